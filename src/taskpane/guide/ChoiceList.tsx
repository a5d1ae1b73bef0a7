import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { useGuideStyles } from "./guideStyles";

const useStyles = makeStyles({
  list: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, marginRight: `calc(-1 * ${tokens.spacingHorizontalS})` },
  choice: {
    width: "100%", display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "32px", border: "none", font: "inherit", textAlign: "left", cursor: "pointer",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: "transparent", color: tokens.colorNeutralForeground1,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":active": { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  title: { display: "block" },
  text: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

export interface Choice {
  readonly key: string;
  readonly title: string;
  /** A second line. */
  readonly text?: string;
  readonly choose: () => void;
}

/** A list of ways on, each a button over the whole width. `focus`: the one to take the focus, as one has come back from it. */
export function ChoiceList({ label, choices, focus = null }: { readonly label: string; readonly choices: readonly Choice[]; readonly focus?: string | null }) {
  const guide = useGuideStyles();
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (focus !== null) list.current?.querySelector<HTMLElement>(`[data-choice="${CSS.escape(focus)}"]`)?.focus();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, on coming back
  }, []);
  return (
    <ul ref={list} aria-label={label} className={`${guide.list} ${styles.list}`}>
      {choices.map(({ key, title, text, choose }) => (
        <li key={key}>
          <button type="button" data-choice={key} className={styles.choice} onClick={choose}>
            <span className={styles.words}>
              <span className={styles.title}>{title}</span>{" "}
              {text === undefined ? null : <span className={styles.text}>{text}</span>}
            </span>
            <ChevronRightRegular className={styles.chevron} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
