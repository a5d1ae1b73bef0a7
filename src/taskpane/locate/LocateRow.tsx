import { Checkbox, Radio, RadioGroup, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Gazetteer, Place } from "../../core/places/gazetteer";
import { nearACity } from "../../core/places/distance";
import { peopleWords, placeTitle, unknownWords } from "../../core/places/placeWords";
import { replacedWords } from "../../core/places/survey";
import { practiceName } from "../practices/practiceSearch";
import type { LocateLine } from "./agreement";

const useStyles = makeStyles({
  row: {
    display: "flex", flexDirection: "column", alignItems: "stretch", minWidth: 0, overflowWrap: "anywhere",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  ticked: { paddingLeft: tokens.spacingHorizontalXS },
  words: { display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground3 },
  replaced: { color: tokens.colorStatusWarningForeground1 },
  choices: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface LocateRowProps {
  readonly line: LocateLine;
  readonly gazetteer: Gazetteer;
  readonly readOnly: boolean;
  readonly onTick: (ticked: boolean) => void;
  readonly onChoose: (place: Place | null) => void;
}

/** One practice, what its row says of its place, and the position that is offered. */
export function LocateRow(props: LocateRowProps) {
  const { line } = props;
  return line.kind === "found" || line.kind === "swapped" ? <TickedRow {...props} line={line} /> : <ChoiceRow {...props} line={line} />;
}

function TickedRow({ line, gazetteer, readOnly, onTick }: LocateRowProps & { readonly line: Extract<LocateLine, { kind: "found" | "swapped" }> }) {
  const styles = useStyles();
  const { practice } = line.row;
  return (
    <div className={`${styles.row} ${styles.ticked}`}>
      <Checkbox
        checked={line.ticked} disabled={readOnly} onChange={(_event, { checked }) => onTick(checked === true)}
        label={
          <span className={styles.words}>
            <Text weight="semibold">{practiceName(practice)}</Text>
            {line.kind === "swapped"
              ? <Text size={200}>{`Its latitude and longitude, the other way round, are at ${line.row.placeName}.`}</Text>
              : <Found line={line} gazetteer={gazetteer} />}
          </span>
        }
      />
    </div>
  );
}

function Found({ line: { row, place, smaller }, gazetteer }: { readonly line: Extract<LocateLine, { kind: "found" }>; readonly gazetteer: Gazetteer }) {
  const styles = useStyles();
  return (
    <>
      <Text size={200}>{`${askedWords(row.practice)} → ${placeTitle(place)}`}</Text>
      <Text size={200} className={styles.quiet}>{cueWords(place, gazetteer)}{smaller === 0 ? "" : `; ${smaller} much smaller ${smaller === 1 ? "place has" : "places have"} this name`}</Text>
      {row.replaces.length === 0 ? null : <Text size={200} className={styles.replaced}>{`Replaces ${replacedWords(row)}`}</Text>}
    </>
  );
}

function ChoiceRow({ line, gazetteer, readOnly, onChoose }: LocateRowProps & { readonly line: Extract<LocateLine, { kind: "choose" | "missing" }> }) {
  const styles = useStyles();
  const { row, offered, chosen } = line;
  const { practice, located } = row;
  const reason = located.kind === "unknown" ? unknownWords(located, practice.place, practice.country, []) : "";
  const name = practiceName(practice);
  return (
    <div className={styles.row}>
      <Text weight="semibold">{name}</Text>
      <Text size={200}>{reason === "" ? askedWords(practice) : reason}</Text>
      {row.replaces.length === 0 ? null : <Text size={200} className={styles.replaced}>{`A choice replaces ${replacedWords(row)}`}</Text>}
      {offered.length === 0 ? <Text size={200} className={styles.quiet}>Correct the place or country in the sheet, or type the coordinates there.</Text> : (
        <RadioGroup
          className={styles.choices} aria-label={`Place of ${name}`} value={chosen === null ? "none" : String(offered.indexOf(chosen))} disabled={readOnly}
          onChange={(_event, { value }) => onChoose(offered[Number(value)] ?? null)}
        >
          {offered.map((place, i) => (
            <Radio
              key={i} value={String(i)}
              label={<span className={styles.words}><span>{placeTitle(place)}</span><Text size={200} className={styles.quiet}>{cueWords(place, gazetteer)}</Text></span>}
            />
          ))}
          <Radio value="none" label="None of these" />
        </RadioGroup>
      )}
    </div>
  );
}

/** What the row says: "Newport, United Kingdom". */
function askedWords({ place, region, country }: { readonly place: string; readonly region: string; readonly country: string }): string {
  return `“${[place, region, country].filter((part) => part !== "").join(", ")}”`;
}

function cueWords(place: Place, gazetteer: Gazetteer): string {
  return [peopleWords(place), nearACity(gazetteer, place)].filter((part) => part !== "").join(", ");
}
