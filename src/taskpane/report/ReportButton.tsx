import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { ReactElement } from "react";
import type { ReportDialogProps } from "./ReportDialog";

const ReportDialog = lazy(async () => ({ default: (await import("./ReportDialog")).ReportDialog }));

/** Opens the report's dialog; charts and writers come with the first press. */
export function ReportButton(props: Omit<ReportDialogProps, "onClose">): ReactElement {
  const [open, setOpen] = useState(false);
  const restore = useRestoreFocusTarget();
  return (
    <>
      <Button {...restore} onClick={() => { setOpen(true); }}>Make a report</Button>
      {open && <Suspense fallback={null}><ReportDialog {...props} onClose={() => { setOpen(false); }} /></Suspense>}
    </>
  );
}
