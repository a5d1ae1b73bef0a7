import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { MapRegular } from "@fluentui/react-icons";
import { useMemo, type ReactNode } from "react";
import type { Book } from "../../core/book";
import { servingIndicator } from "../../core/chain/mapFilters";
import { linksOfIndicator, type ServingPractice } from "../../core/chain/links";
import { VerdictMark } from "../../ui/VerdictMark";
import { practiceName } from "../practices/practiceSearch";
import type { ChainWays } from "./chainWays";
import { scopeWords, standingWords } from "../../core/chain/standing";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalM },
  heading: { display: "block", margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground3 },
  map: { alignSelf: "flex-start" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

/** As many practices as one looks at here; the sentence below counts the rest. */
const FIRST = 10;

/** What an indicator is tied to in this workbook: how it stands, the outcomes that carry it, the practices that serve it. Each is a link. */
export function IndicatorLinksView({ book, code, ways, progress = true }: {
  readonly book: Pick<Book, "practices" | "plan" | "criteria">; readonly code: string; readonly ways: Pick<ChainWays, "practice" | "statement" | "map">;
  /** False where its progress stands there already. */
  readonly progress?: boolean;
}) {
  const styles = useStyles();
  const links = useMemo(() => linksOfIndicator(book, code), [book, code]);
  const { statement, map } = ways;
  const more = links.practices.length - FIRST;
  return (
    <div className={styles.root}>
      {progress ? <Part title="Progress" none="Not selected in this workbook.">
        {links.followed.map((followed) => <li key={followed.indicator.row}>{scopeWords(followed)}: {standingWords(followed)}</li>)}
      </Part> : null}
      <Part title="In the Theory of Change" none="No statement carries it.">
        {links.statements.map((one) => {
          const words = one.statement || one.key;
          return <li key={one.key}>{statement === null ? words : <Link as="button" inline onClick={() => statement(one)}>{words}</Link>}{one.step === null ? "" : ` (${one.step})`}</li>;
        })}
      </Part>
      <Part title="Practices that serve it" none="No practice names it.">
        {links.practices.slice(0, FIRST).map((serving) => <li key={serving.practice.key}><Serving serving={serving} onOpen={ways.practice} /></li>)}
      </Part>
      {more > 0 ? <Text size={200} className={styles.quiet}>And {more} more, with lower scores or none.</Text> : null}
      {links.practices.length === 0 || map === null ? null : (
        <Button className={styles.map} size="small" icon={<MapRegular />} aria-label={`Show the practices that serve ${code} on the map`} onClick={() => map(servingIndicator(code))}>Show on the map</Button>
      )}
    </div>
  );
}

function Serving({ serving: { practice, effectiveness, impact }, onOpen }: { readonly serving: ServingPractice; readonly onOpen: (key: string) => void }) {
  const styles = useStyles();
  const { evaluation } = practice;
  const ratings = [["effectiveness", effectiveness], ["impact", impact]] as const;
  return (
    <>
      <Link as="button" inline onClick={() => onOpen(practice.key)}>{practiceName(practice)}</Link>
      <span className={styles.line}>{evaluation.score === null ? "No score" : evaluation.shownScore}<VerdictMark verdict={evaluation.verdict} size={12} /></span>
      <span className={styles.quiet}>{ratings.map(([name, rating]) => `${name} ${rating ?? "not rated"}`).join(", ")}</span>
    </>
  );
}

function Part({ title, none, children }: { readonly title: string; readonly none: string; readonly children: readonly ReactNode[] }) {
  const styles = useStyles();
  return (
    <div>
      <Text as="h4" size={200} weight="semibold" className={styles.heading}>{title}</Text>
      {children.length === 0 ? <Text size={200} className={styles.quiet}>{none}</Text> : <ul className={styles.list}>{children}</ul>}
    </div>
  );
}
