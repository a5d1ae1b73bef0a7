import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ScoredPractice } from "../../core/practice/view";
import { placeLine } from "./practiceSearch";

const useStyles = makeStyles({
  item: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, overflowWrap: "anywhere", marginLeft: tokens.spacingHorizontalS },
  block: { margin: 0, whiteSpace: "pre-line" },
  name: { color: tokens.colorNeutralForeground3 },
  links: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
});

/** What the sheet says of a practice, folded away until a rater wants to read it. Cell text is shown as text; only web and mail addresses are links. `children` stand after the facts. */
export function AboutPractice({ practice, children }: { readonly practice: ScoredPractice; readonly children?: ReactNode }) {
  const styles = useStyles();
  const facts: readonly (readonly [string, string])[] = [
    ["Place", placeLine(practice)], ["Years", years(practice)], ["Status", practice.status],
    ["Lead organisation", practice.leadOrganisation], ["Target group", practice.targetGroups.join("; ")],
    ["Problem", practice.problem], ["Activities", practice.activities], ["Results", practice.results],
    ["Strengths", practice.strengths], ["Limitations", practice.limitations], ["Lessons", practice.lessons],
    ["Transferability", practice.transferability],
  ];
  return (
    <Accordion collapsible className={styles.item}>
      <AccordionItem value="about">
        <AccordionHeader size="small" as="h3">About this practice</AccordionHeader>
        <AccordionPanel className={styles.panel}>
          {facts.filter(([, text]) => text !== "").map(([name, text]) => (
            <p key={name} className={styles.block}><Text size={200} className={styles.name}>{name}<br /></Text>{text}</p>
          ))}
          {children}
          {practice.sources.length === 0 ? null : (
            <div className={styles.links}>
              <Text size={200} className={styles.name}>Sources</Text>
              {practice.sources.map((source) => (
                isLink(source)
                  ? <Link key={source} href={source} target="_blank" rel="noopener noreferrer">{source}</Link>
                  : <Text key={source}>{source}</Text>
              ))}
            </div>
          )}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

function years({ startYear, endYear }: ScoredPractice): string {
  if (startYear === null) return endYear === null ? "" : `until ${endYear}`;
  return endYear === null ? `since ${startYear}` : startYear === endYear ? String(startYear) : `${startYear} to ${endYear}`;
}

function isLink(text: string): boolean {
  return /^(https?:\/\/|mailto:)\S+$/i.test(text);
}
