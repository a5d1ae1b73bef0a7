import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, ToolbarButton } from "@fluentui/react-components";
import { ArrowDownloadRegular, ImageAddRegular, ImageRegular, PrintRegular, TextBulletListSquareRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Book } from "../../core/book";
import { printPage } from "../../ui/printPage";
import { saveFile } from "../../ui/saveFile";
import { outlineHtml } from "../outline/outlinePage";
import { outlineOf, pictureOf, pngOfTheory, THEORY_TITLE } from "./theoryFiles";

interface TheoryExportMenuProps {
  readonly book: Book;
  /** The workbook's name. */
  readonly name: string;
  readonly readOnly: boolean;
  /** Puts the picture onto the sheet of the theory's table, in the place of an earlier one, and says where; null where the workbook takes none. */
  readonly putPicture: (() => Promise<string>) | null;
  readonly onDone: (words: string) => void;
  readonly onProblem: (cause: unknown) => void;
}

/** Everything that can be taken away of the diagram. */
export function TheoryExportMenu({ book, name, readOnly, putPicture, onDone, onProblem }: TheoryExportMenuProps): ReactElement {
  const file = `Theory of Change - ${name.replace(/\.[a-z]+$/i, "")}`;
  const page = (): string => outlineHtml(outlineOf(book), { title: THEORY_TITLE, note: name });
  const run = (work: () => Promise<string>) => () => { work().then(onDone, onProblem); };
  const savePng = async (): Promise<string> => {
    saveFile(`${file}.png`, "image/png", await pngOfTheory(book));
    return "The picture was handed to the browser as a PNG file, with its words in it.";
  };
  const put = async (): Promise<string> => `The picture stands at ${(await putPicture?.()) ?? "the table"}, with its words as alternative text.`;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement><ToolbarButton icon={<ArrowDownloadRegular />} disabled={book.plan.theory.statements.length === 0}>Export</ToolbarButton></MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<ImageRegular />} subText="Stays sharp at any size; words stay words" onClick={run(() => { saveFile(`${file}.svg`, "image/svg+xml", pictureOf(book).svg); return Promise.resolve("The picture was handed to the browser as an SVG file."); })}>Picture as SVG</MenuItem>
          <MenuItem icon={<ImageRegular />} subText="For slides and documents" onClick={run(savePng)}>Picture as PNG</MenuItem>
          <MenuItem icon={<TextBulletListSquareRegular />} subText="The same in headings and lists, for screen readers too" onClick={run(() => { saveFile(`${file}.html`, "text/html", page()); return Promise.resolve("The outline was handed to the browser as a page."); })}>Outline as HTML</MenuItem>
          <MenuItem icon={<PrintRegular />} subText="The outline on paper" onClick={run(async () => { await printPage(page(), THEORY_TITLE); return "The outline was handed to the printer's window."; })}>Print outline</MenuItem>
          {putPicture === null || readOnly ? null : <MenuItem icon={<ImageAddRegular />} subText="On the sheet of the table, in the place of an earlier one" onClick={run(put)}>Put the picture into the workbook</MenuItem>}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
