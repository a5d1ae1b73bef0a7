import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { DocumentRegular, PrintRegular } from "@fluentui/react-icons";
import type { Exercise } from "../../core/exercises/exercise";
import { facilitatorSheet } from "../../core/exercises/facilitatorSheet";
import { exportFileName } from "../../core/export/fileName";
import { WorkbookError } from "../../workbook/port";
import { printPage } from "../../ui/printPage";
import { saveFile } from "../../ui/saveFile";
import type { PaneContext } from "../paneContext";
import { sheetPage } from "./sheetPage";

/** The facilitator's sheet of an exercise: on paper, or as a page to open and print elsewhere, as Excel's pane may not print. */
export function SheetMenu({ exercise, pane: { book, session, actions } }: { readonly exercise: Exercise; readonly pane: PaneContext }) {
  const { name, saving } = session.workbook;
  const page = (): string => sheetPage(facilitatorSheet(exercise, book, name, new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" })));
  const save = (): Promise<string> => {
    const file = exportFileName(name, exercise.title.replace(/\?$/, ""), new Date(), "html");
    saveFile(file, "text/html;charset=utf-8", page());
    return Promise.resolve(file);
  };
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" icon={<PrintRegular />} menuIcon={null} aria-label="Facilitator’s sheet" title="Facilitator’s sheet" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<PrintRegular />} onClick={() => void actions.run(() => print(page(), exercise.title))}>Print the facilitator’s sheet</MenuItem>
          <MenuItem icon={<DocumentRegular />} onClick={() => void actions.run(save, (file) => `Gave the sheet to the browser as ${file}.${saving.kind === "live" ? " Excel for Mac may save nothing from this pane: open the workbook in the Cairn workbench then." : ""}`)}>
            Save it as a web page
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

async function print(html: string, title: string): Promise<void> {
  try {
    await printPage(html, title);
  } catch (cause) {
    throw new WorkbookError("host-refused", "This window cannot print. Save the sheet as a web page instead, open it in a browser and print it there.", { cause });
  }
}
