import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: { display: "inline-flex", padding: "2px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, gap: "2px" },
  choice: {
    border: "none", font: "inherit", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, cursor: "pointer", minHeight: "24px", minWidth: "24px",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`, borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2, backgroundColor: "transparent",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1, fontWeight: tokens.fontWeightSemibold, boxShadow: tokens.shadow2,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
});

/** A few ways to look at the same thing, one of them chosen. */
export function ViewChoice<T extends string>({ label, choices, chosen, onChoose }: {
  readonly label: string; readonly choices: readonly T[]; readonly chosen: T; readonly onChoose: (choice: T) => void;
}) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.root}>
      {choices.map((choice) => (
        <button
          key={choice} type="button" aria-pressed={choice === chosen} className={mergeClasses(styles.choice, choice === chosen && styles.chosen)}
          onClick={() => onChoose(choice)}
        >
          {choice}
        </button>
      ))}
    </div>
  );
}
