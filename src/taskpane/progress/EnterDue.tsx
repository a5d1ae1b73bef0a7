import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { isDue, type DueIndicator } from "../../core/planning/due";
import { EmptyState } from "../../ui/EmptyState";
import { StatusMark } from "../../ui/StatusMark";
import type { PaneContext } from "../paneContext";
import { usePanelStyles } from "../panelStyles";
import { ReadingForm } from "./ReadingForm";
import { aboutIndicator, dueInWords, forWhom, kindOf, standingInWords } from "./progressWords";

const useStyles = makeStyles({
  top: { flexDirection: "row", alignItems: "center", paddingBottom: 0 },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`, maxWidth: "560px" },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface EnterDueProps {
  readonly context: PaneContext;
  readonly items: readonly DueIndicator[];
  readonly today: number;
  readonly onBack: () => void;
}

/** Asks for one due reading after another; Enter saves and goes to the next, and what was put off is not asked for again. */
export function EnterDue({ context, items, today, onBack }: EnterDueProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { book, session, readOnly, actions } = context;
  const [past, setPast] = useState<ReadonlySet<string>>(new Set());
  const [saved, setSaved] = useState(0);
  const waiting = items.filter(({ followed, due }) => isDue(due) && !past.has(followed.indicator.key));
  // Rows of the same indicator, group and place share their readings: they are asked for once.
  const left = new Set(waiting.map(({ followed }) => followed.indicator.key)).size;
  const [next] = waiting;
  const leave = (key: string): void => setPast((now) => new Set([...now, key]));
  if (next === undefined) {
    return (
      <EmptyState title={saved === 0 ? "Nothing more to enter" : `${saved} ${saved === 1 ? "reading" : "readings"} entered`} action={<Button appearance="primary" onClick={onBack}>Back to the list</Button>}>
        <Text>{past.size > saved ? `${past.size - saved} put off. They stay due.` : "No reading is due."} Undo takes the last one back.</Text>
      </EmptyState>
    );
  }
  const { followed, due } = next;
  const { indicator } = followed;
  const whom = forWhom(indicator);
  return (
    <div className={panel.root}>
      <div className={`${panel.tools} ${styles.top}`}>
        <Button appearance="subtle" icon={<ChevronLeftRegular />} aria-label="Back to the list" onClick={onBack} />
        <Text className={styles.quiet} role="status">{left === 1 ? "The last one due" : `${left} due`}</Text>
      </div>
      <div className={panel.scroll}>
        <div className={styles.body}>
          <div className={styles.words}>
            <h2 className={styles.title}>{indicator.name || indicator.code}</h2>
            {whom === "" ? null : <Text weight="semibold">{whom}</Text>}
            <Text size={200} className={styles.quiet}>{indicator.code} · {aboutIndicator(indicator)}</Text>
            <Text size={200}>{dueInWords(due)}</Text>
            <Text size={200}><StatusMark status={followed.status} judged={followed.judged} size={12} /> {standingInWords(followed, kindOf(followed))}</Text>
          </div>
          <ReadingForm
            key={indicator.key} followed={followed} plan={book.plan} today={today} dateSystem={session.workbook.dateSystem} readOnly={readOnly} actions={actions}
            saveWord={left === 1 ? "Save" : "Save and next"} onSaved={() => { setSaved((count) => count + 1); leave(indicator.key); }}
          >
            <Button onClick={() => leave(indicator.key)}>Put off</Button>
          </ReadingForm>
        </div>
      </div>
    </div>
  );
}
