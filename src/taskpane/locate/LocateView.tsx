import { Button, Checkbox, CounterBadge, Link, Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Book } from "../../core/book";
import type { Gazetteer } from "../../core/places/gazetteer";
import { PLACE_NAMES_ATTRIBUTION } from "../../core/places/placeWords";
import { surveyPlaces } from "../../core/places/survey";
import { EmptyState } from "../../ui/EmptyState";
import { LongList } from "../../ui/longList/LongList";
import { ProblemBar } from "../../ui/ProblemBar";
import { locatePractices } from "../../workbook/actions/locate";
import { usePanelStyles } from "../panelStyles";
import type { Actions } from "../useActions";
import { agreedPosition, locateLines, NOTHING_AGREED, withChoice, withTick } from "./agreement";
import type { LocateGroup, LocateLine } from "./agreement";
import { GROUPS, missingColumnWords, namelessWords, tablesWithPositions, writeWords } from "./locateWords";
import { LocateRow } from "./LocateRow";
import { useGazetteer } from "./useGazetteer";

const ROW_HEIGHT = 96;

const useStyles = makeStyles({
  heading: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, margin: 0 },
  group: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}`, display: "flex", flexDirection: "column", alignItems: "flex-start" },
  all: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  quiet: { color: tokens.colorNeutralForeground2 },
  waiting: { padding: tokens.spacingVerticalXXL },
});

interface LocateViewProps {
  readonly book: Book;
  readonly readOnly: boolean;
  readonly actions: Actions;
  /** What stands above: the choice of view. */
  readonly head: React.ReactElement;
}

/** Positions for the practices that have a place's name and none yet, from the offline gazetteer; nothing is written unasked. */
export function LocateView(props: LocateViewProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const state = useGazetteer();
  return (
    <div className={panel.root}>
      <div className={panel.tools}>{props.head}</div>
      {state.kind === "loading" ? <Spinner className={styles.waiting} label="Loading place names" /> : null}
      {state.kind === "failed" ? (
        <EmptyState title="The place names could not be loaded" action={<Button appearance="primary" onClick={state.retry}>Try again</Button>}>
          <Text>They lie beside this page. Check the connection, then try again.</Text>
        </EmptyState>
      ) : null}
      {state.kind === "ready" ? <Proposals {...props} gazetteer={state.gazetteer} /> : null}
    </div>
  );
}

type Line = { readonly kind: "heading"; readonly group: LocateGroup; readonly lines: readonly LocateLine[] } | { readonly kind: "row"; readonly line: LocateLine };

function Proposals({ book, readOnly, actions, gazetteer }: LocateViewProps & { readonly gazetteer: Gazetteer }) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const [agreement, setAgreement] = useState(NOTHING_AGREED);
  const survey = useMemo(() => surveyPlaces(book, gazetteer), [book, gazetteer]);
  const groups = useMemo(() => locateLines(survey, agreement), [survey, agreement]);
  const lines = GROUPS.flatMap(({ group }): readonly Line[] =>
    groups[group].length === 0 ? [] : [{ kind: "heading", group, lines: groups[group] }, ...groups[group].map((line): Line => ({ kind: "row", line }))]);
  const writable = tablesWithPositions(book);
  const agreed = GROUPS.flatMap(({ group }) => groups[group]).filter(({ row }) => writable.has(row.practice.table)).flatMap((line) => agreedPosition(line) ?? []);
  const missing = missingColumnWords(book);
  const nameless = namelessWords(survey.nameless);

  const write = async (): Promise<void> => {
    const count = agreed.length;
    const landed = await actions.write((now) => locatePractices(now, agreed), { done: `${writeWords(count, "Wrote")} Undo takes ${count === 1 ? "it" : "them"} back.` });
    if (landed) setAgreement(NOTHING_AGREED);
  };
  if (lines.length === 0) {
    return (
      <EmptyState title={survey.placed === 0 ? "No place to look up" : "Nothing to locate"}>
        <Text>{survey.placed === 0 ? "" : `${survey.placed} of ${book.practices.length} practices have a position. `}{nameless}</Text>
        <Text>A practice with a name in its Place column, a Country and no coordinates is listed here with its position in the offline gazetteer.</Text>
        <Attribution />
      </EmptyState>
    );
  }
  const draw = (item: Line): React.ReactElement => item.kind === "heading"
    ? <Heading {...item} readOnly={readOnly} onTickAll={(ticked) => setAgreement(withTick(agreement, item.lines.map(({ row }) => row.practice.key), ticked))} />
    : (
      <LocateRow
        line={item.line} gazetteer={gazetteer} readOnly={readOnly}
        onTick={(ticked) => setAgreement(withTick(agreement, [item.line.row.practice.key], ticked))}
        onChoose={(place) => setAgreement(withChoice(agreement, item.line.row.practice.key, place))}
      />
    );
  return (
    <>
      {missing === "" ? null : <ProblemBar intent="warning" message={missing} />}
      <div className={panel.fill}>
        <LongList items={lines} rowHeight={ROW_HEIGHT} keyOf={(item) => item.kind === "heading" ? item.group : item.line.row.practice.key} draw={draw} />
      </div>
      <div className={panel.footer}>
        <Text size={200}>{agreed.length === 0 ? "Tick or choose what to write. Nothing is written before." : "Writes Latitude, Longitude and Precision of what is ticked or chosen, and nothing else."} {nameless}</Text>
        <Text size={200} className={styles.quiet}><Attribution /></Text>
        <Button appearance="primary" disabled={readOnly || agreed.length === 0} disabledFocusable={actions.busy} onClick={() => void write()}>
          {agreed.length === 0 ? "Write positions" : `Write ${agreed.length} ${agreed.length === 1 ? "position" : "positions"}`}
        </Button>
      </div>
    </>
  );
}

function Heading({ group, lines, readOnly, onTickAll }: Extract<Line, { kind: "heading" }> & { readonly readOnly: boolean; readonly onTickAll: (ticked: boolean) => void }) {
  const styles = useStyles();
  const words = GROUPS.find((one) => one.group === group);
  const ticked = lines.filter((line) => "ticked" in line && line.ticked).length;
  return (
    <div className={styles.group}>
      <h2 className={styles.heading}>
        <Text weight="semibold">{words?.title}</Text>
        <CounterBadge count={lines.length} overflowCount={9999} appearance="filled" color="informative" size="small" />
      </h2>
      <Text size={200} className={styles.quiet}>{words?.hint}</Text>
      {group === "found" && lines.length > 1 ? (
        <Checkbox
          className={styles.all} label={`All found (${ticked} of ${lines.length})`} disabled={readOnly}
          checked={ticked === lines.length ? true : ticked === 0 ? false : "mixed"} onChange={() => onTickAll(ticked < lines.length)}
        />
      ) : null}
    </div>
  );
}

function Attribution() {
  const [names, licence] = PLACE_NAMES_ATTRIBUTION.split(", ");
  return <Text size={200}>{names}, <Link href="https://creativecommons.org/licenses/by/4.0/" target="_blank" rel="noreferrer" inline>{licence}</Link></Text>;
}
