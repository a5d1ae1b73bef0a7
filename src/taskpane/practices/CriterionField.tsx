import { Button, Text, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { InfoRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { Criterion } from "../../core/evaluation/criteria";
import type { Reading } from "../../core/evaluation/evaluation";
import { isOnScale } from "../../core/evaluation/scale";
import type { Scale } from "../../core/evaluation/scale";
import { readDecimal } from "../../core/numbers";
import { InfoPopover } from "../../ui/InfoPopover";
import type { Rating } from "../../workbook/actions/rate";
import { TheirChange } from "../../ui/TheirChange";
import { BadCell } from "./BadCell";
import type { BadContent } from "./BadCell";
import { heldText, isContested, readingText } from "./heldRatings";
import type { Held } from "./heldRatings";
import { isTextField } from "./keys";
import { describedLevels, descriptorOf, radioLevels, scaleWords } from "./levels";
import { LevelRadios } from "./LevelRadios";
import { NumberRating } from "./NumberRating";
import type { Manner } from "./useRatings";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  clear: { marginRight: `calc(-1 * ${tokens.spacingHorizontalS})` },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "24px" },
  name: { display: "flex", alignItems: "center" },
  heading: { margin: 0 },
  question: { color: tokens.colorNeutralForeground2 },
  descriptor: { margin: 0, paddingLeft: tokens.spacingHorizontalS, borderLeft: `2px solid ${tokens.colorNeutralStroke2}`, color: tokens.colorNeutralForeground2 },
  levels: { listStyleType: "none", margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  gate: { fontWeight: tokens.fontWeightSemibold },
});

interface CriterionFieldProps {
  readonly criterion: Criterion;
  readonly scale: Scale;
  readonly reading: Reading;
  /** What the cell holds when it cannot be read. */
  readonly bad: BadContent | null;
  readonly missedGate: boolean;
  /** Why nothing can be rated here; null when it can. */
  readonly locked: string | null;
  readonly onRate: (rating: Rating, manner: Manner) => void;
  /** What was put and not written; null for nothing. */
  readonly held: Held | null;
  readonly onHold: (held: Held | null) => void;
  /** Where the rating stands, e.g. `AF12`. */
  readonly address: string;
  /** What else belongs to this rating: its evidence, others' ratings. */
  readonly children?: ReactNode;
}

/** One criterion: its question, its levels, and what the chosen level means. Number keys rate, N is not applicable, Delete clears. */
export function CriterionField({ criterion, scale, reading, bad, missedGate, locked, onRate, held, onHold, address, children }: CriterionFieldProps) {
  const styles = useStyles();
  const id = useId();
  const restore = useRestoreFocusTarget();
  const [asked, setAsked] = useState<HTMLElement | null>(null);
  const levels = radioLevels(scale);
  const words = reading.kind === "value" ? descriptorOf(criterion, scale, reading.value) : null;
  const byKey = (event: KeyboardEvent): void => {
    if (locked !== null || isTextField(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const rating = ratingOfKey(event.key, scale, levels);
    if (rating === undefined) return;
    event.preventDefault();
    onRate(rating, "chosen");
  };
  const field = {
    scale, reading, disabled: locked !== null, onRate,
    labelledBy: `${id}-name`, describedBy: `${id}-question ${id}-level`,
  };
  return (
    <div className={styles.root} onKeyDown={byKey}>
      <div className={styles.head}>
        <div className={styles.name}>
          <Text as="h3" size={300} weight="semibold" className={styles.heading} id={`${id}-name`}>{criterion.name}</Text>
          <Button
            {...restore} size="small" appearance="transparent" icon={<InfoRegular />} aria-label={`About ${criterion.name}`}
            onClick={(event) => setAsked(event.currentTarget)}
          />
        </div>
        {reading.kind === "blank" || locked !== null ? null : (
          <Button size="small" appearance="subtle" className={styles.clear} aria-label={`Clear ${criterion.name}`} onClick={() => onRate(null, "chosen")}>Clear</Button>
        )}
      </div>
      {asked === null ? null : (
        <InfoPopover target={asked} label={`About ${criterion.name}`} onClose={() => setAsked(null)}>
          <LevelList criterion={criterion} scale={scale} />
        </InfoPopover>
      )}
      <Text id={`${id}-question`} className={styles.question}>{criterion.question}</Text>
      {bad === null ? null : <BadCell bad={bad} />}
      {levels === null ? <NumberRating {...field} held={held} onHold={onHold} /> : <LevelRadios {...field} levels={levels} />}
      {held !== null && isContested(held, reading) && locked === null ? (
        <TheirChange
          place={address} was={readingText(held.was)} theirs={readingText(reading)} mine={heldText(held)} onTheirs={() => onHold(null)}
          {...mineOf(held, scale, (rating) => { onHold(null); onRate(rating, "chosen"); })}
        />
      ) : null}
      <div id={`${id}-level`}>
        {words === null ? null : <Text as="p" size={200} block className={styles.descriptor}>{words}</Text>}
        {missedGate ? <Text size={200} className={styles.gate}>Below the minimum of {criterion.minimum}: the verdict is capped.</Text> : null}
        {locked === null ? null : <Text size={200}>{locked}</Text>}
      </div>
      {children}
    </div>
  );
}

/** The way to keep what was put; none while it is not a rating. */
function mineOf(held: Held, scale: Scale, keep: (rating: Rating) => void): { readonly onMine?: () => void } {
  if (held.kind === "given") return { onMine: () => keep(held.rating) };
  if (held.text.trim() === "") return { onMine: () => keep(null) };
  const number = readDecimal(held.text);
  return number !== null && isOnScale(scale, number) ? { onMine: () => keep(number) } : {};
}

/** What a key rates; undefined for a key that means nothing here. */
function ratingOfKey(key: string, scale: Scale, levels: readonly number[] | null): Rating | undefined {
  if (key === "n" || key === "N") return "n/a";
  if (key === "Delete" || key === "Backspace") return null;
  if (levels === null || !/^\d$/.test(key)) return undefined;
  return isOnScale(scale, Number(key)) ? Number(key) : undefined;
}

function LevelList({ criterion, scale }: { readonly criterion: Criterion; readonly scale: Scale }) {
  const styles = useStyles();
  const described = describedLevels(criterion, scale);
  return (
    <>
      <Text size={200} block>
        {scaleWords(scale)}. {criterion.minimum === null ? "No minimum." : `Minimum ${criterion.minimum}: anything worse caps the verdict.`}
      </Text>
      {described.length === 0
        ? <Text size={200}>The Criteria table describes no levels for it.</Text>
        : (
          <ul className={styles.levels}>
            {described.map(({ level, words }) => <li key={level}><Text size={200}><b>{level}</b> {words}</Text></li>)}
          </ul>
        )}
    </>
  );
}
