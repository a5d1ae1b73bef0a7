import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement, type ReactNode } from "react";
import type { Book } from "../../core/book";
import { useMediaQuery } from "../../ui/useMediaQuery";
import type { TheoryModel } from "../editing/theoryModel";
import type { TheoryState } from "../editing/theoryState";
import type { TheoryDoing } from "../editing/useTheory";
import { outlineOf, pictureOf, THEORY_TITLE } from "../export/theoryFiles";
import { aspectsOf } from "./aspects";
import { TheoryDiagram, type TheoryDiagramProps } from "./TheoryDiagram";

const useStyles = makeStyles({
  narrow: { height: "100%", boxSizing: "border-box", overflowY: "auto", overflowX: "hidden", padding: tokens.spacingHorizontalM },
  tools: { display: "flex", justifyContent: "flex-end" },
  picture: { display: "block", width: "100%", height: "auto", border: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: `${tokens.spacingVerticalM} 0 0` },
  list: { paddingLeft: tokens.spacingHorizontalL, margin: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface DiagramOrPictureProps {
  readonly book: Book;
  readonly readOnly: boolean;
  readonly model: TheoryModel;
  readonly state: TheoryState;
  readonly doing: TheoryDoing;
  readonly undo: TheoryDiagramProps["undo"];
  /** Exports and the like. */
  readonly tools?: ReactNode;
  /** Whether the outline stands below the picture; false where it is a view of its own. */
  readonly outline?: boolean;
}

/** The diagram where there is room for one, else its picture, with the outline below it. */
export function DiagramOrPicture({ book, readOnly, model, state, doing, undo, tools, outline = true }: DiagramOrPictureProps): ReactElement {
  const roomy = useMediaQuery("(min-width: 600px)");
  const wide = useMediaQuery("(min-width: 1200px)");
  const aspects = useMemo(() => aspectsOf(book), [book]);
  if (!roomy) return <NarrowTheory book={book} outline={outline}>{tools}</NarrowTheory>;
  return <TheoryDiagram theory={book.plan.theory} aspects={aspects} readOnly={readOnly} model={model} state={state} doing={doing} undo={undo} wide={wide}>{tools}</TheoryDiagram>;
}

/** Too narrow for a diagram: its picture, and every statement as text with its links in words. */
function NarrowTheory({ book, outline, children }: { readonly book: Book; readonly outline: boolean; readonly children?: ReactNode }): ReactElement {
  const styles = useStyles();
  const address = useMemo(() => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pictureOf(book).svg)}`, [book]);
  return (
    <div className={styles.narrow}>
      {children === undefined ? null : <div className={styles.tools}>{children}</div>}
      <img src={address} className={styles.picture} alt={outline ? `${THEORY_TITLE} as a picture; the outline below says the same in words.` : `${THEORY_TITLE} as a picture; Outline says the same in words.`} />
      {!outline ? null : outlineOf(book).sections.map(({ heading, statements }) => (
        <section key={heading}>
          <Text as="h3" weight="semibold" className={styles.heading}>{heading}</Text>
          <ul className={styles.list}>
            {statements.map(({ key, words, lines }) => (
              <li key={key}>{words}{lines.map(({ label, items }) => <div key={label} className={styles.quiet}>{label}: {items.join("; ")}</div>)}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
