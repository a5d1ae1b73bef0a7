import { startTransition, useEffect, useState } from "react";
import type { ScoredPractice } from "../../core/practice/view";
import { inSlices } from "../../workbook/slices";
import { pointTable, pointTableInSteps, updatedPoints } from "./points";
import type { PointTable } from "./points";

/** Up to so many practices they are projected at once; beyond, in slices, with the page free in between. */
const AT_ONCE = 4_000;

/** The practices as points. Those of a large workbook come a moment later, and what was there before stands until then. */
export function usePointTable(practices: readonly ScoredPractice[]): PointTable {
  const [made, setMade] = useState(() => ({ of: practices.length > AT_ONCE ? null : practices, table: pointTable(practices.length > AT_ONCE ? [] : practices) }));
  const current = made.of === practices;
  const quick = current ? made.table : practices.length <= AT_ONCE ? pointTable(practices) : updatedPoints(made.table, practices);
  // Set while drawing, as React has it for what follows from new properties: no stale point is ever shown.
  if (!current && quick !== null) setMade({ of: practices, table: quick });

  const inSteps = !current && quick === null;
  useEffect(() => {
    if (!inSteps) return undefined;
    let over = false;
    void inSlices(pointTableInSteps(practices), { isOver: () => over, later: true }).then((table) => {
      if (table !== null && !over) startTransition(() => { setMade({ of: practices, table }); });
    });
    return () => { over = true; };
  }, [inSteps, practices]);
  return quick ?? made.table;
}
