import type { CriteriaSetName } from "./evaluation/criteria";
import type { Bands, Method } from "./evaluation/evaluation";
import type { Scale } from "./evaluation/scale";

/** What travels with the workbook besides its tables. One JSON document; unknown keys are kept when it is written again. */
export interface Settings {
  readonly version: 1;
  readonly criteriaSet: CriteriaSetName;
  readonly scale: Scale;
  readonly method: Method;
  readonly bands: Bands;
  /** 0–1; default 2/3. */
  readonly minCoverage: number;
  /** The practice table's name when it is not `Practices`, and the user's header for each of our columns. */
  readonly practiceTable: string | null;
  readonly columns: Readonly<Record<string, string>>;
  /** BCP 47; default "en". */
  readonly language: string;
}
