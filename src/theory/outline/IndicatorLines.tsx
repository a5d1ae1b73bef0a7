import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { indicatorWords } from "../../core/theory/outline";
import type { Statement } from "../../core/theory/theory";
import { WordPicker } from "../pickers/WordPicker";
import type { OutlineWays } from "./outlineWays";
import { indicatorOptions, indicatorStanding } from "../editing/theoryModel";
import type { TheoryModel } from "../editing/theoryModel";
import { useDetailStyles } from "./detailStyles";
import type { TheoryDoing } from "../editing/useTheory";

const useStyles = makeStyles({
  standing: { color: tokens.colorNeutralForeground3 },
});

/** The indicators that show whether a statement comes about, with where each stands; more are picked from the selection. */
export function IndicatorLines({ statement, model, doing, ways }: {
  readonly statement: Statement; readonly model: TheoryModel; readonly doing: TheoryDoing; readonly ways: OutlineWays;
}) {
  const styles = useStyles();
  const detail = useDetailStyles();
  const { readOnly, select, chooseIndicators } = ways;
  const put = (codes: readonly string[]): void => void doing.edit({ kind: "indicators", key: statement.key, codes });
  return (
    <section className={detail.group} aria-label="Indicators">
      <Text size={200} weight="semibold">Indicators</Text>
      {statement.indicators.length === 0 ? null : (
        <ul className={detail.list}>
          {statement.indicators.map((code) => {
            const words = indicatorWords(code, model.nameOf);
            const isSelected = model.selected.has(code);
            return (
              <li key={code} className={detail.line}>
                <div className={detail.words}>
                  <Text size={200} block>{words}</Text>
                  {indicatorStanding(model, code).map((line, i) => <Text key={i} size={200} block className={styles.standing}>{line}</Text>)}
                  {isSelected ? null : (
                    <Text size={200} block className={styles.standing}>
                      Not in your selection.
                      {readOnly || select === null || model.book.indicatorTable === null || model.book.catalogue.indicatorOf(code) === undefined ? null : <> <Link as="button" onClick={() => select([code])} aria-label={`Select ${code}`}>Select it</Link></>}
                    </Text>
                  )}
                </div>
                {readOnly ? null : (
                  <Button
                    appearance="subtle" size="small" icon={<DismissRegular />} aria-label={`Take ${code} out of this statement`}
                    onClick={() => put(statement.indicators.filter((each) => each !== code))}
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {readOnly ? null : model.selected.size === 0
        ? <Text size={200}>No indicators are selected yet. {chooseIndicators === null ? "Choose them in the Cairn pane, under Indicators." : <Link as="button" onClick={chooseIndicators}>Choose indicators</Link>}</Text>
        : <WordPicker label="Add an indicator" placeholder="Add an indicator of your selection" options={indicatorOptions(model, statement)} onPick={(code) => put([...statement.indicators, code])} />}
    </section>
  );
}
