import { withinOneMessage } from "./answerSize";
import { invalidValue, notAvailable } from "./cellErrors";

/** Characters of reasons that one answer may carry: words for thousands of rows, and a fraction of what Excel on the web takes at once. */
const MOST_WORDS = 500_000;
/** What a row says beyond that. Short, as tens of thousands may say it. */
const NO_WORDS = "Ask for this row alone to see why.";

type Answers = readonly (readonly unknown[])[];

/**
 * The same function, whose error cells keep their words only until the answer carries half a million characters of them; every error stays
 * the error that it is. 40,000 rows with a reason each would be 9 MB otherwise, and Excel on the web takes 5 MB at once ("Resource limits
 * and performance optimization for Office Add-ins"). Answers that are text are never shortened; more of them than Excel takes are refused.
 */
export function withFewWords<Given extends unknown[], Made>(call: (...given: Given) => Made): (...given: Given) => Made {
  return (...given) => {
    const made = call(...given);
    return (Array.isArray(made) ? withinOneMessage(fewWords(made as Answers)) : made) as Made;
  };
}

function fewWords(answers: Answers): Answers {
  let words = 0;
  for (const row of answers) for (const answer of row) words += wordsOf(answer);
  if (words <= MOST_WORDS) return answers;
  const short = { invalid: invalidValue(NO_WORDS), missing: notAvailable(NO_WORDS) };
  let told = 0;
  return answers.map((row) => row.map((answer) => {
    told += wordsOf(answer);
    if (told <= MOST_WORDS || !isError(answer)) return answer;
    return answer.code === short.missing.code ? short.missing : short.invalid;
  }));
}

function isError(answer: unknown): answer is CustomFunctions.Error {
  return typeof answer === "object" && answer !== null && "code" in answer;
}

function wordsOf(answer: unknown): number {
  return isError(answer) ? answer.message?.length ?? 0 : 0;
}
