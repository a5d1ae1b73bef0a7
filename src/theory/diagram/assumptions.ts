import type { TheoryNode } from "./layoutShapes";

/** What the links of a statement rest on, with the short name by which picture and list know it. */
export interface AssumptionMark {
  /** "A1", counted from the top of the picture. */
  readonly name: string;
  readonly key: string;
  readonly assumption: string;
  /** "" where nothing is noted. */
  readonly evidence: string;
}

/** The assumptions of a picture's statements, from its top. */
export function assumptionMarks(nodes: readonly TheoryNode[]): readonly AssumptionMark[] {
  return nodes.filter(({ statement }) => statement.assumption !== "")
    .map(({ key, statement: { assumption, evidence } }, at) => ({ name: `A${at + 1}`, key, assumption, evidence }));
}
