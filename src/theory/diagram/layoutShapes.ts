import type { TheoryStep } from "../../core/theory/theory";
import type { TheoryBox } from "./theoryBoxes";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box at its place: the left upper corner, in px. */
export interface TheoryNode extends TheoryBox {
  readonly x: number;
  readonly y: number;
}

/** A link from the statement that causes to the one that it leads to, through at least two points. */
export interface TheoryLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** False where it runs against the order of steps, or closes a loop. */
  readonly upward: boolean;
  readonly points: readonly Point[];
}

/** The statements of one step, over the whole width. */
export interface TheoryBand {
  readonly step: TheoryStep | null;
  readonly y: number;
  readonly height: number;
}

export interface TheoryLayout {
  readonly nodes: readonly TheoryNode[];
  readonly edges: readonly TheoryLink[];
  /** From the top. */
  readonly bands: readonly TheoryBand[];
  readonly width: number;
  readonly height: number;
}
