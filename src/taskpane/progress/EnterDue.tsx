import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { isDue, type DueIndicator } from "../../core/planning/due";
import { EmptyState } from "../../ui/EmptyState";
import { StatusMark } from "../../ui/StatusMark";
import { ViewChoice } from "../../ui/ViewChoice";
import type { PaneContext } from "../paneContext";
import { usePanelStyles } from "../panelStyles";
import { EnterList } from "./EnterList";
import { ReadingForm } from "./ReadingForm";
import { aboutIndicator, dueInWords, forWhom, kindOf, standingInWords } from "./progressWords";

const useStyles = makeStyles({
  top: { flexDirection: "row", alignItems: "center", paddingBottom: 0 },
  way: { marginLeft: "auto" },
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

const WAYS = ["One by one", "As a list"] as const;
/** From so many on a list is offered first. */
const MANY = 7;

/** Asks for one due reading after another, or for all in a list; Enter goes to the next, and what was put off is not asked for again. */
export function EnterDue({ context, items, today, onBack }: EnterDueProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const [past, setPast] = useState<ReadonlySet<string>>(new Set());
  const [saved, setSaved] = useState(0);
  const [way, setWay] = useState<(typeof WAYS)[number] | null>(null);
  const waiting = items.filter(({ followed, due }) => isDue(due) && !past.has(followed.indicator.key));
  // Rows of the same indicator, group and place share their readings: they are asked for once.
  const distinct = new Map(waiting.map(({ followed }) => [followed.indicator.key, followed]));
  const left = distinct.size;
  const [next] = waiting;
  const leave = (...keys: readonly string[]): void => setPast((now) => new Set([...now, ...keys]));
  const [first] = useState(left);
  const shown = way ?? (first >= MANY ? "As a list" : "One by one");
  if (next === undefined) {
    return (
      <EmptyState title={saved === 0 ? "Nothing more to enter" : `${saved} ${saved === 1 ? "reading" : "readings"} entered`} action={<Button appearance="primary" onClick={onBack}>Back to the list</Button>}>
        <Text>{past.size > saved ? `${past.size - saved} put off. They stay due.` : "No reading is due."} Undo takes the last one back.</Text>
      </EmptyState>
    );
  }
  return (
    <div className={panel.root}>
      <div className={`${panel.tools} ${styles.top}`}>
        <Button appearance="subtle" icon={<ChevronLeftRegular />} aria-label="Back to the list" onClick={onBack} />
        <Text className={styles.quiet} role="status">{left === 1 ? "The last one due" : `${left} due`}</Text>
        {first > 1 && <div className={styles.way}><ViewChoice label="How to enter" choices={WAYS} chosen={shown} onChoose={setWay} /></div>}
      </div>
      {shown === "As a list" ? (
        <EnterList
          context={context} due={[...distinct.values()].sort((a, b) => a.indicator.row - b.indicator.row)} today={today}
          onSaved={(keys) => { setSaved((count) => count + keys.length); leave(...keys); }}
        />
      ) : (
        <OneDue
          key={next.followed.indicator.key} context={context} item={next} today={today} saveWord={left === 1 ? "Save" : "Save and next"}
          onSaved={() => { setSaved((count) => count + 1); leave(next.followed.indicator.key); }} onPutOff={() => leave(next.followed.indicator.key)}
        />
      )}
    </div>
  );
}

interface OneDueProps {
  readonly context: PaneContext;
  readonly item: DueIndicator;
  readonly today: number;
  readonly saveWord: string;
  readonly onSaved: () => void;
  readonly onPutOff: () => void;
}

/** One reading that is due: what it is about, where it stands, and its form. */
function OneDue({ context: { book, session, readOnly, actions }, item: { followed, due }, today, saveWord, onSaved, onPutOff }: OneDueProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const { indicator } = followed;
  const whom = forWhom(indicator);
  return (
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
          followed={followed} plan={book.plan} today={today} dateSystem={session.workbook.dateSystem} readOnly={readOnly} actions={actions} saveWord={saveWord} onSaved={onSaved}
        >
          <Button onClick={onPutOff}>Put off</Button>
        </ReadingForm>
      </div>
    </div>
  );
}
