import { useMemo } from "react";
import { MapApp } from "../map/MapApp";
import { MergeBar } from "../ui/merging/MergeBar";
import { useStore } from "../ui/useStore";
import type { BookSource } from "../workbook/bookSource";
import type { MergeSession } from "../workbook/mergeSession";

interface MergedFaceProps {
  readonly session: MergeSession;
  readonly selected: string | null;
  readonly onSelect: (key: string | null) => void;
  /** Opens the new workbook that was made of them. */
  readonly onOpenMade: (name: string, bytes: Uint8Array) => void;
}

/** Several workbooks at once: the map over all of them. The pane writes to one workbook, so it waits until they are one. */
export function MergedFace({ session, selected, onSelect, onOpenMade }: MergedFaceProps) {
  const state = useStore(session);
  const { merged, ground } = state;
  const name = `${ground.sources.length} workbooks`;
  const source = useMemo((): BookSource => (merged === null ? { kind: "loading", what: `Putting ${name} together` } : { kind: "ready", book: merged.book, name }), [merged, name]);
  return (
    <>
      <MergeBar
        state={state} actions={session} onSaved={session.markSaved} onOpen={onOpenMade}
        lacking="Rating, planning and checking work on one workbook: save these as one and open it for that."
      />
      <section aria-label="Map and list" style={{ flexGrow: 1, minHeight: 0 }}><MapApp source={source} selectedKey={selected} onSelect={onSelect} embedded fresh /></section>
    </>
  );
}
