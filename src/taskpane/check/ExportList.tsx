import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ArrowExportLtrRegular, CopyRegular, DocumentTableRegular, PrintRegular, TableRegular } from "@fluentui/react-icons";
import { useContext } from "react";
import { csvStyleOf, writeCsv } from "../../core/export/csv";
import { exportFileName, isoDay } from "../../core/export/fileName";
import type { WorkbookPlan } from "../../core/export/workbookPlan";
import type { Issue } from "../../core/issue";
import { LIST_HEADERS, issueClipboard, issueRows, issueTable } from "../../core/quality/issueList";
import { DEFAULT_SETTINGS, settingsJson } from "../../core/settings";
import type { Table } from "../../core/table";
import { WorkbookError } from "../../workbook/port";
import { ExportMeansContext } from "../../ui/exportMeans";
import { printPage } from "../../ui/printPage";
import { saveFile } from "../../ui/saveFile";
import type { Actions } from "../useActions";
import { issuePage } from "./issuePage";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface ExportListProps {
  /** Those listed now: the filter chooses what leaves. */
  readonly issues: readonly Issue[];
  readonly tables: readonly Table[];
  /** The workbook's file name. */
  readonly name: string;
  readonly inExcel: boolean;
  readonly actions: Actions;
}

/** The listed issues as a CSV file, as a workbook where one can be made, on the clipboard or on paper. */
export function ExportList({ issues, tables, name, inExcel, actions }: ExportListProps) {
  const { makeWorkbook } = useContext(ExportMeansContext);
  const count = `${issues.length} ${issues.length === 1 ? "issue" : "issues"}`;
  const saved = (file: string): string => `Gave ${count} to the browser as ${file}.${inExcel ? " Excel for Mac may save nothing from this pane: copy the list then." : ""}`;
  const csv = (): Promise<string> => {
    const file = exportFileName(name, "issues", new Date(), "csv");
    saveFile(file, "text/csv;charset=utf-8", writeCsv([LIST_HEADERS, ...issueRows(issues, tables)], csvStyleOf()));
    return Promise.resolve(file);
  };
  const workbook = async (make: (plan: WorkbookPlan) => Promise<Uint8Array>): Promise<string> => {
    const file = exportFileName(name, "issues", new Date(), "xlsx");
    saveFile(file, XLSX, await make(planOf(issues, tables, name)));
    return file;
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" icon={<ArrowExportLtrRegular />} menuIcon={null} aria-label="Export the list" title="Export the list" disabled={issues.length === 0} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<TableRegular />} onClick={() => void actions.run(csv, saved)}>Save {count} as CSV</MenuItem>
          {makeWorkbook === null ? null : <MenuItem icon={<DocumentTableRegular />} onClick={() => void actions.run(() => workbook(makeWorkbook), saved)}>Save as an Excel workbook</MenuItem>}
          <MenuItem icon={<CopyRegular />} onClick={() => void actions.run(() => copy(issueClipboard(issues, tables)), () => `Copied ${count}: paste them into a sheet or a message.`)}>Copy the list</MenuItem>
          <MenuItem icon={<PrintRegular />} onClick={() => void actions.run(() => print(issues, tables, name))}>Print</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function planOf(issues: readonly Issue[], tables: readonly Table[], name: string): WorkbookPlan {
  return {
    cover: {
      sheet: "Read me", heading: `Issues in ${name}`,
      lines: [`${issues.length} ${issues.length === 1 ? "issue" : "issues"}, found by Cairn on ${isoDay(new Date())}.`, "Nothing was changed in that workbook. Present content is what the cell held then; Offered fix is what Cairn would write on request."],
    },
    tables: [issueTable(issues, tables)],
    settingsJson: settingsJson(DEFAULT_SETTINGS, null),
  };
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (cause) {
    throw new WorkbookError("host-refused", "This window may not write to the clipboard. Save the list as CSV instead.", { cause });
  }
}

async function print(issues: readonly Issue[], tables: readonly Table[], name: string): Promise<void> {
  const title = `Issues in ${name}, ${isoDay(new Date())}`;
  try {
    await printPage(issuePage(title, issues, tables), title);
  } catch (cause) {
    throw new WorkbookError("host-refused", cause instanceof Error ? cause.message : "This window cannot print. Save the list as CSV instead.", { cause });
  }
}
