import { useEffect, useState } from "react";
import { ProblemBar } from "../ui/ProblemBar";
import type { Wait, Workbook } from "../workbook/port";
import type { Trouble } from "../workbook/session";

interface ConnectionBarProps {
  readonly trouble: Trouble | null;
  readonly wait: Wait | null;
  /** Reads the workbook again, and connects to it again where the connection is lost. */
  readonly onReconnect: () => void;
}

/** Why the pane is not up to date or has to wait, and the way out. Nothing is drawn while all is well. */
export function ConnectionBar({ trouble, wait, onReconnect }: ConnectionBarProps) {
  if (trouble !== null) {
    return (
      <ProblemBar
        intent="warning" message={`${trouble.error.message} What is shown was read before; what you have typed here is kept.`}
        action={{ label: trouble.error.code === "session-lost" ? "Reconnect" : "Try again now", run: onReconnect }}
      />
    );
  }
  if (wait === null) return null;
  const message = wait.reason === "cell-editing"
    ? `${wait.what}: a cell is being edited in Excel. It goes on once you finish the cell with Enter or Esc.`
    : `${wait.what}: Excel is busy. It is tried again by itself.`;
  return <ProblemBar intent="info" message={message} {...(wait.cancel ? { action: { label: "Stop waiting", run: () => wait.cancel?.() } } : {})} />;
}

/** What the host makes Cairn wait for; null when nothing waits. */
export function useWait(workbook: Workbook): Wait | null {
  const [wait, setWait] = useState<Wait | null>(null);
  useEffect(() => workbook.onWait?.(setWait), [workbook]);
  return wait;
}
