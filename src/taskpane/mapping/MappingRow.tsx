import { Checkbox, Select, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, CircleHalfFillRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { ColumnProposal, Confidence } from "../../core/mapping/propose";
import type { DraftColumn } from "./mappingDraft";
import { CONFIDENCE_WORDS, becauseWords, headerWords, sampleWords } from "./mappingWords";

const useStyles = makeStyles({
  row: {
    display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0, margin: 0, border: "none", overflowWrap: "anywhere",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, minHeight: "32px" },
  tick: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  name: { fontWeight: tokens.fontWeightSemibold },
  sure: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS, flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  certain: { color: tokens.colorStatusSuccessForeground1 },
  likely: { color: tokens.colorNeutralForeground2 },
  unsure: { color: tokens.colorStatusWarningForeground1 },
  select: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const ICONS: Readonly<Record<Confidence, React.ReactElement>> = {
  certain: <CheckmarkCircleFilled aria-hidden />, likely: <CircleHalfFillRegular aria-hidden />, unsure: <QuestionCircleRegular aria-hidden />,
};

interface MappingRowProps {
  readonly proposal: ColumnProposal;
  readonly now: DraftColumn;
  readonly headers: readonly string[];
  /** Positions that can be chosen. */
  readonly choosable: readonly number[];
  /** The first filled cells of the column that is chosen now. */
  readonly samples: readonly string[];
  readonly readOnly: boolean;
  readonly onColumn: (column: number | null) => void;
  readonly onTick: (ticked: boolean) => void;
}

/** One of our columns: which of theirs it is proposed to be, how sure that is and why, what stands in it, and the choice of another. */
export function MappingRow({ proposal, now, headers, choosable, samples, readOnly, onColumn, onTick }: MappingRowProps) {
  const styles = useStyles();
  const aboutId = useId();
  const { target, choice } = proposal;
  const asProposed = choice !== null && now.column === choice.column ? choice : null;
  return (
    <div className={styles.row} role="group" aria-label={target}>
      <div className={styles.head}>
        {now.column === null
          ? <Text className={styles.name}>{target}</Text>
          : (
            <Checkbox
              className={styles.tick} checked={now.ticked} disabled={readOnly} aria-describedby={aboutId} onChange={(_event, { checked }) => onTick(checked === true)}
              label={<span className={styles.name}>{target}</span>}
            />
          )}
        {asProposed === null ? null : (
          <span className={mergeClasses(styles.sure, styles[asProposed.confidence])}>{ICONS[asProposed.confidence]}{CONFIDENCE_WORDS[asProposed.confidence]}</span>
        )}
      </div>
      <Select
        select={{ className: styles.select }} aria-label={`Your column for ${target}`} value={now.column === null ? "none" : String(now.column)} disabled={readOnly}
        onChange={(_event, { value }) => onColumn(value === "none" ? null : Number(value))}
      >
        <option value="none">None</option>
        {choosable.map((column) => <option key={column} value={column}>{headerWords(headers[column] ?? "")}</option>)}
      </Select>
      {now.column === null ? null : (
        <div id={aboutId}>
          {asProposed === null ? null : <Text size={200} block>{asProposed.confidence === "unsure" && !now.ticked ? "Tick it if this is right: " : "Because: "}{becauseWords(asProposed.because)}</Text>}
          <Text size={200} block className={styles.quiet}>{sampleWords(samples)}</Text>
        </div>
      )}
    </div>
  );
}
