import type { Statement, TheoryStep } from "../../core/theory/theory";
import { textWidth } from "../../ui/svgText";
import type { IndicatorMark, TheoryAspects } from "./aspects";
import { boxLines } from "./boxText";

/** Sizes of a box and its text in px; diagram and exported picture draw by the same. */
export const BOX = { width: 272, edge: 12, bar: 6, stepLine: 22, textSize: 14, textLine: 19, markSize: 12, markHeight: 20, markGap: 4, most: 9 } as const;

/** Room for words within a box. */
const INNER = BOX.width - 2 * BOX.edge - BOX.bar;
/** Fonts differ from the measure: a little is left free. */
const SAFE = 0.94;
const MOST_MARKS = 6;

/** A small label in a box, placed within it. */
export interface BoxMark {
  readonly text: string;
  readonly mark: IndicatorMark | null;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A statement measured and broken into lines. */
export interface TheoryBox {
  readonly key: string;
  readonly statement: Statement;
  readonly step: TheoryStep | null;
  readonly lines: readonly string[];
  /** Indicators, the last one "+3" where more would follow. */
  readonly marks: readonly BoxMark[];
  /** Open questions. */
  readonly questions: number;
  readonly width: number;
  readonly height: number;
}

/** The heading of a box: its step in words, never colour alone. */
export function stepWords(step: TheoryStep | null): string {
  return step === null ? "No step yet" : `${step.slice(0, 1).toUpperCase()}${step.slice(1)}`;
}

/** What stands in a box where the statement has no words. */
export const NO_WORDS = "No words yet";

/** A statement as a box with room for its words, its indicators and its heading. */
export function theoryBox(statement: Statement, aspects: TheoryAspects): TheoryBox {
  const lines = boxLines(statement.statement === "" ? NO_WORDS : statement.statement, BOX.textSize, INNER * SAFE, BOX.most);
  const top = BOX.stepLine + 6 + lines.length * BOX.textLine + 4;
  const marks = placed(statement.indicators.map(aspects.mark), top);
  const bottom = marks.reduce((lowest, { y }) => Math.max(lowest, y + BOX.markHeight), top);
  return {
    key: statement.key, statement, step: statement.step, lines, marks,
    questions: aspects.checks.get(statement.key)?.length ?? 0, width: BOX.width, height: Math.ceil(bottom + 8),
  };
}

function placed(indicators: readonly IndicatorMark[], top: number): readonly BoxMark[] {
  const shown = indicators.length > MOST_MARKS ? indicators.slice(0, MOST_MARKS - 1) : indicators;
  const texts = shown.map((mark) => ({ mark, text: `${mark.code.length > 18 ? `${mark.code.slice(0, 17)}…` : mark.code} · ${mark.word}` }));
  const all = shown.length < indicators.length ? [...texts, { mark: null, text: `+${indicators.length - shown.length}` }] : texts;
  const left = BOX.bar + BOX.edge;
  let [x, y] = [left, top];
  return all.map(({ mark, text }) => {
    const width = Math.min(INNER, Math.ceil(textWidth(text, BOX.markSize)) + 12);
    if (x > left && x + width > left + INNER) [x, y] = [left, y + BOX.markHeight + BOX.markGap];
    const at = { text, mark, x, y, width };
    x += width + BOX.markGap;
    return at;
  });
}
