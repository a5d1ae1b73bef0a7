import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CriteriaSet, Criterion } from "../../core/evaluation/criteria";
import { normalise, scaleInWords, type Scale } from "../../core/evaluation/scale";
import type { Filter } from "../../core/practice/view";
import { chosenNote, FilterSection } from "./FilterSection";
import { MinimumField } from "./MinimumField";
import { leastStops, leastWords, setLeastRating } from "./filterEdits";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalXS}` },
  scale: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const SCORE_STOPS = Array.from({ length: 21 }, (_, i) => i * 5);

/** The least score and, criterion by criterion, the least rating in the scale's own direction. */
export function MinimumsSection({ filter, criteria, onFilter }: { readonly filter: Filter; readonly criteria: CriteriaSet; readonly onFilter: (filter: Filter) => void }): ReactElement {
  const styles = useStyles();
  const asked = Object.keys(filter.minRatings).length + (filter.minScore === null ? 0 : 1);
  return (
    <FilterSection name="Minimums" note={chosenNote(asked)}>
      <div className={styles.fields}>
        <MinimumField
          label="Score" stops={SCORE_STOPS} value={filter.minScore} words={(value) => `${value} or more, of 100`}
          onChange={(minScore) => { onFilter({ ...filter, minScore }); }}
        />
        {criteria.criteria.length > 0 && <p className={styles.scale}>Ratings from {scaleInWords(criteria.scale)}</p>}
        {criteria.criteria.map((criterion) => {
          const value = filter.minRatings[criterion.name] ?? null;
          return (
            <MinimumField
              key={criterion.name} label={criterion.name} stops={leastStops(criteria.scale)} value={value}
              words={(least) => leastWords(criteria.scale, least)} descriptor={value === null ? "" : levelWords(criterion, criteria.scale, value)}
              onChange={(least) => { onFilter(setLeastRating(filter, criterion.name, least)); }}
            />
          );
        })}
      </div>
    </FilterSection>
  );
}

/** The descriptor of a level; "" where the criterion has none for it, as for a rating between two levels. */
export function levelWords({ levels }: Criterion, scale: Scale, rating: number): string {
  const place = normalise(scale, rating) * Math.abs(scale.best - scale.worst);
  return levels[place] ?? "";
}
