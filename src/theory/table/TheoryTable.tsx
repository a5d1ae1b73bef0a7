import { Button, Popover, PopoverSurface, PopoverTrigger, Select, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular, DeleteRegular, EditRegular } from "@fluentui/react-icons";
import { memo } from "react";
import type { ReactElement, ReactNode } from "react";
import { THEORY_STEPS, type Statement } from "../../core/theory/theory";
import { HeldTextArea } from "../editing/HeldTextArea";
import { cellAddress, statementName, type TheoryModel } from "../editing/theoryModel";
import { slotOf, type HeldText, type TextField, type TheoryState } from "../editing/theoryState";
import type { TheoryDoing } from "../editing/useTheory";
import { IndicatorLines } from "../outline/IndicatorLines";
import type { OutlineWays } from "../outline/outlineWays";
import { StatementLinks } from "../outline/StatementLinks";
import { AddRow } from "./AddRow";

/** Below this a row is two lines: step and indicators, then the words. */
const NARROW = "@container (max-width: 719px)";
const NOT_WIDE = "@container (max-width: 899px)";

const useStyles = makeStyles({
  around: { containerType: "inline-size" },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, [NARROW]: { display: "block" } },
  body: { [NARROW]: { display: "block" } },
  heads: { [NARROW]: { display: "none" } },
  head: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    [NARROW]: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(88px, max-content) auto", gridTemplateAreas: '"step shown tools" "words words words" "more more more"', padding: `${tokens.spacingVerticalXS} 0` },
  },
  cell: { verticalAlign: "top", textAlign: "left", fontWeight: "inherit", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, overflowWrap: "anywhere", [NARROW]: { padding: "2px" } },
  step: { width: "156px", [NARROW]: { width: "auto", maxWidth: "200px", gridArea: "step" } },
  words: { [NARROW]: { gridArea: "words" } },
  shown: { width: "116px", [NARROW]: { width: "auto", gridArea: "shown" } },
  tools: { width: "68px", whiteSpace: "nowrap", textAlign: "right", [NARROW]: { width: "auto", gridArea: "tools" } },
  /** In a narrow row the cell of links says in one line what else there is; "All about it" shows it. */
  medium: { [NARROW]: { gridArea: "more" } },
  links: { [NARROW]: { display: "none" } },
  short: { display: "none", color: tokens.colorNeutralForeground3, [NARROW]: { display: "block" } },
  wide: { [NOT_WIDE]: { display: "none" } },
  list: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXXS },
  items: { flexGrow: 1, minWidth: 0, paddingTop: "3px" },
  surface: { width: "min(360px, 90vw)", boxSizing: "border-box", maxHeight: "min(480px, 80vh)", overflowY: "auto" },
  hint: { color: tokens.colorNeutralForeground3, display: "block", marginTop: tokens.spacingVerticalS },
});

interface TheoryTableProps {
  readonly model: TheoryModel;
  readonly state: TheoryState;
  readonly doing: TheoryDoing;
  readonly ways: OutlineWays;
  /** With assumptions and evidence, where there is room for them. */
  readonly full?: boolean;
}

/**
 * All statements, a row each in the order of the sheet, edited where they stand: Enter writes and goes to the next row, Escape puts back.
 * Explicit roles, since a narrow row is laid out as a grid.
 */
export function TheoryTable({ model, state, doing, ways, full = false }: TheoryTableProps): ReactElement {
  const styles = useStyles();
  const { statements } = model.book.plan.theory;
  const head = (words: string, ...classes: readonly string[]): ReactElement => <th role="columnheader" scope="col" className={mergeClasses(styles.head, ...classes)}>{words}</th>;
  return (
    <div className={styles.around}>
      <table role="table" className={styles.table} aria-label="Statements">
        <thead role="rowgroup" className={styles.heads}>
          <tr role="row">
            {head("Step", styles.step)}{head("Statement", styles.words)}{head("Leads to", styles.medium)}{head("Shown by", styles.shown)}
            {full ? <>{head("Assumes", styles.wide)}{head("Evidence", styles.wide)}</> : null}{head("More", styles.tools)}
          </tr>
        </thead>
        <tbody role="rowgroup" className={styles.body}>
          {statements.map((statement) => (
            <StatementRow key={statement.key} statement={statement} model={model} doing={doing} ways={ways} full={full} statementHeld={held(state, statement, "statement")} assumptionHeld={held(state, statement, "assumption")} evidenceHeld={held(state, statement, "evidence")} />
          ))}
        </tbody>
      </table>
      {ways.readOnly ? null : <AddRow adding={state.adding} doing={doing} />}
      {ways.readOnly ? null : <Text size={200} className={styles.hint}>Enter writes and goes to the next row, Shift and Enter begins a line, Escape puts back what stands in the sheet.</Text>}
    </div>
  );
}

const held = (state: TheoryState, { key }: Statement, field: TextField): HeldText | null => state.held.get(slotOf(key, field)) ?? null;

interface StatementRowProps extends Pick<TheoryTableProps, "model" | "doing" | "ways"> {
  readonly statement: Statement;
  readonly full: boolean;
  readonly statementHeld: HeldText | null;
  readonly assumptionHeld: HeldText | null;
  readonly evidenceHeld: HeldText | null;
}

const StatementRow = memo(function StatementRow({ statement, model, doing, ways, full, statementHeld, assumptionHeld, evidenceHeld }: StatementRowProps): ReactElement {
  const styles = useStyles();
  const { readOnly } = ways;
  const { key, step, row, leadsTo, indicators } = statement;
  const name = statementName(statement);
  const text = (field: TextField, header: string, typed: HeldText | null): ReactElement => (
    <HeldTextArea
      bare label={`${header} of ${name}`} statement={statement} field={field} held={typed} address={cellAddress(model, row, header)} readOnly={readOnly} doing={doing}
      onDone={(area, kept) => { if (kept) toNextRow(area, field); }}
    />
  );
  const targets = leadsTo.flatMap((to) => model.byKey.get(to) ?? []);
  return (
    <tr role="row" className={styles.row} data-row={key}>
      <td role="cell" className={mergeClasses(styles.cell, styles.step)}>
        {readOnly ? step ?? "–" : (
          <Select size="small" aria-label={`Step of ${name}`} value={step ?? ""} onChange={(_event, { value }) => { const next = THEORY_STEPS.find((each) => each === value); if (next !== undefined) void doing.edit({ kind: "step", key, step: next }); }}>
            {step === null ? <option value="">No step</option> : null}
            {THEORY_STEPS.map((each) => <option key={each} value={each}>{each}</option>)}
          </Select>
        )}
      </td>
      <th role="rowheader" scope="row" className={mergeClasses(styles.cell, styles.words)}>{text("statement", "Statement", statementHeld)}</th>
      <td role="cell" className={mergeClasses(styles.cell, styles.medium)}>
        <div className={styles.links}>
          <Listed items={targets.map(statementName)} change={readOnly ? null : `Change what ${name} leads to`}>
            <StatementLinks statement={statement} model={model} doing={doing} readOnly={readOnly} />
          </Listed>
        </div>
        <div className={styles.short}>{moreWords(statement, targets.length)}</div>
      </td>
      <td role="cell" className={mergeClasses(styles.cell, styles.shown)}>
        <Listed items={indicators} change={readOnly ? null : `Change the indicators of ${name}`}>
          <IndicatorLines statement={statement} model={model} doing={doing} ways={ways} />
        </Listed>
      </td>
      {full ? (
        <>
          <td role="cell" className={mergeClasses(styles.cell, styles.wide)}>{text("assumption", "Assumption", assumptionHeld)}</td>
          <td role="cell" className={mergeClasses(styles.cell, styles.wide)}>{text("evidence", "Evidence", evidenceHeld)}</td>
        </>
      ) : null}
      <td role="cell" className={mergeClasses(styles.cell, styles.tools)}>
        <Button appearance="subtle" size="small" icon={<ChevronRightRegular />} aria-label={`All about ${name}`} title="All about it" onClick={() => { doing.dispatch({ kind: "view", view: "Outline" }); doing.dispatch({ kind: "show", key }); }} />
        {readOnly ? null : <Button appearance="subtle" size="small" icon={<DeleteRegular />} aria-label={`Remove ${name}`} title="Remove" onClick={() => doing.remove(statement)} />}
      </td>
    </tr>
  );
});

/** What a narrow row has no room for, in short, e.g. "Leads to 2 · an assumption · no evidence". */
export function moreWords({ assumption, evidence }: Pick<Statement, "assumption" | "evidence">, links: number): string {
  return [`Leads to ${links === 0 ? "nothing" : links}`, assumption === "" ? "no assumption" : "an assumption", evidence === "" ? "no evidence" : "evidence"].join(" · ");
}

/** A cell that lists several: read in place, changed in what opens beside it. */
function Listed({ items, change, children }: { readonly items: readonly string[]; readonly change: string | null; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.list}>
      <div className={styles.items}>{items.length === 0 ? "–" : items.map((item) => <div key={item}>{item}</div>)}</div>
      {change === null ? null : (
        <Popover trapFocus withArrow>
          <PopoverTrigger disableButtonEnhancement><Button appearance="subtle" size="small" icon={<EditRegular />} aria-label={change} /></PopoverTrigger>
          <PopoverSurface className={styles.surface} aria-label={change}>{children}</PopoverSurface>
        </Popover>
      )}
    </div>
  );
}

/** The same field of the next row; on the last row the focus stays. */
function toNextRow(area: HTMLElement, field: TextField): void {
  const next = area.closest("[data-row]")?.nextElementSibling;
  next?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus();
}
