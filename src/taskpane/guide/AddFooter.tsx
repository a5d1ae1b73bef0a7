import { Button, Spinner, Text } from "@fluentui/react-components";
import type { Book } from "../../core/book";
import { usePanelStyles } from "../panelStyles";
import type { Actions } from "../useActions";
import { addedWords, addIndicators, indicators } from "./addIndicators";

interface AddFooterProps {
  readonly book: Book;
  readonly readOnly: boolean;
  readonly actions: Actions;
  /** What is ticked. Those that someone has selected meanwhile are passed over. */
  readonly ticked: ReadonlySet<string>;
  readonly onAdded: (codes: ReadonlySet<string>) => void;
  readonly setUp: () => void;
}

/** What will happen to what is ticked, then the action: it is written at once, and Undo takes it back. */
export function AddFooter({ book, readOnly, actions, ticked, onAdded, setUp }: AddFooterProps) {
  const panel = usePanelStyles();
  const present = new Set(book.selection.map(({ code }) => code));
  const codes = [...ticked].filter((code) => !present.has(code));
  const add = async (): Promise<void> => {
    if (await actions.write((now) => addIndicators(now, new Set(codes)), { done: addedWords(codes) })) onAdded(new Set(codes));
  };
  if (book.indicatorTable === null) {
    return (
      <div className={panel.footer}>
        <Text>{codes.length === 0 ? "This workbook" : `${indicators(codes.length)} ticked. This workbook`} has no Indicators table to keep them in.</Text>
        <Button appearance="primary" onClick={setUp} disabledFocusable={readOnly}>Set up workbook</Button>
      </div>
    );
  }
  return (
    <div className={panel.footer}>
      {readOnly ? <Text>This workbook is read-only, so nothing can be added to it.</Text> : codes.length === 0 ? <Text>Tick what you could find out for your place.</Text> : null}
      <Button
        appearance="primary" disabledFocusable={readOnly || actions.busy || codes.length === 0} onClick={() => void add()}
        {...(actions.busy ? { icon: <Spinner size="tiny" /> } : {})}
      >
        {codes.length === 0 ? "Add to the selection" : `Add ${codes.length} to the selection`}
      </Button>
    </div>
  );
}
