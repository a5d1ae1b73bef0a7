import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle,
} from "@fluentui/react-components";

interface UnsavedDialogProps {
  readonly open: boolean;
  readonly fileName: string;
  readonly onCancel: () => void;
  readonly onDiscard: () => void;
  readonly onDownload: () => Promise<void>;
}

/** Asks before another workbook takes the place of one whose edits were not downloaded. */
export function UnsavedDialog({ open, fileName, onCancel, onDiscard, onDownload }: UnsavedDialogProps) {
  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => (data.open ? undefined : onCancel())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Keep the changes in {fileName}?</DialogTitle>
          <DialogContent>
            They are only in this page so far. Download the workbook to keep them; opening another one discards them.
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void onDownload()}>Download and open</Button>
            <Button onClick={onDiscard}>Discard changes</Button>
            <Button onClick={onCancel}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
