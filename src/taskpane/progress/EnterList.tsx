import { Button, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useCallback, useEffect, useId, useRef, useState } from "react";
import type { ClipboardEvent, FormEvent, KeyboardEvent } from "react";
import { dateOfDay, isoDate } from "../../core/dates";
import type { FollowedIndicator } from "../../core/planning/follow";
import { isYesNo } from "../../core/planning/value";
import { addReadings } from "../../workbook/actions/readings";
import type { PaneContext } from "../paneContext";
import { usePanelStyles } from "../panelStyles";
import { pastedColumn, pasteInto, readList, type ListDraft } from "./listDraft";
import { forWhom, kindOf, readingInWords } from "./progressWords";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", minHeight: 0, flex: 1 },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`, maxWidth: "640px" },
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalS, alignItems: "start" },
  fit: { minWidth: 0, width: "100%" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 112px", columnGap: tokens.spacingHorizontalM, alignItems: "center", padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  words: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  problem: { gridColumn: "1 / -1", color: tokens.colorStatusDangerForeground1 },
});

interface EnterListProps {
  readonly context: PaneContext;
  /** What is due, in the order of the sheet. */
  readonly due: readonly FollowedIndicator[];
  readonly today: number;
  /** Keys of what was entered. */
  readonly onSaved: (keys: readonly string[]) => void;
}

/** All that is due as one list: a value each, one day and source for all, a column pasted from a spreadsheet, one batch and one undo. */
export function EnterList({ context: { book, session, readOnly, actions }, due, today, onSaved }: EnterListProps) {
  const panel = usePanelStyles();
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<ListDraft>(new Map());
  const [common, setCommon] = useState({ date: isoDate(dateOfDay(today)), source: "" });
  const [problems, setProblems] = useState<{ readonly values: ReadonlyMap<string, string>; readonly date: string | null }>({ values: new Map(), date: null });
  const [said, setSaid] = useState("");
  const keys = due.map(({ indicator }) => indicator.key);
  const filled = keys.filter((key) => (draft.get(key) ?? "").trim() !== "").length;
  const put = useCallback((key: string, text: string) => { setDraft((now) => new Map(now).set(key, text)); }, []);

  useEffect(() => form.current?.querySelector<HTMLInputElement>("li input")?.focus(), []);
  const fields = (): readonly HTMLInputElement[] => [...form.current?.querySelectorAll<HTMLInputElement>("li input") ?? []];
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" || event.key === "Enter" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const at = fields().findIndex((field) => field === event.target);
    if (step === 0 || at < 0 || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = fields()[at + step] ?? (event.key === "Enter" ? form.current?.querySelector<HTMLElement>("button[type=submit]") : null);
    next?.focus();
    if (next instanceof HTMLInputElement) next.select();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const at = fields().findIndex((field) => field === event.target);
    const column = pastedColumn(event.clipboardData.getData("text/plain"));
    if (at < 0 || column === null) return;
    event.preventDefault();
    const pasted = pasteInto(draft, keys, at, column);
    setDraft(pasted.draft);
    setSaid(`${pasted.put} ${pasted.put === 1 ? "value" : "values"} pasted.${pasted.over === 0 ? "" : ` ${pasted.over} more had no row.`} Check that each stands beside its indicator.`);
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (readOnly || actions.busy) return;
    const read = readList(due, draft, common, book.plan, today);
    setProblems(read.kind === "bad" ? { values: read.problems, date: read.date } : { values: new Map(), date: null });
    if (read.kind === "bad") {
      const first = keys.findIndex((key) => read.problems.has(key));
      (fields()[first] ?? form.current?.querySelector<HTMLInputElement>("input[type=date]"))?.focus();
      return;
    }
    if (read.readings.length === 0) return;
    const count = read.readings.length;
    const landed = await actions.write((now) => addReadings(now, read.readings, session.workbook.dateSystem), { done: `Saved ${count} ${count === 1 ? "reading" : "readings"}.` });
    if (!landed) return;
    setDraft(new Map());
    setSaid("");
    onSaved(read.readings.map(({ key }) => key));
    // What was entered is gone from the list, and with it the field that had the focus.
    setTimeout(() => { fields()[0]?.focus(); }, 0);
  };
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void save(event)} onKeyDown={onKeyDown} onPaste={onPaste} noValidate aria-label="Readings that are due">
      <div className={panel.scroll}>
        <div className={styles.body}>
          <div className={styles.pair}>
            <Field label="Date of all" {...(problems.date === null ? {} : { validationMessage: problems.date })}>
              <Input className={styles.fit} type="date" value={common.date} disabled={readOnly} onChange={(_event, { value }) => setCommon({ ...common, date: value })} />
            </Field>
            <Field label="Source of all" hint="Blank: that of each one's last reading.">
              <Input className={styles.fit} value={common.source} disabled={readOnly} onChange={(_event, { value }) => setCommon({ ...common, source: value })} />
            </Field>
          </div>
          <Text size={200}>In the order of the sheet. Enter goes to the next; a pasted column fills the rows downwards. Unknown and refused are answers; leave blank what is still to come.</Text>
          <ul className={styles.list}>
            {due.map((followed) => (
              <ListRow key={followed.indicator.key} followed={followed} text={draft.get(followed.indicator.key) ?? ""} problem={problems.values.get(followed.indicator.key) ?? ""} disabled={readOnly} onText={put} />
            ))}
          </ul>
        </div>
      </div>
      <div className={panel.footer}>
        <Text role="status" size={200}>{said !== "" ? said : filled === 0 ? "Nothing filled in yet." : `${filled} of ${due.length} filled in.`}</Text>
        <Button appearance="primary" type="submit" disabled={readOnly} disabledFocusable={actions.busy || filled === 0}>{filled === 0 ? "Save" : filled === 1 ? "Save 1 reading" : `Save ${filled} readings`}</Button>
      </div>
    </form>
  );
}

interface ListRowProps {
  readonly followed: FollowedIndicator;
  readonly text: string;
  /** "" for none. */
  readonly problem: string;
  readonly disabled: boolean;
  readonly onText: (key: string, text: string) => void;
}

/** Drawn again only where its own value changes: there may be hundreds. */
const ListRow = memo(function ListRow({ followed, text, problem, disabled, onText }: ListRowProps) {
  const styles = useStyles();
  const id = useId();
  const { indicator, latest } = followed;
  const kind = kindOf(followed);
  const whom = forWhom(indicator);
  const after = kind === "percent" || kind === "share" ? "%" : "";
  return (
    <li className={styles.row}>
      <label htmlFor={id} className={styles.words}>
        <span>{indicator.name || indicator.code}</span>
        <Text size={200} className={styles.quiet}>{[indicator.code, whom].filter((part) => part !== "").join(" · ")}{latest === null ? "" : `, last ${readingInWords({ kind: "number", value: latest.value }, kind)}`}</Text>
      </label>
      <Input
        id={id} className={styles.fit} inputMode={isYesNo(indicator.unit) ? "text" : "decimal"} autoComplete="off" value={text} disabled={disabled} {...(isYesNo(indicator.unit) ? { placeholder: "yes or no" } : {})}
        {...(problem === "" ? {} : { "aria-invalid": true, "aria-describedby": `${id}-problem` })} {...(after === "" ? {} : { contentAfter: <Text size={200}>{after}</Text> })}
        onChange={(_event, { value }) => onText(indicator.key, value)}
      />
      {problem === "" ? null : <Text id={`${id}-problem`} size={200} className={styles.problem}>{problem}</Text>}
    </li>
  );
});
