import { Button, Link, Text } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { Statement, TheoryStep } from "../../core/theory/theory";
import { STEP_WORDS } from "../../core/theory/stepWords";
import { linkOptions, statementName } from "../editing/theoryModel";
import type { TheoryModel } from "../editing/theoryModel";
import type { TheoryDoing } from "../editing/useTheory";
import { WordPicker } from "../pickers/WordPicker";
import { useDetailStyles } from "./detailStyles";

/** What the statement leads to, by words. */
export function StatementLinks({ statement, model, doing, readOnly }: {
  readonly statement: Statement; readonly model: TheoryModel; readonly doing: TheoryDoing; readonly readOnly: boolean;
}) {
  const detail = useDetailStyles();
  const targets = statement.leadsTo.flatMap((key) => model.byKey.get(key) ?? []);
  const isTop = statement.step === "need";
  if (targets.length === 0 && (readOnly || isTop)) return null;
  const options = linkOptions(model, statement);
  return (
    <section className={detail.group} aria-label="Leads to">
      <Text size={200} weight="semibold">Leads to</Text>
      {targets.length === 0 ? null : (
        <ul className={detail.list}>
          {targets.map((to) => (
            <li key={to.key} className={detail.line}>
              <div className={detail.words}><StatementLink statement={to} doing={doing} /></div>
              {readOnly ? null : (
                <Button
                  appearance="subtle" size="small" icon={<DismissRegular />} aria-label={`Take out the link to ${statementName(to)}`}
                  onClick={() => void doing.edit({ kind: "unlink", from: statement.key, to: to.key })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {readOnly || isTop || options.length === 0 ? null : (
        <WordPicker label="Add what this leads to" placeholder="Add what this leads to" options={options} onPick={(to) => void doing.edit({ kind: "link", from: statement.key, to })} />
      )}
    </section>
  );
}

/** A statement by its words, which leads to where it stands. */
export function StatementLink({ statement, doing }: { readonly statement: Statement; readonly doing: TheoryDoing }) {
  return (
    <Text size={200}>
      {statement.step === null ? "" : `${stepOne(statement.step)}: `}
      <Link as="button" inline onClick={() => doing.dispatch({ kind: "show", key: statement.key })}>{statementName(statement)}</Link>
    </Text>
  );
}

/** The step over a single statement: "Outcome", "Need". */
function stepOne(step: TheoryStep): string {
  return step === "activity" ? "Activity" : STEP_WORDS[step].heading.replace(/s$/, "");
}
