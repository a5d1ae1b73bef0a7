import type { CellValue } from "../cell";
import { cellText } from "../cell";
import type { DuplicateGroup } from "./duplicates";
import { cellOf, type Member, type MergeField } from "./fields";

/** What becomes of a member of a group: a row of its own, a part of the merged row, or left out. */
export const ROLES = ["keep", "merge", "drop"] as const;
export type Role = (typeof ROLES)[number];

export interface Decision {
  /** By member key; a member without one is kept. */
  readonly roles: Readonly<Record<string, Role>>;
  /** For the merged row: the member whose word counts, by the field's name. Without one the first that says anything. */
  readonly from: Readonly<Record<string, string>>;
}

/** By group id. A group without a decision is undecided: all its members are listed, with a remark. */
export type Decisions = Readonly<Record<string, Decision>>;

export const NO_DECISIONS: Decisions = {};

export function allAs({ members }: Pick<DuplicateGroup, "members">, role: Role): Decision {
  return { roles: Object.fromEntries(members.map(({ key }) => [key, role])), from: {} };
}

export function keepOnly({ members }: Pick<DuplicateGroup, "members">, kept: string): Decision {
  return { roles: Object.fromEntries(members.map(({ key }) => [key, key === kept ? "keep" : "drop"])), from: {} };
}

/** The members that make one row; none where fewer than two are to be merged. */
export function mergedMembers({ members }: DuplicateGroup, decision: Decision | undefined): readonly Member[] {
  const merged = members.filter(({ key }) => decision?.roles[key] === "merge");
  return merged.length > 1 ? merged : [];
}

/** What a merged row holds in a field, and what is said otherwise. */
export interface Taken {
  readonly value: CellValue;
  readonly by: Member | null;
  /** True while members say different things and nobody has chosen. */
  readonly open: boolean;
  readonly others: readonly { readonly member: Member; readonly text: string }[];
}

/** The chosen member's cell, where that is filled or was chosen; else the first filled one. */
export function takeField(field: MergeField, members: readonly Member[], decision: Decision | undefined): Taken {
  const said = members.map((member) => ({ member, value: cellOf(field, member) })).map((each) => ({ ...each, text: cellText(each.value) }));
  const chosen = said.find(({ member }) => member.key === decision?.from[field.spec.name]) ?? null;
  const taken = chosen ?? said.find(({ text }) => text !== "") ?? null;
  const others = said.filter(({ text }) => text !== "" && text !== taken?.text);
  return { value: taken?.value ?? null, by: taken?.member ?? null, open: chosen === null && others.length > 0, others };
}
