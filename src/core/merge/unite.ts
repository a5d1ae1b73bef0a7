import type { CellValue } from "../cell";
import { mergedMembers, takeField, type Decisions, type Taken } from "./decisions";
import { findDuplicates, type DuplicateGroup } from "./duplicates";
import { cellOf, fieldsOf, membersOf, type Member, type MergeField } from "./fields";
import type { Remark } from "../practice/practice";
import { usedSource, type MergeSource } from "./source";

/** What follows from the sources alone: worked out once, whatever is decided later. */
export interface MergeGround {
  readonly sources: readonly MergeSource[];
  /** The source whose criteria stand for all; -1 for no sources. */
  readonly used: number;
  readonly members: readonly Member[];
  readonly fields: readonly MergeField[];
  readonly groups: readonly DuplicateGroup[];
}

export function groundOf(sources: readonly MergeSource[]): MergeGround {
  const members = membersOf(sources);
  return { sources, used: usedSource(sources), members, fields: fieldsOf(sources), groups: findDuplicates(members) };
}

/** A row of the united table: one practice as it was, or several made into one. */
export interface UnitedRow {
  /** The first stands for the row: its place in the order, and its rules where they are not those of all. */
  readonly members: readonly [Member, ...Member[]];
  /** By field, in the order of the fields. */
  readonly cells: readonly CellValue[];
  /** Unlike that of every other row that comes from elsewhere; "" where the row has none. */
  readonly id: string;
  readonly remarks: readonly Remark[];
}

/** Every practice is in one of three: a row of its own, a part of a merged row, or left out by a decision. */
export interface MergeCounts {
  readonly practices: number;
  readonly kept: number;
  /** Practices that went into merged rows, and how many rows those are. */
  readonly merged: number;
  readonly mergedRows: number;
  readonly dropped: number;
  /** Groups of possible duplicates, and those that nobody has decided. */
  readonly groups: number;
  readonly undecided: number;
}

export interface United {
  readonly ground: MergeGround;
  readonly decisions: Decisions;
  readonly rows: readonly UnitedRow[];
  readonly counts: MergeCounts;
  /** What an ID of a source is called in the united table; null where the practice was left out. An ID that no practice has gets one that none has in the union. */
  readonly newId: (source: number, id: string) => string | null;
}

/** All practices as one list under these decisions, in the order of the sources. */
export function unite(ground: MergeGround, decisions: Decisions): United {
  const groupOf = new Map(ground.groups.flatMap((group) => group.members.map((member) => [member.key, group] as const)));
  const drafts: { readonly members: readonly [Member, ...Member[]]; readonly group: DuplicateGroup | null }[] = [];
  let dropped = 0;
  for (const member of ground.members) {
    const group = groupOf.get(member.key) ?? null;
    const decision = group === null ? undefined : decisions[group.id];
    if (decision?.roles[member.key] === "drop") {
      dropped += 1;
      continue;
    }
    const [first, ...others] = group === null ? [] : mergedMembers(group, decision);
    if (first === undefined || (first !== member && !others.includes(member))) drafts.push({ members: [member], group });
    else if (first === member) drafts.push({ members: [first, ...others], group });
  }
  const ids = new Ids(ground.members);
  const rows = drafts.map(({ members, group }): UnitedRow => {
    const decision = group === null ? undefined : decisions[group.id];
    const taken = members.length === 1 ? null : ground.fields.map((field) => takeField(field, members, decision));
    const cells = ground.fields.map((field, at) => (taken === null ? cellOf(field, members[0]) : taken[at]?.value ?? null));
    const at = ground.fields.findIndex(({ spec }) => spec.name === "ID");
    const own = taken?.[at]?.by ?? members[0];
    const isRead = cells.some((cell, field) => cell !== null && ground.fields[field]?.kind !== "own" && ground.fields[field]?.kind !== "elsewhere");
    const id = isRead ? ids.give(own, members) : `${own.workbook} ${own.practice.key}`; // a row of which Cairn would read nothing else would be no practice
    return {
      members, id, cells: cells.map((cell, field) => (field === at ? (id === "" ? null : id) : cell)),
      remarks: [...(group !== null && decision === undefined ? [undecided(group, members[0])] : []), ...(taken === null ? [] : conflicts(ground.fields, taken))],
    };
  });
  const mergedRows = rows.filter(({ members }) => members.length > 1);
  const merged = mergedRows.reduce((sum, { members }) => sum + members.length, 0);
  return {
    ground, decisions, rows, newId: (source, id) => ids.of(source, id),
    counts: {
      practices: ground.members.length, kept: rows.length - mergedRows.length, merged, mergedRows: mergedRows.length, dropped,
      groups: ground.groups.length, undecided: ground.groups.filter(({ id }) => decisions[id] === undefined).length,
    },
  };
}

function undecided({ members, why }: DuplicateGroup, self: Member): Remark {
  const others = members.filter((member) => member !== self).map(({ practice, workbook }) => `“${practice.title || practice.key}” in ${workbook}`);
  return { kind: "duplicate", text: `Possible duplicate, not decided: ${why} as ${others.join(", ")}.` };
}

function conflicts(fields: readonly MergeField[], taken: readonly Taken[]): readonly Remark[] {
  return taken.flatMap(({ open, by, others }, at) => {
    const name = fields[at]?.spec.name ?? "";
    if (!open || by === null) return [];
    const said = others.map(({ member, text }) => `${member.workbook} says “${shortened(text)}”`).join("; ");
    return [{ kind: "conflict", text: `The workbooks differ on ${name}, not decided: this is from ${by.workbook}; ${said}.` }];
  });
}

const LONGEST = 120;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** Gives IDs that no two workbooks share. Repeats within one workbook stay the repeats they were. */
class Ids {
  /** Every ID of every source, so that a made-up one is none of them. In lower case, as Excel compares. */
  private readonly reserved: Set<string>;
  private readonly owner = new Map<string, number>();
  private readonly given = new Map<string, string>();
  private readonly madeFrom = new Map<string, string>();
  /** IDs that practices have: one without a given ID was left out. */
  private readonly known: Set<string>;

  constructor(members: readonly Member[]) {
    this.reserved = new Set(members.map(({ practice }) => practice.id.toLowerCase()));
    this.known = new Set(members.map(({ source, practice }) => placeOf(source, practice.id)));
  }

  /** The ID of a row that says `own`'s, for all of its members. */
  give(own: Member, members: readonly Member[]): string {
    const id = own.practice.id === "" ? "" : this.free(own.source, own.practice.id);
    for (const { source, practice } of members) {
      // A repeat of an ID within its workbook has no ratings of its own: they belong to the row that has the ID as its key.
      if (practice.id !== "" && practice.key === practice.id) this.given.set(placeOf(source, practice.id), id);
    }
    return id;
  }

  of(source: number, id: string): string | null {
    const at = placeOf(source, id);
    const given = this.given.get(at);
    if (given !== undefined) return given;
    return this.known.has(at) ? null : this.free(source, id);
  }

  private free(source: number, id: string): string {
    const lower = id.toLowerCase();
    const owner = this.owner.get(lower);
    if (owner === undefined || owner === source) {
      this.owner.set(lower, source);
      return id;
    }
    for (let n = 2; ; n += 1) {
      const name = `${id} (${n})`;
      const taken = this.owner.get(name.toLowerCase());
      if (taken === undefined ? this.reserved.has(name.toLowerCase()) : taken !== source || this.madeFrom.get(name.toLowerCase()) !== lower) continue;
      this.owner.set(name.toLowerCase(), source);
      this.madeFrom.set(name.toLowerCase(), lower);
      return name;
    }
  }
}

const placeOf = (source: number, id: string): string => `${source}\n${id.toLowerCase()}`;
