import { makeStyles } from "@fluentui/react-components";
import { useLayoutEffect, useRef, type ReactElement } from "react";
import type { Book } from "../../core/book";
import { outlineOf, pictureOf, THEORY_TITLE } from "../export/theoryFiles";

const useStyles = makeStyles({
  root: { color: "#1b1a19", fontSize: "10.5pt", lineHeight: 1.4, "& h1": { fontSize: "16pt", margin: "0 0 2pt" }, "& h2": { fontSize: "12pt", margin: "12pt 0 2pt", breakAfter: "avoid" } },
  note: { margin: "0 0 8pt", color: "#55534f", breakAfter: "avoid" },
  /** As wide as the paper, and never higher: a picture that is cut by a page's end cannot be read. */
  picture: { breakInside: "avoid", "& svg": { display: "block", width: "auto", height: "auto", maxWidth: "100%", maxHeight: "230mm", margin: "0 auto" } },
  list: { margin: 0, paddingLeft: "16pt", "& li": { breakInside: "avoid", marginBottom: "5pt" } },
  line: { display: "block", color: "#55534f", fontSize: "9.5pt" },
});

/** The page on paper: the diagram's picture, then all statements as an outline. */
export function PrintedTheory({ book, name }: { readonly book: Book; readonly name: string }): ReactElement {
  const styles = useStyles();
  const picture = useRef<HTMLDivElement>(null);
  // Drawn into the page at once: an image would still be loading when the browser lays out its paper.
  useLayoutEffect(() => {
    const { documentElement: svg } = new DOMParser().parseFromString(pictureOf(book).svg, "image/svg+xml");
    picture.current?.replaceChildren(document.importNode(svg, true));
  }, [book]);
  return (
    <div className={styles.root}>
      <h1>{THEORY_TITLE}</h1>
      <p className={styles.note}>{name}, {new Date().toLocaleDateString(undefined, { dateStyle: "long" })}</p>
      <div ref={picture} className={styles.picture} />
      {outlineOf(book).sections.map(({ heading, asks, statements }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <p className={styles.note}>{asks}</p>
          <ol className={styles.list}>
            {statements.map(({ key, words, lines }) => <li key={key}>{words}{lines.map(({ label, items }) => <span key={label} className={styles.line}>{label}: {items.join("; ")}</span>)}</li>)}
          </ol>
        </section>
      ))}
    </div>
  );
}
