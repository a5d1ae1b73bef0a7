import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type ReactElement } from "react";
import { editTheory, type SeenText } from "../../workbook/actions/editTheory";
import { asWorkbookError } from "../../workbook/failure";
import type { Session } from "../../workbook/session";
import type { TheoryEdit } from "../../core/theory/edits";
import { Announcement } from "../../ui/Announcement";
import { EmptyState } from "../../ui/EmptyState";
import { ProblemBar } from "../../ui/ProblemBar";
import { useMediaQuery } from "../../ui/useMediaQuery";
import { useStore } from "../../ui/useStore";
import { outlineOf, pictureOf, THEORY_TITLE } from "../export/theoryFiles";
import { TheoryExportMenu, type PutPicture } from "../export/TheoryExportMenu";
import { aspectsOf } from "./aspects";
import { TheoryDiagram } from "./TheoryDiagram";

const useStyles = makeStyles({
  root: { position: "relative", height: "100%", minHeight: 0, display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  fill: { flexGrow: 1, minHeight: 0 },
  narrow: { overflowY: "auto", overflowX: "hidden", padding: tokens.spacingHorizontalM },
  tools: { display: "flex", justifyContent: "flex-end" },
  picture: { display: "block", width: "100%", height: "auto", border: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: `${tokens.spacingVerticalM} 0 0` },
  list: { paddingLeft: tokens.spacingHorizontalL, margin: `${tokens.spacingVerticalXS} 0`, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** By this name the picture is found again in the workbook. */
const PICTURE_NAME = "Cairn Theory of Change";

interface TheoryFaceProps {
  readonly session: Session;
  /** The workbook's name for people and files. */
  readonly name: string;
}

/** The Theory of Change of a workbook over the whole page: the diagram where there is room, else its picture with the outline below it. */
export function TheoryFace({ session, name }: TheoryFaceProps): ReactElement {
  const styles = useStyles();
  const state = useStore(session);
  const roomy = useMediaQuery("(min-width: 600px)");
  const wide = useMediaQuery("(min-width: 1200px)");
  const [notice, setNotice] = useState<{ readonly intent: "success" | "error"; readonly message: string } | null>(null);
  const book = state.kind === "ready" ? state.book : null;
  const aspects = useMemo(() => (book === null ? null : aspectsOf(book)), [book]);
  const onEdit = useCallback(async (edit: TheoryEdit, seen?: SeenText): Promise<void> => { await session.apply((newest) => editTheory(newest, edit, seen ?? null)); }, [session]);
  const undo = useCallback(async (): Promise<void> => { await session.undo(); }, [session]);
  if (book === null || aspects === null || state.kind !== "ready") return <EmptyState title="The workbook is being read" />;
  const { theory } = book.plan;
  const { workbook } = session;
  const { table } = theory;
  const putPicture: PutPicture | null = workbook.putPicture === undefined || table === null ? null : async (picture) => (await session.putPicture(table, { name: PICTURE_NAME, ...picture })).places ?? "";
  if (theory.statements.length === 0) {
    return (
      <EmptyState title="No Theory of Change yet">
        <Text>A Theory of Change says how what you do leads to the change that people need. Start one in the pane, under Theory of Change: from a worked example, or from the need. It is drawn here.</Text>
      </EmptyState>
    );
  }
  const menu = (
    <TheoryExportMenu
      book={book} name={name} readOnly={session.workbook.readOnly} putPicture={putPicture}
      onDone={(message) => setNotice({ intent: "success", message })} onProblem={(cause) => setNotice({ intent: "error", message: asWorkbookError(cause).message })}
    />
  );
  return (
    <div className={styles.root}>
      <Announcement text={notice?.message ?? ""} />
      {notice === null ? null : <ProblemBar {...notice} onDismiss={() => setNotice(null)} />}
      <div className={styles.fill}>
        {roomy ? (
          <TheoryDiagram theory={theory} aspects={aspects} readOnly={session.workbook.readOnly} onEdit={onEdit} undo={{ label: state.undoLabel, run: undo }} wide={wide}>{menu}</TheoryDiagram>
        ) : <NarrowTheory book={book} menu={menu} />}
      </div>
    </div>
  );
}

/** Too narrow for a diagram: its picture, and every statement as text with its links in words. Editing is the pane's. */
function NarrowTheory({ book, menu }: { readonly book: Parameters<typeof pictureOf>[0]; readonly menu: ReactElement }): ReactElement {
  const styles = useStyles();
  const address = useMemo(() => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pictureOf(book).svg)}`, [book]);
  return (
    <div className={styles.narrow} style={{ height: "100%", boxSizing: "border-box" }}>
      <div className={styles.tools}>{menu}</div>
      <img src={address} className={styles.picture} alt={`${THEORY_TITLE} as a picture; the outline below says the same in words.`} />
      {outlineOf(book).sections.map(({ heading, statements }) => (
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
