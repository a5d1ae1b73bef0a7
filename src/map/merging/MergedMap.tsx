import { useMemo } from "react";
import type { ReactElement } from "react";
import { MergeBar } from "../../ui/merging/MergeBar";
import { useStore } from "../../ui/useStore";
import type { BookSource } from "../../workbook/bookSource";
import type { MergeSession } from "../../workbook/mergeSession";
import { MapApp } from "../MapApp";
import type { MapAppProps } from "../MapApp";

interface MergedMapProps extends Omit<MapAppProps, "source"> {
  readonly session: MergeSession;
  /** Opens the new workbook that was made of them. */
  readonly onOpenMade: (name: string, bytes: Uint8Array) => void;
}

/** The map over several workbooks at once: all practices with a facet that tells them apart, and what is to be decided about duplicates. */
export function MergedMap({ session, onOpenMade, banner, ...rest }: MergedMapProps): ReactElement {
  const state = useStore(session);
  const { merged, ground } = state;
  const name = `${ground.sources.length} workbooks`;
  const source = useMemo((): BookSource => (merged === null ? { kind: "loading", what: `Putting ${name} together` } : { kind: "ready", book: merged.book, name }), [merged, name]);
  const bar = <MergeBar state={state} actions={session} onSaved={session.markSaved} onOpen={onOpenMade} lacking="" />;
  return <MapApp {...rest} source={source} banner={<>{banner}{bar}</>} />;
}
