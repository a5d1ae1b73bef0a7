import { cellText } from "../cell";
import { fold } from "../folding";
import { cellOf, type Member, type MergeField } from "./fields";

/** Practices of different workbooks that may be one and the same. Nothing happens to them until a person decides. */
export interface DuplicateGroup {
  /** Follows from its members, so that a decision finds it again. */
  readonly id: string;
  /** At least two, of at least two workbooks; in the order of the sources. */
  readonly members: readonly Member[];
  readonly why: "same ID" | "same title and place" | "same ID, title and place";
}

/**
 * Groups of practices across workbooks with the same ID, or the same title and place; case, accents and spaces do not
 * matter. The place is Place, else Region, else Country. What is the same as the same belongs together. Repeats within one
 * workbook alone are no group: that workbook's own check reports them. A blank ID or title matches nothing.
 */
export function findDuplicates(members: readonly Member[]): readonly DuplicateGroup[] {
  const parent = members.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] ?? top;
    for (let next = at; next !== top;) [parent[next], next] = [top, parent[next] ?? top];
    return top;
  };
  const join = (places: readonly number[]): void => {
    const [first = 0, ...others] = places;
    for (const other of others) {
      const [a, b] = [root(first), root(other)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  };
  const byId = acrossWorkbooks(members, ({ practice }) => fold(practice.id));
  const byTitle = acrossWorkbooks(members, titleAndPlace);
  for (const places of [...byId, ...byTitle]) join(places);
  const linked = new Set([...byId, ...byTitle].flat());
  const groups = new Map<number, Member[]>();
  members.forEach((member, at) => {
    if (!linked.has(at)) return;
    const group = groups.get(root(at)) ?? [];
    group.push(member);
    groups.set(root(at), group);
  });
  return [...groups.values()].map((group) => ({ id: group.map(({ key }) => key).join(" "), members: group, why: reasonOf(group) }));
}

function reasonOf(group: readonly Member[]): DuplicateGroup["why"] {
  const id = acrossWorkbooks(group, ({ practice }) => fold(practice.id)).length > 0;
  const title = acrossWorkbooks(group, titleAndPlace).length > 0;
  return id && title ? "same ID, title and place" : id ? "same ID" : "same title and place";
}

function titleAndPlace({ practice: { title, place, region, country } }: Member): string {
  const name = fold(title);
  return name === "" ? "" : `${name}\n${[place, region, country].map(fold).find((each) => each !== "") ?? ""}`;
}

/** Places of the members that share a key with one of another workbook; "" is no key. */
function acrossWorkbooks(members: readonly Member[], keyOf: (member: Member) => string): readonly (readonly number[])[] {
  const found = new Map<string, number[]>();
  members.forEach((member, at) => {
    const key = keyOf(member);
    if (key === "") return;
    const places = found.get(key);
    if (places) places.push(at);
    else found.set(key, [at]);
  });
  return [...found.values()].filter((places) => new Set(places.map((at) => members[at]?.source)).size > 1);
}

/** How some practices stand to each other in one field. */
export interface FieldComparison {
  readonly field: MergeField;
  /** As people read them, one per member; "" for blank. */
  readonly texts: readonly string[];
  /** `same`: all say it. `one-sided`: who says anything says the same, others are blank. `differs`: a conflict. `blank`: nobody says anything. */
  readonly state: "same" | "one-sided" | "differs" | "blank";
}

/** Field by field, in the order of the fields. */
export function compareMembers(fields: readonly MergeField[], members: readonly Member[]): readonly FieldComparison[] {
  return fields.map((field) => {
    const texts = members.map((member) => cellText(cellOf(field, member)));
    const said = new Set(texts.filter((text) => text !== ""));
    const state = said.size === 0 ? "blank" : said.size > 1 ? "differs" : texts.includes("") ? "one-sided" : "same";
    return { field, texts, state };
  });
}

/** True when the members say the same in every field, so that one of them can go without loss. */
export function isIdentical(fields: readonly MergeField[], members: readonly Member[]): boolean {
  return compareMembers(fields, members).every(({ state }) => state === "same" || state === "blank");
}
