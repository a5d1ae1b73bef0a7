import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import type { Lead } from "../../core/chain/lead";
import type { Filter } from "../../core/practice/filter";
import { filterFromAddress } from "../../core/practice/filterAddress";
import { CairnTheme } from "../../ui/CairnTheme";
import { askedTheme } from "../../ui/themeInAddress";
import { ExportMeansContext } from "../../ui/exportMeans";
import type { ExportMeans } from "../../ui/exportMeans";
import { OpeningBar } from "../../ui/OpeningBar";
import { ProblemBar } from "../../ui/ProblemBar";
import type { BookSource } from "../../workbook/bookSource";
import type { Wire } from "../../workbook/channel/wire";
import { asWorkbookError } from "../../workbook/failure";
import { MapApp } from "../MapApp";
import { ADDRESS_CHANGED, readAddress, withoutPractice } from "../address";
import { arrivingWords } from "./arrivingWords";
import { liveMap } from "./liveMap";
import type { LiveMap, LiveState } from "./liveMap";

const NOTHING_YET: LiveState = { book: null, arriving: null, selected: null, asked: null, trouble: null };

const SHOWN_IN_PANE = "Shown in the Cairn pane, beside the sheet in Excel.";

interface LiveMapFaceProps {
  /** Finds the line to the pane. Rejects with WorkbookError. */
  readonly join: () => Promise<Wire>;
  readonly means: ExportMeans;
}

/** The map beside Excel's pane, in a window of its own or inside the pane: it shows the pane's workbook and follows it. */
export function LiveMapFace({ join, means }: LiveMapFaceProps): ReactElement {
  const [state, setState] = useState(NOTHING_YET);
  const [selected, setSelected] = useState<string | null>(null);
  const [asked, setAsked] = useState<Filter | null>(null);
  const line = useRef<LiveMap | null>(null);
  useEffect(() => {
    let current = true;
    const follow = (map: LiveMap): void => {
      line.current = map;
      let chosen: string | null = null;
      let wanted: LiveState["asked"] = null;
      map.subscribe(() => {
        const next = map.getState();
        // Only a new choice moves the map: a changed cell must not close the card that is being read.
        if (next.selected !== chosen) setSelected(next.selected);
        chosen = next.selected;
        if (next.asked !== null && next.asked !== wanted) setAsked(filterFromAddress(readAddress(next.asked.address).filter));
        wanted = next.asked;
        startTransition(() => setState(next)); // many practices are drawn in slices, with the page free in between
      });
    };
    join().then(
      (wire) => { if (current) follow(liveMap(wire)); },
      (cause: unknown) => { if (current) setState({ ...NOTHING_YET, trouble: asWorkbookError(cause).message }); },
    );
    const moved = (event: Event): void => {
      if (event instanceof CustomEvent) line.current?.place(withoutPractice(String(event.detail))); // the choice goes its own way
    };
    window.addEventListener(ADDRESS_CHANGED, moved);
    return () => {
      current = false;
      window.removeEventListener(ADDRESS_CHANGED, moved);
      line.current?.close();
    };
  }, [join]);
  const choose = useCallback((key: string | null) => {
    setSelected(key);
    line.current?.choose(key);
  }, []);

  const onAsked = useCallback(() => setAsked(null), []);
  const [led, setLed] = useState(false);
  const lead = useCallback((to: Lead) => {
    line.current?.lead(to);
    setLed(window.parent === window); // inside the pane the pane's tabs come forward by themselves
  }, []);

  const { arriving, trouble } = state;
  const source = sourceOf(state);
  const banner = source.kind !== "ready" ? null : (
    <>
      {arriving === null ? null : <OpeningBar what={arrivingWords(arriving)} share={arriving.of === 0 ? null : arriving.here / arriving.of} />}
      {trouble === null ? null : <div role="alert"><ProblemBar intent="warning" message={trouble} /></div>}
    </>
  );
  return (
    <CairnTheme theme={askedTheme()}><ExportMeansContext value={means}>
      <MapApp source={source} selectedKey={selected} onSelect={choose} banner={banner} asked={asked} onAsked={onAsked} onLead={lead} note={led ? { message: SHOWN_IN_PANE, onDismiss: () => setLed(false) } : null} />
    </ExportMeansContext></CairnTheme>
  );
}

function sourceOf({ book, trouble, arriving }: LiveState): BookSource {
  if (book !== null) return { kind: "ready", ...book };
  if (trouble !== null) return { kind: "failed", message: trouble };
  return { kind: "loading", what: "Reading the workbook from Excel", ...(arriving === null || arriving.of === 0 ? {} : { fraction: arriving.here / arriving.of }) };
}
