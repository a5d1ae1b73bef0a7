import { Button, ProgressBar, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Store } from "./useStore";
import { useStore } from "./useStore";

const useStyles = makeStyles({
  bar: {
    display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorNeutralBackground2, "@media print": { display: "none" },
  },
  /** Where nothing else is open yet. */
  alone: { width: "min(360px, 100%)", boxSizing: "border-box", margin: "auto", backgroundColor: "transparent" },
  words: { overflowWrap: "anywhere" },
  share: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  note: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  track: { gridColumn: "1 / -1" },
});

interface OpeningBarProps {
  /** What is happening, e.g. "Opening Practices.xlsx". */
  readonly what: string;
  /** 0–1; null where it is not known. */
  readonly share: number | null;
  /** True where the page itself does the reading. */
  readonly onPage?: boolean;
  /** True where it stands in the middle of an empty page. */
  readonly alone?: boolean;
  readonly onCancel?: (() => void) | undefined;
}

/** How far something slow is, with a way to end it. The words are announced once, the per cent are not. */
export function OpeningBar({ what, share, onPage = false, alone = false, onCancel }: OpeningBarProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.bar, alone && styles.alone)}>
      <div className={styles.words}>
        <span aria-live="polite">{what}</span>
        {share === null ? null : <span className={styles.share} aria-hidden="true"> · {Math.floor(share * 100)} %</span>}
      </div>
      {onCancel ? <Button size="small" onClick={onCancel}>Cancel</Button> : null}
      <ProgressBar className={styles.track} aria-label={what} {...(share === null ? {} : { value: share })} />
      {onPage ? <div className={styles.note}>This browser cannot read in the background here, so the page may stand still for a while.</div> : null}
    </div>
  );
}

interface LiveOpeningBarProps extends Omit<OpeningBarProps, "share" | "onPage"> {
  readonly progress: Store<{ readonly share: number | null; readonly onPage: boolean }>;
}

/** An opening bar that follows the progress by itself: nothing around it is drawn anew. */
export function LiveOpeningBar({ progress, ...rest }: LiveOpeningBarProps) {
  return <OpeningBar {...rest} {...useStore(progress)} />;
}
