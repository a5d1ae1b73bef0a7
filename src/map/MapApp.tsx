import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef } from "react";
import type { ReactElement, ReactNode } from "react";
import type { Lead } from "../core/chain/lead";
import type { Filter } from "../core/practice/view";
import { LiveOpeningBar, OpeningBar } from "../ui/OpeningBar";
import { ProblemBar } from "../ui/ProblemBar";
import { OPENABLE_FILES } from "../ui/openable";
import { useFileDrop } from "../ui/useFileDrop";
import { useIsDark } from "../ui/CairnTheme";
import { Explorer } from "./Explorer";
import type { BookSource } from "../workbook/bookSource";
import { MapHeader } from "./MapHeader";
import { SkipLinks } from "./SkipLink";
import type { ExplorerHandle } from "./SkipLink";
import { WelcomeState } from "./WelcomeState";

const useStyles = makeStyles({
  app: { position: "relative", height: "100%", display: "flex", flexDirection: "column", minHeight: 0, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, "@media print": { height: "auto", display: "block" } },
  main: { flexGrow: 1, minHeight: 0, minWidth: 0, display: "block", outline: "none", "@media print": { height: "auto" } },
  centre: { height: "100%", display: "grid", placeItems: "center", padding: tokens.spacingHorizontalL, boxSizing: "border-box" },
  file: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  drop: {
    position: "absolute", inset: tokens.spacingHorizontalM, zIndex: 1000, display: "grid", placeItems: "center", pointerEvents: "none",
    border: `2px dashed ${tokens.colorBrandStroke1}`, borderRadius: tokens.borderRadiusXLarge, backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2, fontSize: tokens.fontSizeBase500, opacity: 0.96,
  },
});

export interface MapAppProps {
  readonly source: BookSource;
  /** The open practice, when the face around the map decides it; leave it out where the map does. */
  readonly selectedKey?: string | null;
  readonly onSelect?: (key: string | null) => void;
  /** A person chose or dropped a file, or several at once: the first, and all. */
  readonly onOpenFile?: (file: File, all: readonly File[]) => void;
  readonly onOpenSample?: () => void;
  /** A file that is being opened while what was open before stays; null for none. */
  readonly opening?: Omit<Parameters<typeof LiveOpeningBar>[0], "alone" | "onCancel"> | null;
  /** Ends a loading or an opening. */
  readonly onCancel?: () => void;
  /** Why another file could not be opened; what was open before stays. */
  readonly problem?: { readonly message: string; readonly onDismiss: () => void } | null;
  /** What the person is told about the workbook that was opened. */
  readonly note?: { readonly message: string; readonly onDismiss: () => void } | null;
  /** Words and buttons of the page around, above map and list. */
  readonly banner?: ReactNode;
  /** What another face asks to be shown; told to be forgotten once it is. */
  readonly asked?: Filter | null;
  readonly onAsked?: () => void;
  /** Leads to an indicator or a statement in the pane; left out where there is no pane. */
  readonly onLead?: (lead: Lead) => void;
  /** True where this workbook takes another's place, whose filter may still be in the address. */
  readonly fresh?: boolean;
  /** True in the workbench, which has its own header and file buttons. */
  readonly embedded?: boolean;
}

/** The map face: a workbook's practices as filters, map and list. */
export function MapApp(props: MapAppProps): ReactElement {
  const { source, embedded = false, onOpenFile, onOpenSample, onCancel, opening = null, problem = null, note = null } = props;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const explorer = useRef<ExplorerHandle>(null);
  const drop = useFileDrop(embedded ? undefined : onOpenFile);
  useTitle(embedded ? null : source);
  const chooseFile = useCallback(() => { input.current?.click(); }, []);
  const opens = onOpenFile !== undefined && !embedded;
  const openWorkbook = opens ? chooseFile : undefined;
  const openSample = embedded ? undefined : onOpenSample;
  const dark = useIsDark();
  const Main = embedded ? "div" : "main"; // the workbench has its own main landmark
  const welcome = opening === null && (source.kind === "empty" || source.kind === "failed");
  return (
    <div className={styles.app} {...drop.handlers}>
      {source.kind === "ready" && <SkipLinks explorer={explorer} />}
      {!embedded && (
        <MapHeader name={source.kind === "ready" ? source.name : null} onOpenWorkbook={welcome ? undefined : openWorkbook} onOpenSample={welcome ? undefined : openSample}>
          {opens && (
            <input
              ref={input} type="file" multiple aria-label="Workbook file" tabIndex={-1} className={styles.file} accept={OPENABLE_FILES}
              onChange={(event) => {
                const all = [...(event.currentTarget.files ?? [])];
                const [file] = all;
                event.currentTarget.value = ""; // the same file may be chosen again after it was edited
                if (file) onOpenFile?.(file, all);
              }}
            />
          )}
        </MapHeader>
      )}
      {source.kind === "ready" && opening !== null && <LiveOpeningBar {...opening} onCancel={onCancel} />}
      {problem !== null && <div role="alert"><ProblemBar intent="error" message={problem.message} onDismiss={problem.onDismiss} /></div>}
      {note !== null && <div role="alert"><ProblemBar intent="success" message={note.message} onDismiss={note.onDismiss} /></div>}
      {props.banner}
      <Main className={styles.main}>
        {welcome && <WelcomeState failure={source.kind === "failed" ? source.message : null} onOpenWorkbook={openWorkbook} onOpenSample={openSample} />}
        {source.kind === "loading" && <div className={styles.centre}><OpeningBar what={source.what} share={source.fraction ?? null} alone onCancel={onCancel} /></div>}
        {opening !== null && source.kind !== "ready" && <div className={styles.centre}><LiveOpeningBar {...opening} alone onCancel={onCancel} /></div>}
        {source.kind === "ready" && (
          <Explorer
            ref={explorer} book={source.book} name={source.name} dark={dark} fresh={props.fresh ?? false}
            {...(props.selectedKey === undefined ? {} : { selectedKey: props.selectedKey })} {...(props.onSelect ? { onSelect: props.onSelect } : {})}
            asked={props.asked ?? null} {...(props.onAsked ? { onAsked: props.onAsked } : {})} {...(props.onLead ? { onLead: props.onLead } : {})}
          />
        )}
      </Main>
      {drop.over && <div className={styles.drop}>Drop to open</div>}
    </div>
  );
}

/** The page's title names the open workbook; in the workbench the title is not the map's. */
function useTitle(source: BookSource | null): void {
  const title = source === null ? null : source.kind === "ready" ? `${source.name} – Cairn map` : "Cairn map";
  useEffect(() => { if (title !== null) document.title = title; }, [title]);
}
