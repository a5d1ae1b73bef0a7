import { Button, makeStyles, tokens, useId } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column" },
  heading: { margin: 0, display: "flex", "& > button": { flexGrow: 1 } },
  toggle: {
    justifyContent: "flex-start", paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS, minHeight: "32px",
    fontWeight: tokens.fontWeightSemibold,
  },
  chosen: { marginLeft: "auto", fontWeight: tokens.fontWeightRegular, color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase200 },
  body: { display: "flex", flexDirection: "column", paddingLeft: tokens.spacingHorizontalXS },
});

/** A part of the filter panel that can be folded away. `note` stands at the end of its heading, such as how many are chosen. */
export function FilterSection({ name, note, startOpen = true, children }: {
  readonly name: string; readonly note: string | null; readonly startOpen?: boolean; readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(startOpen);
  const id = useId("section");
  return (
    <div role="group" aria-label={name} className={styles.group}>
      <h2 className={styles.heading}>
        <Button
          appearance="subtle" className={styles.toggle} aria-expanded={open} aria-controls={id}
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />} onClick={() => { setOpen(!open); }}
        >
          {name}
          {note !== null && <span className={styles.chosen}>{note}</span>}
        </Button>
      </h2>
      <div id={id} hidden={!open}><div className={styles.body}>{open && children}</div></div>
    </div>
  );
}

/** "2 chosen"; null for none. */
export const chosenNote = (count: number): string | null => (count === 0 ? null : `${count} chosen`);
