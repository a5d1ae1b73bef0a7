import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { ExerciseStep } from "../../core/exercises/exercise";
import { lookAt } from "../../core/exercises/lookAt";
import { tabNamed } from "../guide/guideContext";
import { useGuideStyles } from "../guide/guideStyles";
import type { PaneContext } from "../paneContext";

const useStyles = makeStyles({
  top: { display: "flex", alignItems: "center", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  heading: { margin: 0, flexGrow: 1, minWidth: 0, font: "inherit" },
  opener: {
    width: "100%", display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, border: "none", font: "inherit", textAlign: "left", cursor: "pointer", minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: "transparent", color: tokens.colorNeutralForeground1,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  title: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  minutes: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM} 28px` },
  now: { margin: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, overflowWrap: "anywhere" },
  nowTitle: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  ask: { margin: 0, fontStyle: "italic", overflowWrap: "anywhere" },
});

interface ExerciseStepItemProps {
  readonly step: ExerciseStep;
  /** 1-based. */
  readonly number: number;
  readonly done: boolean;
  readonly open: boolean;
  readonly busy: boolean;
  readonly pane: PaneContext;
  readonly onOpen: () => void;
  readonly onTick: (on: boolean) => void;
  /** Done, and on to the next. */
  readonly onFinish: () => void;
}

/** A step: a box for done, and once opened what to do, what the workbook shows now, and the way to where it is done. */
export function ExerciseStepItem({ step, number, done, open, busy, pane, onOpen, onTick, onFinish }: ExerciseStepItemProps) {
  const guide = useGuideStyles();
  const styles = useStyles();
  const id = useId();
  const { title, text, minutes, look, place, ask } = step;
  const tab = place === undefined ? null : tabNamed(place);
  return (
    <li>
      <div className={styles.top}>
        <Checkbox aria-label={`Step ${number} done: ${title}`} checked={done} disabled={busy} onChange={(_event, { checked }) => onTick(checked === true)} />
        <h3 className={styles.heading}>
          <button type="button" className={styles.opener} aria-expanded={open} aria-controls={id} onClick={onOpen}>
            <span className={styles.title}>{number}. {title}</span>{" "}
            <span className={styles.minutes}>{minutes} min</span>
            {open ? <ChevronDownRegular aria-hidden="true" /> : <ChevronRightRegular aria-hidden="true" />}
          </button>
        </h3>
      </div>
      <div id={id} hidden={!open} {...(open ? { className: styles.body } : {})}>
        {open ? (
          <>
            <p className={guide.text}>{text}</p>
            {look === undefined ? null : <p className={styles.now}><span className={styles.nowTitle}>In your workbook now</span>{" "}{lookAt(look, pane.book)}</p>}
            <p className={styles.ask}>{ask}</p>
            <div className={guide.actions}>
              {done ? null : <Button appearance="primary" disabledFocusable={busy} onClick={onFinish}>Done, go on</Button>}
              {tab === null ? null : <Button onClick={() => pane.goTo(tab)}>Go to {tab}</Button>}
            </div>
          </>
        ) : null}
      </div>
    </li>
  );
}
