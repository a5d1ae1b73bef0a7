import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import type { Book } from "../../core/book";
import { theoryQuestions } from "../../core/theory/questions";
import { asWorkbookError } from "../../workbook/failure";
import type { Session } from "../../workbook/session";
import { Announcement } from "../../ui/Announcement";
import { EmptyState } from "../../ui/EmptyState";
import { OpensWithin } from "../../ui/OpensWithin";
import { ProblemBar } from "../../ui/ProblemBar";
import { ChangedBy } from "../../ui/TheirChange";
import { sessionDesk, type DeskState } from "../desk/theoryDesk";
import { useDesk } from "../desk/useDesk";
import { GoneTexts } from "../editing/GoneTexts";
import { theoryModel } from "../editing/theoryModel";
import { goneTexts } from "../editing/theoryState";
import { TheoryExportMenu } from "../export/TheoryExportMenu";
import { StartTheory } from "../start/StartTheory";
import { DiagramOrPicture } from "./DiagramOrPicture";

const useStyles = makeStyles({
  root: { position: "relative", height: "100%", minHeight: 0, display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  fill: { flexGrow: 1, minHeight: 0 },
});

interface TheoryFaceProps {
  readonly session: Session;
  /** The workbook's name for people and files. */
  readonly name: string;
}

/** The Theory of Change of a workbook beside its pane: the diagram where there is room, else its picture with the outline below it. */
export function TheoryFace({ session, name }: TheoryFaceProps): ReactElement {
  // Another workbook is another face: what was said and typed about the one before does not stay.
  const [of, setOf] = useState({ session, turn: 0 });
  if (of.session !== session) setOf({ session, turn: of.turn + 1 });
  return <FaceOf key={of.turn} session={session} name={name} />;
}

function FaceOf({ session, name }: TheoryFaceProps): ReactElement {
  const desk = useMemo(() => sessionDesk(session, name), [session, name]);
  const work = useDesk(desk, "Diagram");
  const { shown } = work;
  if (shown.kind !== "ready") return <EmptyState title={shown.kind === "waiting" ? shown.what : shown.message} />;
  const { book } = shown;
  return <ChangedBy value={shown.origin}><OpenFace shown={shown} book={book} desk={desk} work={work} /></ChangedBy>;
}

function OpenFace({ shown, book, desk, work }: {
  readonly shown: Extract<DeskState, { kind: "ready" }>; readonly book: Book; readonly desk: ReturnType<typeof sessionDesk>; readonly work: ReturnType<typeof useDesk>;
}): ReactElement {
  const styles = useStyles();
  const { state, doing, notice, setNotice, undo, start, starting } = work;
  const { readOnly, undoLabel, pictures, name } = shown;
  const model = useMemo(() => theoryModel(book, theoryQuestions(book.plan)), [book]);
  const isEmpty = book.plan.theory.statements.length === 0 && state.held.size === 0;
  return (
    <div className={styles.root}><OpensWithin>
      <Announcement text={notice?.message ?? ""} />
      {notice === null ? null : <ProblemBar {...notice} onDismiss={() => setNotice(null)} />}
      <GoneTexts gone={goneTexts(state.held, book.plan.theory)} doing={doing} />
      <div className={styles.fill}>
        {isEmpty ? <StartTheory book={book} readOnly={readOnly} busy={starting} onStart={(asked, done) => void start(asked, done)} /> : (
          <DiagramOrPicture
            book={book} readOnly={readOnly} model={model} state={state} doing={doing}
            undo={{ label: undoLabel, run: () => void undo(undoLabel ?? "") }}
            tools={(
              <TheoryExportMenu
                book={book} name={name} readOnly={readOnly} putPicture={pictures ? () => desk.putPicture() : null}
                onDone={(message) => setNotice({ intent: "success", message })} onProblem={(cause) => setNotice({ intent: "error", message: asWorkbookError(cause).message })}
              />
            )}
          />
        )}
      </div>
    </OpensWithin></div>
  );
}
