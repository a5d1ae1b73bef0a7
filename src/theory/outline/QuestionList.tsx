import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { TheoryCheck } from "../../core/theory/checks";
import { questionWords } from "../editing/theoryModel";

const useStyles = makeStyles({
  toggle: { alignSelf: "flex-start", paddingLeft: 0, minWidth: 0 },
  list: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingLeft: tokens.spacingHorizontalXL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, overflowWrap: "anywhere" },
});

/** The open questions, each leading to the statement it is about. */
export function QuestionList({ questions, shown, onShow, onGo }: {
  readonly questions: readonly TheoryCheck[]; readonly shown: boolean; readonly onShow: (shown: boolean) => void; readonly onGo: (question: TheoryCheck) => void;
}) {
  const styles = useStyles();
  const id = useId();
  if (questions.length === 0) return null;
  return (
    <div>
      <Button
        appearance="transparent" size="small" className={styles.toggle} aria-expanded={shown} aria-controls={id}
        icon={shown ? <ChevronDownRegular /> : <ChevronRightRegular />} onClick={() => onShow(!shown)}
      >
        {questionWords(questions.length)} to think about
      </Button>
      <ol id={id} hidden={!shown} className={styles.list}>
        {shown ? questions.map((question) => (
          <li key={`${question.kind} ${question.keys.join(" ")}`}>
            <Text size={200}>{question.message} </Text>
            <Link as="button" inline onClick={() => onGo(question)} aria-label={`Go there: ${question.message}`}>Go there</Link>
          </li>
        )) : null}
      </ol>
    </div>
  );
}
