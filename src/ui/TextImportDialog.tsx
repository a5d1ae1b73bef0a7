import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Select, Text, makeStyles, tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import type { ColumnReading } from "../core/textTable/columnReading";
import { DELIMITERS, ENCODINGS, type Delimiter, type Encoding, type TextLayout } from "../core/textTable/layout";
import type { TextTable } from "../core/textTable/textTable";

const useStyles = makeStyles({
  surface: { maxWidth: "min(760px, calc(100vw - 16px))", width: "100%" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(180px, 1fr))", gap: tokens.spacingHorizontalM },
  /** A list is as wide as its field, however long its longest choice. */
  field: { minWidth: 0, "& .fui-Select": { minWidth: 0 }, "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
  scroll: { overflowX: "auto", flexShrink: 0, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, textAlign: "left", verticalAlign: "top", maxWidth: "200px",
    overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  kind: { display: "block", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground2 },
  remarks: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

const ENCODING_WORDS: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8", "utf-16le": "UTF-16", "utf-16be": "UTF-16, big-endian", "windows-1252": "Western European (Windows-1252)",
  "windows-1253": "Greek (Windows-1253)", "windows-1250": "Central European (Windows-1250)",
};
const DELIMITER_WORDS: Readonly<Record<Delimiter, string>> = { ";": "Semicolon ( ; )", ",": "Comma ( , )", "\t": "Tab", "|": "Bar ( | )" };
const DECIMALS = [{ value: "", words: "Not clear: leave as text" }, { value: ",", words: "Comma (3,5)" }, { value: ".", words: "Point (3.5)" }] as const;

/** Rows of the preview under its headers. */
const PREVIEW_ROWS = 5;
/** Columns that a preview draws; the rest is counted. */
const PREVIEW_COLUMNS = 60;

interface TextImportDialogProps {
  readonly fileName: string;
  readonly guess: TextLayout;
  readonly preview: (layout: TextLayout) => { readonly table: TextTable; readonly whole: boolean; readonly remarks: readonly string[] };
  /** Null when the person would rather not open it. */
  readonly onAnswer: (layout: TextLayout | null) => void;
}

/** Shows how a text file was understood, with the table it becomes, and lets the person say otherwise. */
export function TextImportDialog({ fileName, guess, preview, onAnswer }: TextImportDialogProps): ReactElement {
  const styles = useStyles();
  const [layout, setLayout] = useState(guess);
  const seen = useMemo(() => preview(layout), [preview, layout]);
  const { table, whole, remarks } = seen;
  return (
    <Dialog open modalType="modal" onOpenChange={(_event, { open }) => { if (!open) onAnswer(null); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Open {fileName}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>This is how Cairn understands the file. Change what does not look right.</Text>
            <div className={styles.fields}>
              <Field label="Columns are split by" className={styles.field}>
                <Select value={layout.delimiter} onChange={(_event, { value }) => setLayout({ ...layout, delimiter: DELIMITERS.find((each) => each === value) ?? layout.delimiter })}>
                  {DELIMITERS.map((each) => <option key={each} value={each}>{DELIMITER_WORDS[each]}</option>)}
                </Select>
              </Field>
              <Field label="Decimal mark" className={styles.field}>
                <Select value={layout.decimal ?? ""} onChange={(_event, { value }) => setLayout({ ...layout, decimal: value === "," || value === "." ? value : null, decimalSaid: value !== "" })}>
                  {DECIMALS.map(({ value, words }) => <option key={value} value={value}>{words}</option>)}
                </Select>
              </Field>
              <Field label="Characters" className={styles.field}>
                <Select value={layout.encoding} onChange={(_event, { value }) => setLayout({ ...layout, encoding: ENCODINGS.find((each) => each === value) ?? layout.encoding })}>
                  {ENCODINGS.map((each) => <option key={each} value={each}>{ENCODING_WORDS[each]}</option>)}
                </Select>
              </Field>
            </div>
            <Preview table={table} />
            {remarks.length === 0 ? null : <ul className={styles.remarks}>{remarks.map((remark) => <li key={remark}>{remark}</li>)}</ul>}
            <Text size={200} className={styles.quiet}>
              {sizeWords(table, whole)} A column becomes numbers or dates only where all of it reads so; codes such as 007 stay text.
              The copy is a new workbook, and {fileName} stays as it is.
            </Text>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabled={table.headerRow < 0} onClick={() => onAnswer(layout)}>Open a copy</Button>
            <Button onClick={() => onAnswer(null)}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Preview({ table: { headerRow, rows, columns } }: { readonly table: TextTable }): ReactElement {
  const styles = useStyles();
  if (headerRow < 0) return <Text>This file holds no text.</Text>;
  const shown = columns.slice(0, PREVIEW_COLUMNS);
  const data = rows.slice(headerRow + 1).filter((row) => row.some((value) => value !== null)).slice(0, PREVIEW_ROWS);
  return (
    // A scrolled area must be reachable by keyboard.
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Preview of the first rows">
      <table className={styles.table}>
        <thead>
          <tr>
            {shown.map((reading, i) => (
              <th key={i} scope="col" className={`${styles.cell} ${reading.kind === "number" ? styles.number : ""}`}>
                {rows[headerRow]?.[i] ?? "(no header)"}<span className={styles.kind}>{reading.kind}</span>
              </th>
            ))}
            {columns.length > shown.length ? <th scope="col" className={styles.cell}>{columns.length - shown.length} more</th> : null}
          </tr>
        </thead>
        <tbody>
          {data.map((row, r) => (
            <tr key={r}>
              {shown.map((reading, i) => <td key={i} className={`${styles.cell} ${reading.kind === "number" ? styles.number : ""}`}>{cellWords(row[i] ?? null, reading)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const MS_A_DAY = 86_400_000;

/** Days as people of any country read them without doubt. Numbers with a point, as in the rest of the page. */
function cellWords(value: string | number | null, { kind }: ColumnReading): string {
  if (typeof value !== "number") return value ?? "";
  if (kind !== "date") return String(value);
  const iso = new Date(Math.round(Date.UTC(1899, 11, 30) + value * MS_A_DAY)).toISOString();
  return Number.isInteger(value) ? iso.slice(0, 10) : iso.slice(0, 16).replace("T", " ");
}

function sizeWords({ dataRows, columns }: TextTable, whole: boolean): string {
  const size = `${dataRows.toLocaleString("en-GB")} ${dataRows === 1 ? "row" : "rows"}, ${columns.length} ${columns.length === 1 ? "column" : "columns"}`;
  return whole ? `${size}.` : `The first ${size}; the rest is read when it is opened.`;
}
