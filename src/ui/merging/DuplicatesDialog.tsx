import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import { allAs, keepOnly } from "../../core/merge/decisions";
import { isIdentical } from "../../core/merge/duplicates";
import type { MergeActions, MergeState } from "../../core/merge/mergeState";
import { GroupComparison } from "./GroupComparison";

const useStyles = makeStyles({
  surface: {
    width: "min(1080px, calc(100vw - 32px))", maxWidth: "none", boxSizing: "border-box",
    "@media (max-width: 559px)": { width: "100vw", minHeight: "100dvh", borderRadius: 0, padding: tokens.spacingHorizontalL },
  },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalXS },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  at: { fontVariantNumeric: "tabular-nums", minWidth: "64px", textAlign: "center" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface DuplicatesDialogProps {
  readonly state: MergeState;
  readonly actions: MergeActions;
  readonly onClose: () => void;
}

/** Possible duplicates, one group at a time, side by side. Every press is a decision that can be undone; none is made unasked. */
export function DuplicatesDialog({ state, actions, onClose }: DuplicatesDialogProps): ReactElement | null {
  const styles = useStyles();
  const { ground: { groups, fields }, decisions, undoLabel } = state;
  const [at, setAt] = useState(() => Math.max(0, groups.findIndex(({ id }) => decisions[id] === undefined)));
  const group = groups[at];
  const open = groups.filter(({ id }) => decisions[id] === undefined);
  const identical = useMemo(() => new Set(groups.filter(({ members }) => isIdentical(fields, members)).map(({ id }) => id)), [groups, fields]);
  const openIdentical = open.filter(({ id }) => identical.has(id));
  const openIdOnly = open.filter(({ why, id }) => why === "same ID" && !identical.has(id));
  if (group === undefined) return null;
  return (
    <Dialog open onOpenChange={(_, data) => { if (!data.open) onClose(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Possible duplicates</DialogTitle>
          <DialogContent className={styles.content}>
            {openIdentical.length + openIdOnly.length > 0 && (
              <div className={styles.row}>
                {openIdentical.length > 0 && (
                  <Button size="small" onClick={() => { actions.decide("Drop identical copies", Object.fromEntries(openIdentical.map((each) => [each.id, keepOnly(each, each.members[0]?.key ?? "")]))); }}>
                    Drop identical copies ({openIdentical.length})
                  </Button>
                )}
                {openIdOnly.length > 0 && (
                  <Button size="small" onClick={() => { actions.decide("Keep all that share only an ID", Object.fromEntries(openIdOnly.map((each) => [each.id, allAs(each, "keep")]))); }}>
                    Keep all that share only an ID ({openIdOnly.length})
                  </Button>
                )}
              </div>
            )}
            <div className={styles.row}>
              <Button size="small" icon={<ChevronLeftRegular />} disabledFocusable={at === 0} aria-label="Previous" onClick={() => { if (at > 0) setAt(at - 1); }} />
              <span className={styles.at} aria-live="polite">{at + 1} of {groups.length}</span>
              <Button size="small" icon={<ChevronRightRegular />} disabledFocusable={at === groups.length - 1} aria-label="Next" onClick={() => { if (at < groups.length - 1) setAt(at + 1); }} />
              <span className={styles.quiet}>{group.why}; {identical.has(group.id) ? "the same in every field" : "not the same in every field"}</span>
            </div>
            <GroupComparison key={group.id} group={group} fields={fields} decision={decisions[group.id]} onDecide={(label, decision) => { actions.decide(label, { [group.id]: decision }); }} />
          </DialogContent>
          <DialogActions fluid>
            {undoLabel !== null && <Button appearance="subtle" icon={<ArrowUndoRegular />} onClick={actions.undo}>Undo: {undoLabel}</Button>}
            <Button appearance="primary" onClick={onClose}>{open.length === 0 ? "Done" : `Close, ${open.length} to decide`}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
