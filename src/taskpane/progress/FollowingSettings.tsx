import { Button, Field, SpinButton, Text } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { csvStyleOf, writeCsv } from "../../core/export/csv";
import { exportFileName } from "../../core/export/fileName";
import { leavingReadings } from "../../core/export/readingsTable";
import { saveFile } from "../../ui/saveFile";
import { useSectionStyles } from "../criteria/sectionStyles";
import type { PaneContext } from "../paneContext";

/** How often is read, which figures may leave, and the readings as a file. */
export function FollowingSettings({ context }: { readonly context: PaneContext }) {
  const section = useSectionStyles();
  const { book, session, readOnly, actions } = context;
  const { smallNumbers, readingMonths } = book.settings;
  const { rows, suppressed, left } = leavingReadings(book.plan, smallNumbers);
  const save = (): void => {
    saveFile(exportFileName(session.workbook.name, "readings", new Date(), "csv"), "text/csv;charset=utf-8", writeCsv(rows, csvStyleOf()));
  };
  const change = (label: string, settings: { readonly smallNumbers?: number; readonly readingMonths?: number }): void => {
    void actions.run(() => session.carryOut((now) => ({ label, create: [], edits: [], guards: [], settings: { ...now.settings, ...settings } })));
  };
  const count = rows.length - 1;
  return (
    <>
      <section className={section.section} aria-labelledby="sharing-heading">
        <h3 id="sharing-heading" className={section.heading}>What may leave</h3>
        <WholeNumber
          label="Fewest people a figure may be about" low={1} high={1000} value={smallNumbers} disabled={readOnly} onSettle={(value) => change("Change the limit for small numbers", { smallNumbers: value })}
          hint="In reports, charts and files. Counts below it are replaced by words, zero included, and so are shares whose note says that they rest on fewer. 1 lifts the limit."
        />
        <Text size={200} className={section.quiet}>
          Where a total and its groups or places are shown, a second figure is held back with the first, so that it cannot be worked out. Totals published elsewhere are not known to Cairn.
        </Text>
        <Button className={section.start} icon={<ArrowDownloadRegular />} disabled={count === 0} onClick={save}>Save readings as CSV</Button>
        <Text size={200}>
          {count === 0 ? "There are no readings of these indicators yet." : `${count} ${count === 1 ? "reading" : "readings"}${suppressed === 0 ? "" : `, ${suppressed} of them in words, as ${suppressed === 1 ? "it is" : "they are"} about fewer than ${smallNumbers} people or would tell such a figure`}.`}
          {left === 0 ? "" : ` ${left} more ${left === 1 ? "belongs" : "belong"} to no row of Indicators and ${left === 1 ? "is" : "are"} left out.`}
        </Text>
      </section>
      <section className={section.section} aria-labelledby="interval-heading">
        <h3 id="interval-heading" className={section.heading}>When a reading is due</h3>
        <WholeNumber
          label="Months from one reading to the next" low={1} high={120} value={readingMonths} disabled={readOnly} onSettle={(value) => change("Change the time between readings", { readingMonths: value })}
          hint="A reading is due as well when a target date has passed without one, and when there has never been one."
        />
      </section>
    </>
  );
}

interface WholeNumberProps {
  readonly label: string;
  readonly hint: string;
  readonly low: number;
  readonly high: number;
  readonly value: number;
  readonly disabled: boolean;
  readonly onSettle: (value: number) => void;
}

/** A whole number that takes effect once it is left or entered: each step would be a write of its own. */
function WholeNumber({ label, hint, low, high, value, disabled, onSettle }: WholeNumberProps) {
  const section = useSectionStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const settle = (): void => {
    if (typed === null) return;
    const number = Number(typed);
    const fits = typed.trim() !== "" && Number.isInteger(number) && number >= low && number <= high;
    setRefused(!fits);
    if (!fits) return;
    setTyped(null);
    if (number !== value) onSettle(number);
  };
  return (
    <Field label={label} hint={hint} {...(refused ? { validationMessage: `A whole number from ${low} to ${high}.` } : {})}>
      <SpinButton
        className={section.numberWithUnit} min={low} max={high} disabled={disabled} value={value} displayValue={typed ?? String(value)}
        onChange={(_event, data) => setTyped(data.value === null || data.value === undefined ? data.displayValue ?? "" : String(data.value))}
        onInput={(event) => setTyped(event.currentTarget.value)} onBlur={settle} onKeyDown={(event) => { if (event.key === "Enter") settle(); }}
      />
    </Field>
  );
}
