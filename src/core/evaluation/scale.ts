/** A rating scale written `worst-best`: {worst: 1, best: 4} is `1-4`; {worst: 6, best: 1} is `6-1`, 1 best. */
export interface Scale {
  readonly worst: number;
  readonly best: number;
}
