import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode, RefObject } from "react";

/** Ways into the two parts, for what stands before them on the page. */
export interface ExplorerHandle {
  focusList(): void;
  focusMap(): void;
}

const useStyles = makeStyles({
  skip: {
    position: "absolute", left: tokens.spacingHorizontalM, top: tokens.spacingVerticalM, opacity: 0, pointerEvents: "none", zIndex: 900, padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorBrandForeground1, borderRadius: tokens.borderRadiusMedium,
    border: "none", font: "inherit", boxShadow: tokens.shadow8, cursor: "pointer",
    "@media print": { display: "none" },
    ":focus-visible": { opacity: 1, pointerEvents: "auto", outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Straight to a part of the page, over all that stands before it; seen while it has the focus. */
export function SkipLink({ onSkip, children }: { readonly onSkip: () => void; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return <button type="button" className={styles.skip} onClick={onSkip}>{children}</button>;
}

/** The first stops of a page that shows practices: its two parts. */
export function SkipLinks({ explorer }: { readonly explorer: RefObject<ExplorerHandle | null> }): ReactElement {
  return (
    <>
      <SkipLink onSkip={() => { explorer.current?.focusList(); }}>Skip to the list</SkipLink>
      <SkipLink onSkip={() => { explorer.current?.focusMap(); }}>Skip to the map</SkipLink>
    </>
  );
}
