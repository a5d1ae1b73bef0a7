import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { InfoPopover } from "../../ui/InfoPopover";
import { CONFIDENCE_WORDS, domainOf } from "../../core/framework/catalogue";
import type { Direction, Indicator } from "../../core/framework/framework";

const useStyles = makeStyles({
  title: { display: "block", margin: 0 },
  list: { display: "grid", gridTemplateColumns: "auto 1fr", gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, margin: `${tokens.spacingVerticalS} 0 0` },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere" },
});

const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  higher: "Higher is better",
  lower: "Lower is better",
  context: "Neither is better by itself; read it in context",
};

export interface InfoTarget {
  readonly indicator: Indicator;
  /** The button that asked. */
  readonly element: HTMLElement;
}

/** What stands behind one indicator: one popover for the whole tree, at the button that asked. `children` stand after the facts. */
export function IndicatorInfo({ target, onClose, children }: { readonly target: InfoTarget; readonly onClose: () => void; readonly children?: ReactNode }) {
  const styles = useStyles();
  const { indicator, element } = target;
  const facts: readonly (readonly [string, string])[] = [
    ["Domain", domainOf(indicator.domain)?.name ?? "None of the framework's"],
    ["Kind", indicator.kind],
    ["Unit", indicator.unit],
    ["Direction", DIRECTION_WORDS[indicator.direction]],
    ["Sources", indicator.sources.join("; ") || "None named"],
    ["How sure we are", CONFIDENCE_WORDS[indicator.confidence]],
    ...(indicator.otherCodes ? [["Other codes", indicator.otherCodes.join("; ")] as const] : []),
    ...(indicator.note ? [["Note", indicator.note] as const] : []),
  ];
  return (
    <InfoPopover target={element} label={`About ${indicator.code}`} onClose={onClose}>
      <Text as="h3" size={300} weight="semibold" className={styles.title}>{indicator.code} {indicator.name}</Text>
      <dl className={styles.list}>
        {facts.map(([term, value]) => <FactRow key={term} term={term} value={value} />)}
      </dl>
      {children}
    </InfoPopover>
  );
}

function FactRow({ term, value }: { readonly term: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
