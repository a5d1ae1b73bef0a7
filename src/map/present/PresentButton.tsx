import { SlidePlayRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { ReactElement } from "react";
import { ToolButton } from "../MapToolbar";
import { askForFullScreen } from "./useFullScreen";

/** Starts the presentation; the focus comes back here when it ends. */
export function PresentButton({ presenting, disabled, onPresent }: {
  readonly presenting: boolean; readonly disabled: boolean; readonly onPresent: () => void;
}): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  const before = useRef(presenting);
  useEffect(() => {
    if (before.current && !presenting) button.current?.focus();
    before.current = presenting;
  }, [presenting]);
  return (
    <ToolButton
      ref={button} label="Present" icon={<SlidePlayRegular />} disabledFocusable={disabled}
      onClick={() => { askForFullScreen(); onPresent(); }}
    />
  );
}
