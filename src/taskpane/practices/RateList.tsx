import { Button, ProgressBar, SearchBox, Switch, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { ScoredPractice } from "../../core/practice/practice";
import { usePanelStyles } from "../panelStyles";
import { isFullyRated } from "./levels";
import { PracticeList } from "./PracticeList";
import { passing } from "./practiceSearch";
import type { PracticeFilter } from "./practiceSearch";

/** More practices than this do not fit beside each other in a pane. */
export const MOST_COMPARED = 4;

const useStyles = makeStyles({
  progress: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  switch: { marginRight: `calc(-1 * ${tokens.spacingHorizontalS})` },
  nothing: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground2 },
  compare: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  count: { flexGrow: 1 },
});

interface RateListProps {
  /** As the sheet has them, or as one rater has rated them. */
  readonly practices: readonly ScoredPractice[];
  readonly filter: PracticeFilter;
  readonly backTo: string | null;
  readonly chosen: ReadonlySet<string>;
  /** What stands above the search: the view, and who rates. */
  readonly head: React.ReactElement;
  readonly onFilter: (filter: PracticeFilter) => void;
  readonly onOpen: (key: string) => void;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onCompare: () => void;
}

/** The practices with their verdicts: find one to rate, or tick a few to compare. */
export function RateList({ practices, filter, backTo, chosen, head, onFilter, onOpen, onChoose, onCompare }: RateListProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const rated = useMemo(() => practices.reduce((count, practice) => count + (isFullyRated(practice) ? 1 : 0), 0), [practices]);
  const shown = useMemo(() => practices.filter(passing(filter)), [practices, filter]);
  const tick = (key: string, ticked: boolean): void => {
    const next = new Set(chosen);
    if (ticked) next.add(key);
    else next.delete(key);
    onChoose(next);
  };
  return (
    <div className={panel.root}>
      <div className={panel.tools}>
        {head}
        <SearchBox
          className={panel.search} aria-label="Find a practice" placeholder="Find a practice" value={filter.text}
          onChange={(_event, { value }) => onFilter({ ...filter, text: value })}
        />
        <div className={styles.progress}>
          <Text>{rated} of {practices.length} rated</Text>
          <Switch
            className={styles.switch} label="Only unrated" labelPosition="before" checked={filter.onlyUnrated}
            onChange={(_event, { checked }) => onFilter({ ...filter, onlyUnrated: checked })}
          />
        </div>
        <ProgressBar value={rated / practices.length} aria-label={`${rated} of ${practices.length} practices rated`} />
      </div>
      {shown.length === 0
        ? <p className={styles.nothing}>{filter.text.trim() === "" ? "Every practice is rated." : `No practice fits “${filter.text.trim()}”${filter.onlyUnrated ? " among the unrated" : ""}.`}</p>
        : (
          <div className={panel.fill}>
            <PracticeList practices={shown} backTo={backTo} onOpen={onOpen} chosen={chosen} mayChoose={chosen.size < MOST_COMPARED} onChoose={tick} />
          </div>
        )}
      {chosen.size === 0 ? null : (
        <div className={panel.footer}>
          <div className={styles.compare}>
            <Text size={200} className={styles.count}>{chosenWords(chosen.size)}</Text>
            <Button size="small" onClick={() => onChoose(new Set())}>Clear</Button>
            {chosen.size < 2 ? null : <Button size="small" appearance="primary" onClick={onCompare}>Compare</Button>}
          </div>
        </div>
      )}
    </div>
  );
}

function chosenWords(count: number): string {
  if (count === 1) return "1 chosen; choose another to compare";
  return count === MOST_COMPARED ? `${count} chosen, the most` : `${count} chosen`;
}
