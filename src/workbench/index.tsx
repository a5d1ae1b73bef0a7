import { createRoot } from "react-dom/client";
import { CairnTheme } from "../ui/CairnTheme";
import { openFileWorkbook } from "../workbook/fileWorkbook/fileWorkbook";
import { WorkbookError } from "../workbook/port";
import type { FileSource } from "./WorkbenchApp";
import { WorkbenchApp } from "./WorkbenchApp";
import "../ui/page.css";

/** A file that lies beside this page. */
function besidePage(path: string, name: string, isSample: boolean): FileSource {
  return {
    name,
    isSample,
    bytes: async () => {
      const response = await fetch(path);
      if (!response.ok) throw new WorkbookError("not-found", `${name} is missing beside this page. Ask whoever put Cairn on this server to copy the whole folder.`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

const sample = besidePage("assets/sample.xlsx", "Sample.xlsx", true);
const template = besidePage("assets/template.xlsx", "New workbook.xlsx", false);

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <CairnTheme>
      <WorkbenchApp openFile={openFileWorkbook} sample={sample} template={template} />
    </CairnTheme>,
  );
}
