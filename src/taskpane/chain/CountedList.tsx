import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { MapRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Catalogue } from "../../core/framework/bookCatalogue";
import type { Counted, CoverageCount } from "../../core/chain/counted";
import { servingDomain } from "../../core/chain/mapFilters";
import { countWords } from "../../core/chain/coverageWords";
import { VerdictShape } from "../../ui/VerdictMark";
import { practiceName } from "../practices/practiceSearch";
import type { ChainWays } from "./chainWays";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}` },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalXS },
  item: { overflowWrap: "anywhere" },
});

/** As many as one reads at a glance; the rest is one press away. */
const FIRST = 20;

interface CountedListProps {
  readonly domain: { readonly id: string; readonly name: string };
  readonly count: CoverageCount;
  readonly things: readonly Counted[];
  readonly ways: ChainWays;
  readonly catalogue: Catalogue;
}

/** What one number of the coverage stands for, each a link to it; for 0, what the gap is and what could be done. */
export function CountedList({ domain, count, things, ways, catalogue }: CountedListProps) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (things.length === 0) return <Gap domain={domain} count={count} ways={ways} catalogue={catalogue} />;
  const shown = all ? things : things.slice(0, FIRST);
  const { map } = ways;
  return (
    <div className={styles.root}>
      <Text size={200} weight="semibold">{domain.name}: {countWords(count, things.length)}</Text>
      <ul className={styles.list}>
        {shown.map((thing) => <li key={keyOf(thing)} className={styles.item}><Thing thing={thing} ways={ways} /></li>)}
      </ul>
      {shown.length === things.length ? null : <Button size="small" onClick={() => setAll(true)}>Show all {things.length}</Button>}
      {map === null || (count !== "practices" && count !== "goodPractices") ? null : (
        <Button size="small" icon={<MapRegular />} aria-label={`Show ${countWords(count, things.length)} of ${domain.name} on the map`} onClick={() => map(servingDomain(domain.id, count === "goodPractices"))}>Show on the map</Button>
      )}
    </div>
  );
}

function keyOf(thing: Counted): string {
  switch (thing.kind) {
    case "indicator": return thing.code;
    case "statement": return thing.statement.key;
    case "practice": return thing.practice.key;
  }
}

function Thing({ thing, ways }: { readonly thing: Counted; readonly ways: ChainWays }) {
  switch (thing.kind) {
    case "indicator": return <Link as="button" inline onClick={() => ways.indicator(thing.code)}>{thing.code} {thing.name}</Link>;
    case "practice": {
      const { evaluation } = thing.practice;
      return (
        <>
          <Link as="button" inline onClick={() => ways.practice(thing.practice.key)}>{practiceName(thing.practice)}</Link>{" "}
          <VerdictShape verdict={evaluation.verdict} size={12} /> {evaluation.verdict}
        </>
      );
    }
    case "statement": {
      const words = thing.statement.statement || thing.statement.key;
      const { statement } = ways;
      return statement === null ? <Text>{words}</Text> : <Link as="button" inline onClick={() => statement(thing.statement)}>{words}</Link>;
    }
  }
}

const GAP_WORDS: Readonly<Record<CoverageCount, string>> = {
  selected: "Choose an indicator of this domain, or leave it out on purpose.",
  outcomes: "No outcome of the Theory of Change carries an indicator of this domain.",
  practices: "No practice names an indicator of this domain in its Indicators column.",
  goodPractices: "No practice here is a good or promising one yet.",
  measured: "No indicator of this domain has a number yet: neither a reading nor a latest value.",
};

function Gap({ domain, count, ways, catalogue }: Omit<CountedListProps, "things">) {
  const styles = useStyles();
  const first = catalogue.indicatorsOf(domain.id)[0];
  return (
    <div className={styles.root}>
      <Text size={200} weight="semibold">{domain.name}: {countWords(count, 0)}</Text>
      <Text size={200}>{GAP_WORDS[count]}</Text>
      {count !== "selected" || first === undefined ? null : <Button size="small" onClick={() => ways.indicator(first.code)}>See its indicators</Button>}
    </div>
  );
}
