import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { ReactElement } from "react";
import type { ScoredPractice } from "../../core/practice/view";
import { FEWEST, MOST } from "./chosen";

const useStyles = makeStyles({
  tray: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, flexShrink: 0,
    boxShadow: tokens.shadow8, backgroundColor: tokens.colorNeutralBackground1, position: "relative", zIndex: 1, "@media print": { display: "none" },
  },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  name: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontSize: tokens.fontSizeBase200 },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXS },
  hint: { flexGrow: 1, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The practices chosen to be compared, each of which can be taken out again. Nothing while none is chosen. */
export function CompareTray({ practices, onRemove, onClear, onCompare }: {
  readonly practices: readonly ScoredPractice[]; readonly onRemove: (key: string) => void; readonly onClear: () => void; readonly onCompare: () => void;
}): ReactElement | null {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  if (practices.length === 0) return null;
  const remove = (key: string, at: number): void => {
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>("button") ?? [];
    (buttons[at + 1] ?? buttons[at - 1])?.focus(); // the one that takes its place
    onRemove(key);
  };
  const hint = practices.length < FEWEST ? "Choose one more, up to four." : practices.length < MOST ? "" : "Four is the most.";
  return (
    <section className={styles.tray} aria-label="Chosen to compare">
      <ul ref={list} className={styles.list}>
        {practices.map((practice, at) => (
          <li key={practice.key} className={styles.item}>
            <span className={styles.name} title={practice.title}>{practice.title}</span>
            <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={`Remove ${practice.title}`} title="Remove" onClick={() => { remove(practice.key, at); }} />
          </li>
        ))}
      </ul>
      <div className={styles.line}>
        <span className={styles.hint}>{hint}</span>
        <Button size="small" appearance="transparent" onClick={onClear}>Clear</Button>
        <Button size="small" appearance="primary" disabledFocusable={practices.length < FEWEST} onClick={onCompare}>Compare {practices.length < FEWEST ? "" : practices.length}</Button>
      </div>
    </section>
  );
}
