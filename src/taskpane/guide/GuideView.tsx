import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { usePanelStyles } from "../panelStyles";
import { useGuideStyles } from "./guideStyles";

const useStyles = makeStyles({
  top: { flexDirection: "row", alignItems: "flex-start", gap: tokens.spacingHorizontalXS, paddingBottom: tokens.spacingVerticalXS, paddingLeft: tokens.spacingHorizontalXS },
  title: {
    margin: 0, flexGrow: 1, minWidth: 0, paddingTop: "5px", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere", outlineStyle: "none",
  },
});

interface GuideViewProps {
  readonly title: string;
  /** Where "back" leads, e.g. "the guide". */
  readonly backTo: string;
  readonly onBack: () => void;
  /** Tools to the right of the title. */
  readonly tools?: ReactNode;
  /** Stays at the bottom: what will happen, then the action. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** One view of the guide behind its home: the way back, a title that gets the focus, what scrolls, and the action. */
export function GuideView({ title, backTo, onBack, tools, footer, children }: GuideViewProps) {
  const panel = usePanelStyles();
  const guide = useGuideStyles();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Coming back, what led away has the focus already.
    if (!root.current?.contains(document.activeElement)) heading.current?.focus();
  }, []);
  return (
    <div className={panel.root} ref={root}>
      <div className={`${panel.tools} ${styles.top}`}>
        <Button appearance="subtle" icon={<ChevronLeftRegular />} aria-label={`Back to ${backTo}`} title={`Back to ${backTo}`} onClick={onBack} />
        <h2 ref={heading} tabIndex={-1} className={styles.title}>{title}</h2>
        {tools}
      </div>
      <div className={panel.scroll}><div className={guide.page}>{children}</div></div>
      {footer}
    </div>
  );
}
