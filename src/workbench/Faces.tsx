import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import { MapApp } from "../map/MapApp";
import { PaneApp } from "../taskpane/PaneApp";
import { useMediaQuery } from "../ui/useMediaQuery";
import { useStore } from "../ui/useStore";
import { bookSourceOf } from "../workbook/bookSource";
import type { Session } from "../workbook/session";

const useStyles = makeStyles({
  face: { height: "100%", minHeight: 0, minWidth: 0, overflow: "hidden" },
  hidden: { display: "none" },
  separator: {
    width: "5px", flexShrink: 0, backgroundColor: tokens.colorNeutralStroke3, cursor: "col-resize",
    ":hover": { backgroundColor: tokens.colorNeutralStroke1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px", backgroundColor: tokens.colorBrandStroke1 },
  },
});

interface FacesProps {
  readonly session: Session;
  readonly fileName: string;
  readonly selected: string | null;
  readonly onSelect: (key: string | null) => void;
  readonly onSave: () => Promise<void>;
}

/** Pane and map over one session. Side by side where there is room; else one at a time, both kept alive so that nothing typed or filtered is lost. */
export function Faces({ session, fileName, selected, onSelect, onSave }: FacesProps) {
  const styles = useStyles();
  const wide = useMediaQuery("(min-width: 900px)");
  const [shown, setShown] = useState<"pane" | "map">("pane");
  const sessionState = useStore(session);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- a new state is a new source
  const source = useMemo(() => bookSourceOf(session, fileName), [session, sessionState, fileName]);
  const mapSource = useDeferredValue(source); // after a rating the pane answers at once and the map follows
  const fileActions = useMemo(() => ({ save: onSave }), [onSave]);
  const pane = <PaneApp session={session} fileActions={fileActions} selectedKey={selected} onSelect={onSelect} />;
  const map = <MapApp source={mapSource} selectedKey={selected} onSelect={onSelect} embedded />;

  if (wide) {
    return (
      <Group orientation="horizontal">
        <Panel id="pane" defaultSize={400} minSize={320} maxSize={640} groupResizeBehavior="preserve-pixel-size">
          <section className={styles.face} aria-label="Workbook">{pane}</section>
        </Panel>
        <Separator className={styles.separator} aria-label="Width of the pane" />
        <Panel id="map" minSize={320}>
          <section className={styles.face} aria-label="Map and list">{map}</section>
        </Panel>
      </Group>
    );
  }
  return (
    <>
      <TabList selectedValue={shown} onTabSelect={(_, { value }) => setShown(value === "map" ? "map" : "pane")} aria-label="Face">
        <Tab value="pane">Workbook</Tab>
        <Tab value="map">Map</Tab>
      </TabList>
      <section className={shown === "pane" ? styles.face : styles.hidden} aria-label="Workbook">{pane}</section>
      <section className={shown === "map" ? styles.face : styles.hidden} aria-label="Map and list">{map}</section>
    </>
  );
}
