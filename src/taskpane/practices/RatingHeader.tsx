import { Button, ProgressBar, Text, Tooltip, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { AppsListRegular, ChevronLeftRegular, ChevronRightRegular, TableCellsMergeRegular } from "@fluentui/react-icons";
import type { RefObject } from "react";
import type { Evaluation } from "../../core/evaluation/evaluation";
import type { EvidenceGrade } from "../../core/practice/practice";
import { ScoreLine } from "../../ui/ScoreLine";

const useStyles = makeStyles({
  root: {
    flexShrink: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  moves: { display: "flex", alignItems: "center", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, marginRight: `calc(-1 * ${tokens.spacingHorizontalS})` },
  position: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  grow: { flexGrow: 1, minWidth: 0 },
  title: {
    ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none",
    display: "-webkit-box", WebkitLineClamp: 2, WebkitBoxOrient: "vertical", overflow: "hidden", overflowWrap: "anywhere",
  },
  coverage: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  bar: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
});

export interface RatingHeaderProps {
  readonly title: string;
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
  /** "12 of 38". */
  readonly position: string;
  readonly evaluation: Evaluation;
  readonly evidence: EvidenceGrade | null;
  /** "4 of 5 rated". */
  readonly coverage: string;
  /** "Saved to row 12", or what is happening; "" for nothing. */
  readonly saved: string;
  readonly onBack: () => void;
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  /** Selects the row in the grid; absent where there is none. */
  readonly onShow?: () => void;
}

/** The part that stays while the criteria scroll: where we are, and what the ratings come to. */
export function RatingHeader({
  title, titleRef, position, evaluation, evidence, coverage, saved, onBack, onPrevious, onNext, onShow,
}: RatingHeaderProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.moves}>
        <Tooltip content="All practices" relationship="label">
          <Button appearance="subtle" icon={<AppsListRegular />} onClick={onBack} />
        </Tooltip>
        <Text size={200} truncate wrap={false} className={mergeClasses(styles.quiet, styles.grow)}>{saved}</Text>
        <Move label="Previous practice" icon={<ChevronLeftRegular />} run={onPrevious} />
        <Text className={styles.position}>{position}</Text>
        <Move label="Next practice" icon={<ChevronRightRegular />} run={onNext} />
        {onShow ? (
          <Tooltip content="Show in the sheet" relationship="label">
            <Button appearance="subtle" icon={<TableCellsMergeRegular />} onClick={onShow} />
          </Tooltip>
        ) : null}
      </div>
      <h2 className={styles.title} ref={titleRef} tabIndex={-1} title={title}>{title}</h2>
      <ScoreLine evaluation={evaluation} evidence={evidence} />
      <div className={styles.coverage}>
        <ProgressBar className={styles.bar} value={evaluation.coverage} thickness="large" aria-label="Coverage" />
        <Text size={200} className={styles.quiet}>{coverage}</Text>
      </div>
    </div>
  );
}

function Move({ label, icon, run }: { readonly label: string; readonly icon: React.ReactElement; readonly run: (() => void) | null }) {
  return (
    <Tooltip content={label} relationship="label">
      <Button appearance="subtle" icon={icon} disabledFocusable={run === null} onClick={() => run?.()} />
    </Tooltip>
  );
}
