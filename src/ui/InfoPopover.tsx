import { Popover, PopoverSurface, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  surface: {
    width: "280px", maxWidth: "calc(100vw - 24px)", boxSizing: "border-box", padding: tokens.spacingHorizontalM, overflowWrap: "anywhere",
    overflowY: "auto", // as high as there is room for
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
  },
});

interface InfoPopoverProps {
  /** The button that asked; it gets the focus back if it carries Fluent's restore-focus attribute. */
  readonly target: HTMLElement;
  /** What it is about, e.g. "About WRK-O1". */
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Facts behind an ⓘ. To be mounted only while asked for: a hundred waiting popovers would be slow and put hidden stops into the tab order. */
export function InfoPopover({ target, label, onClose, children }: InfoPopoverProps) {
  const styles = useStyles();
  return (
    <Popover open trapFocus onOpenChange={(_event, { open }) => { if (!open) onClose(); }} positioning={{ target, position: "below", align: "end", autoSize: "height" }}>
      <PopoverSurface className={styles.surface} aria-label={label} tabIndex={-1}>{children}</PopoverSurface>
    </Popover>
  );
}
