import { Switch, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column" },
  note: { margin: 0, paddingLeft: "56px", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** "Only published practices", and how many of those that pass all else it leaves out. */
export function PublishedSwitch({ on, unpublished, onChange }: { readonly on: boolean; readonly unpublished: number; readonly onChange: (on: boolean) => void }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Switch checked={on} label="Only published practices" onChange={(_, data) => { onChange(data.checked); }} />
      {(on || unpublished > 0) && <p className={styles.note}>{publishedNote(on, unpublished)}</p>}
    </div>
  );
}

/** What the switch does or would do. */
export function publishedNote(on: boolean, unpublished: number): string {
  if (unpublished === 0) return "All are published.";
  if (on) return unpublished === 1 ? "1 is left out: its Publish column does not say yes." : `${unpublished} are left out: their Publish column does not say yes.`;
  return unpublished === 1 ? "Would leave out 1." : `Would leave out ${unpublished}.`;
}
