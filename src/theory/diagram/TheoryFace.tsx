import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
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
  const desk = useMemo(() => sessionDesk(session, name), [session, name]);
  const work = useDesk(desk, "Diagram");
  const { shown } = work;
  if (shown.kind !== "ready") return <EmptyState title={shown.kind === "waiting" ? shown.what : shown.message} />;
  const { book } = shown;
  if (book.plan.theory.statements.length === 0 && work.state.held.size === 0) {
    return (
      <EmptyState title="No Theory of Change yet">
        <Text>A Theory of Change says how what you do leads to the change that people need. Start one in the pane, under Theory of Change: from a worked example, or from the need. It is drawn here.</Text>
      </EmptyState>
    );
  }
  return <ChangedBy value={shown.origin}><OpenFace shown={shown} book={book} desk={desk} work={work} /></ChangedBy>;
}

function OpenFace({ shown, book, desk, work }: {
  readonly shown: Extract<DeskState, { kind: "ready" }>; readonly book: Book; readonly desk: ReturnType<typeof sessionDesk>; readonly work: ReturnType<typeof useDesk>;
}): ReactElement {
  const styles = useStyles();
  const { state, doing, notice, setNotice, undo } = work;
  const { readOnly, undoLabel, pictures, name } = shown;
  const model = useMemo(() => theoryModel(book, theoryQuestions(book.plan)), [book]);
  return (
    <div className={styles.root}><OpensWithin>
      <Announcement text={notice?.message ?? ""} />
      {notice === null ? null : <ProblemBar {...notice} onDismiss={() => setNotice(null)} />}
      <GoneTexts gone={goneTexts(state.held, book.plan.theory)} doing={doing} />
      <div className={styles.fill}>
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
      </div>
    </OpensWithin></div>
  );
}
