import { Button, Checkbox, makeStyles, mergeClasses, tokens, useId } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ReactElement, ReactNode } from "react";
import { VERDICTS } from "../../core/evaluation/evaluation";
import type { Facet, FacetValue } from "../../core/practice/view";
import { VerdictShape } from "../../ui/VerdictMark";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column" },
  toggle: {
    justifyContent: "flex-start", paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS, minHeight: "32px",
    fontWeight: tokens.fontWeightSemibold,
  },
  heading: { margin: 0, display: "flex", "& > button": { flexGrow: 1 } },
  chosen: { marginLeft: "auto", fontWeight: tokens.fontWeightRegular, color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase200 },
  body: { display: "flex", flexDirection: "column", paddingLeft: tokens.spacingHorizontalXS },
  value: { display: "flex", alignItems: "center", "& label": { paddingTop: "5px", paddingBottom: "5px", overflowWrap: "anywhere" } },
  empty: { opacity: 0.55 },
  label: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalSNudge },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  more: { alignSelf: "flex-start", marginLeft: tokens.spacingHorizontalXS },
});

/** So many values are shown before "Show all". */
const FIRST = 10;

/** A short facet's values all; of a long one the first that would list something, and the chosen ones always. */
export function firstValues(values: readonly FacetValue[], all: boolean): readonly FacetValue[] {
  if (all || values.length <= FIRST) return values;
  let room = FIRST;
  return values.filter((value) => {
    const useful = value.count > 0 && room > 0;
    if (useful) room -= 1;
    return useful || value.chosen;
  });
}

/** A part of the filter panel that can be folded away. */
export function FilterSection({ name, chosen, children }: { readonly name: string; readonly chosen: number; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(true);
  const id = useId("section");
  return (
    <div role="group" aria-label={name} className={styles.group}>
      <h2 className={styles.heading}>
        <Button
          appearance="subtle" className={styles.toggle} aria-expanded={open} aria-controls={id}
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />} onClick={() => { setOpen(!open); }}
        >
          {name}
          {chosen > 0 && <span className={styles.chosen}>{chosen} chosen</span>}
        </Button>
      </h2>
      <div id={id} hidden={!open}><div className={styles.body}>{open && children}</div></div>
    </div>
  );
}

/** One facet: its values with live counts, the chosen ones ticked. */
export function FacetGroup({ facet, onToggle }: { readonly facet: Facet; readonly onToggle: (value: string) => void }): ReactElement {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = firstValues(facet.values, all);
  return (
    <FilterSection name={facet.name} chosen={facet.values.filter((value) => value.chosen).length}>
      {shown.map((value) => (
        <FacetCheckbox key={value.value} value={value} verdict={facet.name === "Verdict"} onToggle={onToggle} />
      ))}
      {facet.values.length > FIRST && (
        <Button appearance="transparent" size="small" className={styles.more} aria-expanded={all} onClick={() => { setAll(!all); }}>
          {all ? "Show fewer" : `Show all ${facet.values.length}`}
        </Button>
      )}
    </FilterSection>
  );
}

function FacetCheckbox({ value, verdict, onToggle }: {
  readonly value: FacetValue; readonly verdict: boolean; readonly onToggle: (value: string) => void;
}): ReactElement {
  const styles = useStyles();
  const mark = verdict ? VERDICTS.find((each) => each === value.value) : undefined;
  return (
    <div className={mergeClasses(styles.value, value.count === 0 && !value.chosen && styles.empty)}>
      <Checkbox
        checked={value.chosen} onChange={() => { onToggle(value.value); }}
        label={(
          <span className={styles.label}>
            {mark && <VerdictShape verdict={mark} size={14} />}
            <span>{value.label} <span className={styles.count}>({value.count})</span></span>
          </span>
        )}
      />
    </div>
  );
}
