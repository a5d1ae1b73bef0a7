import { Button, Link, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Filter } from "../core/practice/filter";
import { CairnTheme } from "../ui/CairnTheme";
import type { ThemeName } from "../ui/CairnTheme";
import { EmptyState } from "../ui/EmptyState";
import { ProblemBar } from "../ui/ProblemBar";
import { asWorkbookError } from "../workbook/failure";
import type { HostReport } from "../workbook/hostReport";
import type { WorkbookError } from "../workbook/port";
import type { Session } from "../workbook/session";
import { MapInPane } from "./map/MapInPane";
import type { OpenMapWindow } from "./map/excelMap";
import { useExcelMap } from "./map/useExcelMap";
import type { Destination } from "./OpenBook";
import { PaneApp } from "./PaneApp";
import type { PaneTab } from "./paneState";
import type { OpenTheoryWindow } from "./theory/theoryWindow";
import { useTheoryPage } from "./theory/useTheoryPage";

/** What Excel gives the pane once it is there. */
export interface ExcelConnection {
  readonly session: Session;
  readonly host?: HostReport;
  /** Excel's own theme; calls back with each change and returns the way to stop. */
  followTheme(listener: (theme: ThemeName) => void): () => void;
  /** The ribbon's buttons; returns the way to stop. */
  followCommands(listener: (command: PaneTab | "Map") => void): () => void;
  readonly openMapWindow: OpenMapWindow;
  readonly openTheoryWindow: OpenTheoryWindow;
  /** False where the host has no windows to talk to: the map is then shown in the pane at once. */
  readonly hasWindows: boolean;
}

type Start =
  | { readonly kind: "starting" }
  | { readonly kind: "connected"; readonly connection: ExcelConnection }
  | { readonly kind: "failed"; readonly error: WorkbookError };

const useStyles = makeStyles({
  root: { height: "100%", minHeight: 0, display: "flex", flexDirection: "column" },
  pane: { flexGrow: 1, minHeight: 0 },
  title: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", margin: 0 },
  waiting: { padding: tokens.spacingVerticalXXL },
  /** Kept as it is, for coming back. */
  away: { display: "none" },
  problem: { padding: tokens.spacingHorizontalM },
  address: { overflowWrap: "anywhere" },
});

/** The pane in Excel: connects, says plainly when there is no Excel or an old one, then shows the workbook. */
export function ExcelPane({ connect }: { readonly connect: () => Promise<ExcelConnection> }) {
  const styles = useStyles();
  const [start, setStart] = useState<Start>({ kind: "starting" });
  const [theme, setTheme] = useState<ThemeName | null>(null);

  const attempt = useCallback(() => {
    connect().then(
      (connection) => setStart({ kind: "connected", connection }),
      (cause: unknown) => setStart({ kind: "failed", error: asWorkbookError(cause) }),
    );
  }, [connect]);
  useEffect(attempt, [attempt]);
  const connection = start.kind === "connected" ? start.connection : null;
  useEffect(() => connection?.followTheme(setTheme), [connection]);

  return (
    <CairnTheme {...(theme === null ? {} : { theme })}>
      <main className={styles.root}>
        <h1 className={styles.title}>Cairn</h1>
        {start.kind === "starting" ? <Spinner className={styles.waiting} label="Connecting to Excel" /> : null}
        {start.kind === "failed" ? <NotConnected error={start.error} onRetry={() => { setStart({ kind: "starting" }); attempt(); }} /> : null}
        {connection === null ? null : <Connected connection={connection} theme={theme} />}
      </main>
    </CairnTheme>
  );
}

function Connected({ connection, theme }: { readonly connection: ExcelConnection; readonly theme: ThemeName | null }) {
  const styles = useStyles();
  const [goTo, setGoTo] = useState<Destination | null>(null);
  const map = useExcelMap(connection.openMapWindow);
  const { leave } = map;
  const showDiagram = useCallback(() => {
    leave();
    setGoTo((last) => ({ tab: "Theory of Change", view: "diagram", turn: (last?.turn ?? 0) + 1 }));
  }, [leave]);
  const theory = useTheoryPage(connection.openTheoryWindow, { isOpen: map.place === "window", close: map.close }, showDiagram);
  const { isOpen: theoryIsOpen, open: openTheory, giveWay } = theory;
  const theoryPage = useMemo(() => (connection.hasWindows ? { isOpen: theoryIsOpen, open: openTheory } : null), [connection, theoryIsOpen, openTheory]);
  const { open: openMapAlone } = map;
  const openMap = useCallback(() => (theoryIsOpen ? giveWay("the map", openMapAlone) : openMapAlone()), [theoryIsOpen, giveWay, openMapAlone]);
  const { lead, ask } = map;
  const [led, setLed] = useState(lead);
  // Set while drawing, as React has it for what follows from a change of state.
  if (lead !== null && lead !== led) {
    setLed(lead);
    setGoTo((last) => ({ tab: lead.kind === "indicator" ? "Indicators" : "Theory of Change", lead, turn: (last?.turn ?? 0) + 1 }));
  }
  const showOnMap = useCallback((filter: Filter) => (theoryIsOpen ? giveWay("the map", () => ask(filter)) : ask(filter)), [theoryIsOpen, giveWay, ask]);
  useEffect(() => connection.followCommands((command) => {
    if (command === "Map") return openMap();
    leave();
    setGoTo((last) => ({ tab: command, turn: (last?.turn ?? 0) + 1 }));
  }), [connection, openMap, leave]);
  const inPane = map.place === "pane";
  return (
    <>
      {map.notice === null ? null : (
        <div className={styles.problem} role="alert">
          <ProblemBar
            intent={map.notice.intent} message={map.notice.message} onDismiss={map.dismiss}
            {...(map.notice.offersPane ? { action: { label: "Show the map here", run: map.showInPane } } : {})}
          />
        </div>
      )}
      {theory.notice === null ? null : (
        <div className={styles.problem} role="alert">
          <ProblemBar intent={theory.notice.intent} message={theory.notice.message} onDismiss={theory.dismiss} {...(theory.notice.action === null ? {} : { action: theory.notice.action })} />
        </div>
      )}
      <div className={inPane ? styles.away : styles.pane}>
        <PaneApp session={connection.session} selectedKey={map.selected} onSelect={map.select} onOpenMap={openMap} onShowOnMap={showOnMap} theoryPage={theoryPage} {...(connection.host ? { host: connection.host } : {})} {...(goTo === null ? {} : { goTo })} />
      </div>
      {inPane || map.place === "behind" ? (
        <div className={inPane ? styles.pane : styles.away}><MapInPane theme={theme} session={connection.session} map={{ ...map, open: openMap }} canOpenWindow={connection.hasWindows} /></div>
      ) : null}
    </>
  );
}

/** A pane cannot go there itself: inside Excel the page would still not be a browser's. */
const WORKBENCH = new URL("index.html", window.location.href).href;

/** Why there is no workbook to show, and where to go instead. */
function NotConnected({ error, onRetry }: { readonly error: WorkbookError; readonly onRetry: () => void }) {
  const styles = useStyles();
  const retry = error.code === "offline" ? () => window.location.reload() : onRetry; // a script that did not load comes only with the page
  const elsewhere = error.code === "not-a-workbook" || error.code === "too-old";
  const title = error.code === "not-a-workbook" ? "This page belongs inside Excel" : error.code === "too-old" ? "This Excel is too old for Cairn" : "Cairn cannot reach the workbook";
  return (
    <EmptyState title={title} action={elsewhere ? undefined : <Button appearance="primary" onClick={retry}>Try again</Button>}>
      <Text role="alert">{error.message}</Text>
      <Text>Without the add-in, the <Link href={WORKBENCH} target="_blank" rel="noopener" inline>Cairn workbench</Link> opens a copy of the workbook in the browser: the same pane, with the map beside it. If the link does not open, type this address into a browser: <span className={styles.address}>{WORKBENCH}</span></Text>
    </EmptyState>
  );
}
