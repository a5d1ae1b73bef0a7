import { Button, Divider, Text, makeStyles } from "@fluentui/react-components";
import { HistoryRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { Book } from "../../core/book";
import { criteriaTableOf, levelColumns } from "../../core/criteriaTable";
import { weighingOf } from "../../core/evaluation/draftEdits";
import type { Weighing } from "../../core/evaluation/draftEdits";
import { draftOf, readDraft } from "../../core/evaluation/rulesDraft";
import type { ProposedRules, RulesDraft } from "../../core/evaluation/rulesDraft";
import { verdictChanges } from "../../core/evaluation/verdictChanges";
import { changeRules } from "../../workbook/actions/changeRules";
import type { Session } from "../../workbook/session";
import { HistoryView } from "../history/HistoryView";
import { usePanelStyles } from "../panelStyles";
import type { Actions } from "../useActions";
import { ApplyDialog } from "./ApplyDialog";
import { CriterionSection } from "./CriterionSection";
import { CrosswalkSection } from "./CrosswalkSection";
import { cautions, reachWords } from "./criteriaWords";
import { DraftFooter } from "./DraftFooter";
import { useSectionStyles } from "./sectionStyles";
import { SetSection } from "./SetSection";
import { RulesConflict } from "./RulesConflict";
import { bare, rulesChanged } from "./theirRules";
import { VerdictSection } from "./VerdictSection";
import { WeightSection } from "./WeightSection";

const useStyles = makeStyles({
  top: { flexDirection: "row", alignItems: "center", justifyContent: "space-between", paddingBottom: 0 },
});

interface CriteriaPanelProps {
  readonly book: Book;
  readonly session: Session;
  readonly readOnly: boolean;
  readonly actions: Actions;
}

/** The rules by which practices are evaluated: a draft is edited, its effect is shown, and then it is applied as one change. */
export function CriteriaPanel(props: CriteriaPanelProps) {
  const [showsHistory, showHistory] = useState(false);
  // The draft stays alive behind the history.
  return (
    <>
      {showsHistory ? <HistoryView {...props} onBack={() => showHistory(false)} /> : null}
      <RulesEditor {...props} hidden={showsHistory} onHistory={() => showHistory(true)} />
    </>
  );
}

function RulesEditor({ book, session, readOnly, actions, hidden, onHistory }: CriteriaPanelProps & { readonly hidden: boolean; readonly onHistory: () => void }) {
  const panel = usePanelStyles();
  const section = useSectionStyles();
  const styles = useStyles();
  const [typed, setTyped] = useState<RulesDraft | null>(null);
  /** The rules in force when the draft was begun, or when the person last decided about others'. */
  const [began, setBegan] = useState<RulesDraft | null>(null);
  const [chosen, setChosen] = useState<Weighing | null>(null);
  const [reviewing, setReviewing] = useState(false);
  const base = useMemo(() => draftOf(book), [book]);
  const draft = typed ?? base;
  const isChanged = typed !== null && !sameDraft(typed, base);
  const { rules, problems } = useMemo(() => readDraft(draft, book), [draft, book]);
  const changes = useMemo(() => (isChanged && rules ? verdictChanges(book, rules) : null), [isChanged, rules, book]);
  const weighing = chosen ?? weighingOf(draft);
  const table = criteriaTableOf(book);

  const theirs = began === null || !isChanged ? "" : rulesChanged(began, base);
  const edit = (change: (now: RulesDraft) => RulesDraft): void => {
    if (typed === null) setBegan(base);
    setTyped((now) => change(now ?? base));
  };
  const forget = (): void => {
    setTyped(null);
    setBegan(null);
    setChosen(null);
  };
  const apply = async (proposed: ProposedRules): Promise<void> => {
    const words = changes ? reachWords(changes).replace(/^Changes/, "Changed") : "";
    // The plan is made from the book that the preview showed: what someone has changed since is noticed, not overwritten.
    const applied = await actions.run(() => session.carryOut(() => changeRules(book, proposed)), () => `The new rules are in force. ${words}`);
    setReviewing(false);
    if (applied) forget();
  };
  const editing = { draft, problems, readOnly, edit };
  return (
    <div className={panel.root} hidden={hidden} {...(hidden ? { style: { display: "none" } } : {})}>
      <div className={panel.scroll}>
        <div className={`${panel.tools} ${styles.top}`}>
          <Text size={200} className={section.quiet}>{readOnly ? "This workbook is read-only." : "Nothing is written before you apply it."}</Text>
          <Button appearance="subtle" icon={<HistoryRegular />} onClick={onHistory}>History</Button>
        </div>
        <SetSection key={`${base.scale} ${typed === null}`} {...editing} base={base} weighing={weighing} />
        <CriterionSection {...editing} weighing={weighing} levelColumns={table === null ? null : levelColumns(table).length} />
        <WeightSection {...editing} weighing={weighing} onWeighing={setChosen} />
        <VerdictSection {...editing} />
        <Divider />
        <CrosswalkSection {...editing} />
      </div>
      {theirs === "" ? null : <RulesConflict changed={theirs} onMine={() => setBegan(base)} onTheirs={forget} />}
      {isChanged && theirs === "" ? (
        <DraftFooter problems={problems} changes={changes} busy={actions.busy} onReview={() => setReviewing(true)} onDiscard={forget} />
      ) : null}
      {reviewing && theirs === "" && changes && rules ? (
        <ApplyDialog
          changes={changes} bands={{ now: book.settings.bands, then: rules.bands }} cautions={cautions(book, rules, changes)}
          busy={actions.busy} onApply={() => void apply(rules)} onClose={() => setReviewing(false)}
        />
      ) : null}
    </div>
  );
}

function sameDraft(a: RulesDraft, b: RulesDraft): boolean {
  return bare(a) === bare(b);
}
