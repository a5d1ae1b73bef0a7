import { CounterBadge, Text, makeStyles, tokens } from "@fluentui/react-components";
import { isDue, type DueIndicator } from "../../core/planning/due";
import { valueInWords } from "../../core/report/valueWords";
import { LongList } from "../../ui/longList/LongList";
import { StatusMark } from "../../ui/StatusMark";
import { ProgressTrack } from "./ProgressTrack";
import { dueInWords, forWhom, kindOf, progressInWords } from "./progressWords";

const ROW_HEIGHT = 104;

const useStyles = makeStyles({
  heading: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, margin: 0, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}` },
  row: {
    display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, width: "100%", boxSizing: "border-box", textAlign: "left",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, border: "none", font: "inherit", cursor: "pointer",
    color: tokens.colorNeutralForeground1, backgroundColor: "transparent",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { overflowWrap: "anywhere" },
  latest: { fontVariantNumeric: "tabular-nums", textAlign: "right" },
  whole: { gridColumn: "1 / -1" },
  below: { gridColumn: "1 / -1", display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Line = { readonly kind: "heading"; readonly title: string; readonly count: number } | { readonly kind: "row"; readonly item: DueIndicator };

interface ProgressListProps {
  /** Those that are due first. */
  readonly items: readonly DueIndicator[];
  /** Row of the indicator that was open last, to come back to; null for none. */
  readonly backTo: number | null;
  readonly onOpen: (row: number) => void;
}

/** The chosen indicators with what was last read and where they stand; what is due comes first. */
export function ProgressList({ items, backTo, onOpen }: ProgressListProps) {
  const group = (title: string, own: readonly DueIndicator[]): readonly Line[] =>
    (own.length === 0 ? [] : [{ kind: "heading", title, count: own.length }, ...own.map((item): Line => ({ kind: "row", item }))]);
  const lines = [...group("Due", items.filter(({ due }) => isDue(due))), ...group("Not due yet", items.filter(({ due }) => !isDue(due)))];
  const at = backTo === null ? -1 : lines.findIndex((line) => line.kind === "row" && line.item.followed.indicator.row === backTo);
  return (
    <LongList
      items={lines} rowHeight={ROW_HEIGHT} backTo={at} keyOf={(line) => (line.kind === "heading" ? line.title : String(line.item.followed.indicator.row))}
      draw={(line) => (line.kind === "heading" ? <Heading {...line} /> : <Row item={line.item} onOpen={onOpen} />)}
    />
  );
}

function Heading({ title, count }: { readonly title: string; readonly count: number }) {
  const styles = useStyles();
  return (
    <h2 className={styles.heading}>
      <Text weight="semibold">{title}</Text>
      <CounterBadge count={count} overflowCount={9999} appearance="filled" color="informative" size="small" />
    </h2>
  );
}

function Row({ item: { followed, due }, onOpen }: { readonly item: DueIndicator; readonly onOpen: (row: number) => void }) {
  const styles = useStyles();
  const { indicator, latest, progress, status, judged } = followed;
  const whom = forWhom(indicator);
  return (
    <button type="button" className={styles.row} onClick={() => onOpen(indicator.row)}>
      <Text weight="semibold" className={styles.name}>{indicator.name || indicator.code}</Text>
      <Text weight="semibold" className={styles.latest}>{latest === null ? "–" : valueInWords(latest.value, kindOf(followed))}</Text>
      {progress === null ? null : <span className={styles.whole}><ProgressTrack followed={followed} /></span>}
      <span className={styles.below}>
        <StatusMark status={status} judged={judged} size={12} />
        {progress === null ? null : <span>{progressInWords(progress)}</span>}
        <span className={styles.quiet}>{dueInWords(due)}</span>
        <span className={styles.quiet}>{whom === "" ? indicator.code : `${indicator.code} · ${whom}`}</span>
      </span>
    </button>
  );
}
