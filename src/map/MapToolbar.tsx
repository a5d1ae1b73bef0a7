import { Button, Toolbar, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ButtonProps } from "@fluentui/react-components";
import type { ReactElement, ReactNode, Ref } from "react";

/** From this width of the bar on, in px, its buttons have their words beside the icons. */
const ROOMY = "@container (max-width: 859px)";

const useStyles = makeStyles({
  bar: {
    containerType: "inline-size", minWidth: 0, padding: `0 ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalM}`,
    "@media print": { display: "none" },
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM, minHeight: "40px" },
  status: {
    flexGrow: 1, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums", [ROOMY]: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
  tools: { flexWrap: "wrap", padding: "2px 0", rowGap: "2px", marginLeft: "-6px" },
  tool: { minHeight: "32px", fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap", [ROOMY]: { minWidth: "32px", paddingLeft: "5px", paddingRight: "5px" } },
  icon: { [ROOMY]: { marginRight: 0 } },
  words: { [ROOMY]: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" } },
});

/**
 * The line above map and list: how much is shown, and what can be done with it. One stop of the Tab key, arrow keys go from
 * button to button; where it is narrow the words give way to the icons, then the line wraps.
 *
 * To add an entry: make a component in your own folder that draws a `ToolButton` (or a Fluent `Menu` or `Popover` with one as
 * its trigger), and put it on one line at the marked place in Explorer.tsx.
 */
export function MapToolbar({ status, children }: { readonly status: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <div role="status" className={styles.status}>{status}</div>
        <Toolbar aria-label="Map and list" size="small" className={styles.tools}>{children}</Toolbar>
      </div>
    </div>
  );
}

/** A button of the toolbar. `label` is its name, its words where there is room, and its tooltip. */
export function ToolButton({ label, icon, className, ref, ...rest }: Omit<ButtonProps, "children" | "icon" | "ref"> & {
  readonly label: string; readonly icon: ReactElement; readonly ref?: Ref<HTMLButtonElement>;
}): ReactElement {
  const styles = useStyles();
  return (
    <Button {...({ ...rest, ref } as ButtonProps)} appearance="subtle" className={mergeClasses(styles.tool, className)} title={label} icon={{ children: icon, className: styles.icon }}>
      <span className={styles.words}>{label}</span>
    </Button>
  );
}
