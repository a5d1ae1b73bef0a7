import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, ToolbarButton } from "@fluentui/react-components";
import { ArrowDownloadRegular, ImageAddRegular, ImageRegular, PrintRegular, TextBulletListSquareRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Book } from "../../core/book";
import { pngOf } from "../../ui/pngOf";
import { printPage } from "../../ui/printPage";
import { saveFile } from "../../ui/saveFile";
import { outlineHtml } from "../outline/outlinePage";
import { altTextOf, outlineOf, pictureOf, THEORY_TITLE } from "./theoryFiles";

/** Puts the picture, as PNG with its size in px, onto the sheet of the theory's table, in the place of an earlier one. */
export type PutPicture = (picture: { readonly png: Uint8Array; readonly width: number; readonly height: number; readonly alt: string }) => Promise<void>;

interface TheoryExportMenuProps {
  readonly book: Book;
  /** The workbook's name. */
  readonly name: string;
  readonly readOnly: boolean;
  /** Null where the workbook takes no pictures. */
  readonly putPicture: PutPicture | null;
  readonly onDone: (words: string) => void;
  readonly onProblem: (cause: unknown) => void;
}

/** Everything that can be taken away of the diagram. */
export function TheoryExportMenu({ book, name, readOnly, putPicture, onDone, onProblem }: TheoryExportMenuProps): ReactElement {
  const file = `Theory of Change - ${name.replace(/\.[a-z]+$/i, "")}`;
  const page = (): string => outlineHtml(outlineOf(book), { title: THEORY_TITLE, note: name });
  const run = (work: () => Promise<string>) => () => { work().then(onDone, onProblem); };
  const savePng = async (): Promise<string> => {
    saveFile(`${file}.png`, "image/png", await pngOf(pictureOf(book)));
    return "The picture was handed to the browser as a PNG file.";
  };
  const put = async (): Promise<string> => {
    const picture = pictureOf(book);
    const png = new Uint8Array(await (await pngOf(picture)).arrayBuffer());
    await putPicture?.({ png, width: picture.width, height: picture.height, alt: altTextOf(book) });
    return "The picture stands on the sheet of the Theory of Change, with its words as alternative text.";
  };
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
