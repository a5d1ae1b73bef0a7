import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, CheckmarkCircleRegular, CircleRegular, QuestionCircleFilled } from "@fluentui/react-icons";
import { useMemo } from "react";
import { principleChecks } from "../../core/guide/principles";
import type { Principle, PrincipleCheck } from "../../core/guide/principles";
import { addedWords, addIndicators } from "./addIndicators";
import { FillIn } from "./FillIn";
import type { GuideContext } from "./guideContext";
import { backWords } from "./guideContext";
import { GuideView } from "./GuideView";
import { useGuideStyles } from "./guideStyles";
import { STATE_WORDS } from "./principleWords";

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  state: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  offers: { gap: tokens.spacingVerticalXS },
  offer: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What a principle means for a selection, in a few words of ours. */
const MEANING: Readonly<Record<Principle, string>> = {
  "Multi-dimensional": "Integration happens in several parts of life at once.",
  "Multi-directional": "It changes those who arrive, those who live here, and the institutions.",
  "Shared responsibility": "It is not one organisation’s work.",
  "Context-specific": "A figure means something for a group, at a place, over time.",
};
const OWNER = ["Owner"] as const;
const CONTEXT = ["Place", "Group"] as const;
const SHAPES = { met: <CheckmarkCircleRegular fontSize={16} />, open: <QuestionCircleFilled fontSize={16} />, waiting: <CircleRegular fontSize={16} /> };

/** The framework's four principles, asked of the selection as gentle questions; each open one says what to do and offers it. */
export function PrinciplesView({ context }: { readonly context: GuideContext }) {
  const guide = useGuideStyles();
  const { pane, state } = context;
  const checks = useMemo(() => principleChecks(pane.book), [pane.book]);
  const waiting = checks.every((check) => check.state === "waiting");
  return (
    <GuideView title="Four questions to your selection" backTo={backWords(state)} onBack={context.back}>
      <p className={guide.text}>
        {waiting ? "The framework has four principles. Once indicators are selected, each asks one question of them." : "The framework’s four principles, asked of your selection. They forbid nothing: leaving something out on purpose is an answer too."}
      </p>
      {checks.map((check) => <Check key={check.principle} check={check} context={context} />)}
      {waiting ? <Button appearance="primary" className={guide.start} onClick={context.back}>Find indicators</Button> : null}
    </GuideView>
  );
}

function Check({ check, context }: { readonly check: PrincipleCheck; readonly context: GuideContext }) {
  const guide = useGuideStyles();
  const styles = useStyles();
  const { principle, state, seen, ask, offers } = check;
  const waiting = state === "waiting";
  return (
    <section className={guide.section} aria-label={principle}>
      <div className={styles.top}>
        <h3 className={guide.heading}>{principle}</h3>
        <span className={styles.state}><span aria-hidden="true" style={{ display: "inline-flex" }}>{SHAPES[state]}</span>{STATE_WORDS[state]}</span>
      </div>
      <p className={guide.text}>{MEANING[principle]}{waiting ? "" : ` ${seen}`}</p>
      {ask === "" ? null : <p className={guide.text}>{ask}</p>}
      {offers.length === 0 ? null : (
        <ul className={`${guide.list} ${styles.offers}`} aria-label={`Indicators for ${principle}`}>
          {offers.map((code) => <Offer key={code} code={code} context={context} />)}
        </ul>
      )}
      {state === "open" && principle === "Shared responsibility" ? <FillIn columns={OWNER} context={context} /> : null}
      {state === "open" && principle === "Context-specific" ? <FillIn columns={CONTEXT} context={context} /> : null}
    </section>
  );
}

/** One indicator, one press away from the selection. */
function Offer({ code, context: { pane } }: { readonly code: string; readonly context: GuideContext }) {
  const styles = useStyles();
  const { actions, readOnly } = pane;
  return (
    <li className={styles.offer}>
      <span className={styles.words}>{code} {pane.book.catalogue.indicatorOf(code)?.name ?? ""}</span>
      <Button
        size="small" icon={<AddRegular />} aria-label={`Add ${code} to the selection`} disabledFocusable={readOnly || actions.busy}
        onClick={() => void actions.write((now) => addIndicators(now, new Set([code])), { done: addedWords([code]) })}
      >
        Add
      </Button>
    </li>
  );
}
