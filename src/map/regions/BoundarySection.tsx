import { Button, Link, ProgressBar, Switch, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Book } from "../../core/book";
import { attributionProposal } from "../../core/regions/attribution";
import { REGION_MEASURES } from "../../core/regions/measures";
import type { RegionMeasure } from "../../core/regions/measures";
import { Announcement } from "../../ui/Announcement";
import { ProblemBar } from "../../ui/ProblemBar";
import { ViewChoice } from "../../ui/ViewChoice";
import { BoundaryFileButton } from "./BoundaryFileButton";
import { BoundarySettings } from "./BoundarySettings";
import type { Regions } from "./useRegions";

const useStyles = makeStyles({
  root: { display: "grid", rowGap: tokens.spacingVerticalS, marginBottom: tokens.spacingVerticalM, "@media print": { display: "none" } },
  words: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  file: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  reading: { display: "grid", rowGap: tokens.spacingVerticalXS, justifyItems: "start" },
  switches: { display: "flex", flexWrap: "wrap", marginLeft: "-8px" },
  measures: { "& > div": { flexWrap: "wrap" } },
});

const SHORT: Readonly<Record<RegionMeasure, string>> = { Practices: "Practices", "Mean score": "Mean score", "Share of good practices": "Share good" };

/** The boundary file: how to get one, how far its reading is, what is chosen about it. */
export function BoundarySection({ regions, book }: { readonly regions: Regions; readonly book: Book }): ReactElement {
  const styles = useStyles();
  const { state, dispatch, openFile, level } = regions;
  const { boundaries, reading, problem } = state;
  const done = boundaries === null ? "" : `${boundaries.file.name}: ${regions.index.regions.length} regions.`;
  return (
    <div className={styles.root}>
      <Announcement text={problem ?? (reading === null ? done : `Reading ${reading.name}`)} />
      {problem !== null && <ProblemBar intent="error" message={problem} onDismiss={() => { dispatch({ kind: "dismiss" }); }} />}
      {reading !== null && (
        <div className={styles.reading}>
          <span>Reading {reading.name}</span>
          <ProgressBar aria-label={`Reading ${reading.name}`} {...(reading.share === null ? {} : { value: reading.share })} />
          <Button size="small" onClick={regions.cancel}>Cancel</Button>
        </div>
      )}
      {boundaries === null
        ? reading === null && <NoFile onFile={openFile} />
        : (
          <>
            <div className={styles.file}>
              <span className={styles.name}>{boundaries.file.name} <span className={styles.quiet}>{level?.label ?? ""}, {regions.index.regions.length} regions</span></span>
              <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label="Remove the boundary file" title="Remove the boundary file" onClick={() => { dispatch({ kind: "remove" }); }} />
            </div>
            <div className={styles.measures}>
              <ViewChoice
                label="What the map shows" choices={REGION_MEASURES.map((measure) => SHORT[measure])} chosen={SHORT[state.measure]}
                onChoose={(word) => { dispatch({ kind: "measure", measure: REGION_MEASURES.find((measure) => SHORT[measure] === word) ?? "Practices" }); }}
              />
            </div>
            <div className={styles.switches}>
              <Switch label="Shade the map" checked={state.shaded} onChange={(_, data) => { dispatch({ kind: "shaded", shaded: data.checked }); }} />
              {state.shaded && <Switch label="Practices on it" checked={state.symbols} onChange={(_, data) => { dispatch({ kind: "symbols", symbols: data.checked }); }} />}
            </div>
            {boundaries.attribution.trim() === "" && <SourceProposal words={attributionProposal(regions.index.regions)} onUse={(text) => { dispatch({ kind: "attribution", text }); }} />}
            <BoundarySettings regions={regions} boundaries={boundaries} practices={book.practices} />
          </>
        )}
      {book.practices.length > 0 && book.practices.every(({ regionCode }) => regionCode === "") && <NoCodes hasColumn={book.practiceTables.some(({ of }) => (of["Region code"] ?? -1) >= 0)} />}
    </div>
  );
}

/** The file does not say whose it is, and its makers ask that it be said. */
function SourceProposal({ words, onUse }: { readonly words: string; readonly onUse: (words: string) => void }): ReactElement {
  const styles = useStyles();
  if (words === "") return <p className={styles.words}>The file does not name its source. Type it below, so that the map can show it.</p>;
  return (
    <div className={styles.reading}>
      <p className={styles.words}>The file does not name its source. By its codes, its makers may ask for: “{words}”. Check the terms you got it under.</p>
      <Button size="small" onClick={() => { onUse(words); }}>Show these words</Button>
    </div>
  );
}

function NoFile({ onFile }: { readonly onFile: (file: File) => void }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <p className={styles.words}>
        To shade the map, open a boundary file: GeoJSON or TopoJSON, in WGS 84. The United Kingdom&rsquo;s are on the <Outside href="https://geoportal.statistics.gov.uk/">ONS Open Geography portal</Outside>,
        the European Union&rsquo;s at <Outside href="https://ec.europa.eu/eurostat/web/gisco/geodata/statistical-units/territorial-units-statistics">Eurostat GISCO</Outside>;
        mind their terms of use. The file stays on this computer, and is forgotten with this page.
      </p>
      <div><BoundaryFileButton label="Open boundary file" primary onFile={onFile} /></div>
      <p className={styles.words}>Or drop one on the map.</p>
    </>
  );
}

function NoCodes({ hasColumn }: { readonly hasColumn: boolean }): ReactElement {
  return (
    <ProblemBar
      intent="info"
      message={`${hasColumn ? "The column Region code is empty" : "The table of practices has no column Region code"}, so practices are joined by the names of their regions. ${hasColumn ? "Fill it" : "Add one"} with codes such as SE22 (NUTS) or E12000003 (ONS).`}
    />
  );
}

function Outside({ href, children }: { readonly href: string; readonly children: string }): ReactElement {
  return <Link inline href={href} target="_blank" rel="noopener noreferrer">{children}</Link>;
}
