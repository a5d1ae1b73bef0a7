import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle,
} from "@fluentui/react-components";

interface UnsavedDialogProps {
  readonly open: boolean;
  /** The one workbook that has edits, or how many are shown as one. */
  readonly what: { readonly kind: "workbook"; readonly fileName: string } | { readonly kind: "merged"; readonly count: number };
  readonly onCancel: () => void;
  readonly onDiscard: () => void;
  readonly onDownload: () => Promise<void>;
}

/** Asks before another workbook takes the place of edits that were not downloaded, or of decisions about duplicates that were not saved. */
export function UnsavedDialog({ open, what, onCancel, onDiscard, onDownload }: UnsavedDialogProps) {
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => (data.open ? undefined : onCancel())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{what.kind === "workbook" ? `Keep the changes in ${what.fileName}?` : `Keep the decisions about ${what.count} workbooks?`}</DialogTitle>
          <DialogContent>
            {what.kind === "workbook"
              ? "They are only in this page so far. Download the workbook to keep them; opening another one discards them."
              : "What you decided about duplicates is only in this page so far. Cancel and choose Save as one workbook to keep it; opening another one discards it."}
          </DialogContent>
          <DialogActions fluid>
            {what.kind === "workbook" ? <Button appearance="primary" onClick={() => void onDownload()}>Download and open</Button> : null}
            <Button onClick={onDiscard}>{what.kind === "workbook" ? "Discard changes" : "Discard decisions"}</Button>
            <Button {...(what.kind === "merged" ? { appearance: "primary" as const } : {})} onClick={onCancel}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
