import { Field, Input, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { METHODS } from "../../core/evaluation/evaluation";
import type { Bands, Method } from "../../core/evaluation/evaluation";
import { VerdictMark } from "../../ui/VerdictMark";
import type { Editing } from "./editing";
import { problemOf } from "./editing";
import { useSectionStyles } from "./sectionStyles";

const METHOD_WORDS: Readonly<Record<Method, { readonly name: string; readonly words: string }>> = {
  arithmetic: { name: "Weighted mean", words: "A strong criterion makes up for a weak one." },
  geometric: { name: "Geometric mean", words: "A weak criterion pulls the score down more than a strong one lifts it." },
  harmonic: { name: "Harmonic mean", words: "A weak criterion pulls the score down even harder." },
  minimum: { name: "Weakest criterion", words: "The score is that of the worst-rated criterion; nothing makes up for it." },
};

const BANDS = [["good", "Good practice"], ["promising", "Promising practice"], ["needsImprovement", "Needs improvement"]] as const satisfies readonly (readonly [keyof Bands, string])[];

const useStyles = makeStyles({
  bands: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** How ratings become a score, and a score a verdict. */
export function VerdictSection({ draft, problems, readOnly, edit }: Editing) {
  const styles = useStyles();
  const section = useSectionStyles();
  const choose = (value: string): void => {
    const method = METHODS.find((one) => one === value);
    if (method) edit((now) => ({ ...now, method }));
  };
  return (
    <section className={section.section} aria-labelledby="verdict-heading">
      <h2 id="verdict-heading" className={section.heading}>Score and verdict</h2>
      <Field label="Score" hint={METHOD_WORDS[draft.method].words}>
        <Select value={draft.method} disabled={readOnly} onChange={(_event, { value }) => choose(value)}>
          {METHODS.map((method) => <option key={method} value={method}>{METHOD_WORDS[method].name}</option>)}
        </Select>
      </Field>
      <div className={styles.bands} role="group" aria-label="Least score for each verdict">
        {BANDS.map(([band, verdict]) => (
          <div key={band}>
            <label className={section.row}>
              <span className={section.grow}><span className={section.marked}><VerdictMark verdict={verdict} /> from</span></span>
              <Input
                className={section.number} value={draft.bands[band]} disabled={readOnly} inputMode="decimal" aria-invalid={problems.has(band)}
                onChange={(_event, { value }) => edit((now) => ({ ...now, bands: { ...now.bands, [band]: value } }))}
              />
            </label>
            {problems.has(band) ? <Text size={200} block className={section.problem} role="alert">{problems.get(band)}</Text> : null}
          </div>
        ))}
      </div>
      <Field
        label="Least coverage for a score" hint="Share of the weight that must be rated. Below it the verdict is Insufficient evidence."
        {...problemOf(problems, "minCoverage")}
      >
        <Input
          className={section.numberWithUnit} value={draft.minCoverage} disabled={readOnly} inputMode="decimal" contentAfter="%"
          onChange={(_event, { value }) => edit((now) => ({ ...now, minCoverage: value }))}
        />
      </Field>
    </section>
  );
}
