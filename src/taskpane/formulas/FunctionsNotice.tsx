import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Book } from "../../core/book";
import { callsCairn } from "../../workbook/formulaText";
import type { Session } from "../../workbook/session";
import { ProblemBar } from "../../ui/ProblemBar";
import { STALE_FORMULAS } from "./formulaWords";

const useStyles = makeStyles({ notice: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`, flexShrink: 0 } });

interface FunctionsNoticeProps {
  readonly session: Session;
  readonly book: Book;
  /** Opens the dialog that changes the formulas; null where they cannot be changed. */
  readonly onChange: (() => void) | null;
}

/** In an Excel without functions of add-ins: says that CAIRN formulas in the sheet stand still, and offers others. */
export function FunctionsNotice({ session, book, onChange }: FunctionsNoticeProps) {
  const styles = useStyles();
  const stale = useStaleFormulas(session, book);
  const [dismissed, setDismissed] = useState(false);
  if (!stale || dismissed) return null;
  return (
    <div className={styles.notice} role="status">
      <ProblemBar intent="warning" message={STALE_FORMULAS} onDismiss={() => setDismissed(true)} {...(onChange === null ? {} : { action: { label: "Change the formulas", run: onChange } })} />
    </div>
  );
}

/** Whether the table of practices has CAIRN formulas, which nothing calculates here. Elsewhere the formulas are not even asked for. */
function useStaleFormulas({ workbook }: Session, book: Book): boolean {
  const [stale, setStale] = useState(false);
  const table = workbook.runsFunctions === false ? book.practiceColumns?.table : undefined;
  useEffect(() => {
    if (table === undefined) return undefined;
    let wanted = true;
    workbook.columnFormulas(table).then(
      (formulas) => { if (wanted) setStale(formulas.some((formula) => formula !== null && callsCairn(formula))); },
      () => { if (wanted) setStale(false); }, // a workbook that cannot be read says so itself
    );
    return () => { wanted = false; };
  }, [workbook, book, table]);
  return table !== undefined && stale;
}
