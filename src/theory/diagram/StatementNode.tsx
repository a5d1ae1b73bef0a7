import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { Handle, Position, useConnection, type Node, type NodeProps } from "@xyflow/react";
import { memo, useContext, useRef, useState, type ReactElement } from "react";
import { isRightToLeft } from "./boxText";
import { DiagramContext } from "./diagramContext";
import type { TheoryNode } from "./layoutShapes";
import { stepColour } from "./stepColours";
import { BOX, stepWords } from "./theoryBoxes";
import { boxWords } from "./theoryMoves";

export type StatementFlowNode = Node<{ readonly node: TheoryNode; readonly assumption: string | null; readonly tested: boolean }, "statement">;

const useStyles = makeStyles({
  box: {
    position: "relative", boxSizing: "border-box", width: "100%", height: "100%", borderRadius: tokens.borderRadiusMedium, overflow: "hidden", cursor: "pointer",
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  current: { boxShadow: tokens.shadow8, outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: "1px" },
  stepless: { ...shorthands.borderStyle("dashed") },
  bar: { position: "absolute", left: 0, top: 0, bottom: 0, width: `${BOX.bar}px` },
  step: { position: "absolute", left: `${BOX.bar + BOX.edge}px`, top: "4px", fontSize: "12px", lineHeight: "16px", fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  questions: { position: "absolute", right: `${BOX.edge}px`, top: "4px", fontSize: "12px", lineHeight: "16px", color: tokens.colorNeutralForeground2 },
  lines: { position: "absolute", left: `${BOX.bar + BOX.edge}px`, right: `${BOX.edge}px`, top: `${BOX.stepLine + 6}px`, fontSize: `${BOX.textSize}px`, lineHeight: `${BOX.textLine}px`, whiteSpace: "nowrap" },
  blank: { color: tokens.colorNeutralForeground2, fontStyle: "italic" },
  mark: {
    position: "absolute", boxSizing: "border-box", height: `${BOX.markHeight}px`, padding: "0 5px", borderRadius: tokens.borderRadiusCircular, overflow: "hidden",
    border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground1, fontSize: `${BOX.markSize}px`, lineHeight: `${BOX.markHeight - 2}px`, whiteSpace: "nowrap",
  },
  words: {
    position: "absolute", left: `${BOX.bar + 4}px`, right: "4px", top: `${BOX.stepLine}px`, bottom: "4px", resize: "none", font: "inherit", fontSize: `${BOX.textSize}px`, lineHeight: `${BOX.textLine}px`, minHeight: "52px",
    color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorCompoundBrandStroke}`, borderRadius: tokens.borderRadiusSmall,
  },
  assumption: {
    position: "absolute", top: 0, left: "50%", transform: "translate(-50%, -50%)", padding: "0 6px", borderRadius: tokens.borderRadiusCircular, fontSize: "11px", lineHeight: "16px", zIndex: 1, pointerEvents: "none",
    border: `1px solid ${tokens.colorNeutralForeground1}`, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1,
  },
  untested: { ...shorthands.borderStyle("dashed") },
  source: {
    width: "28px !important", height: "14px !important", minWidth: 0, borderRadius: tokens.borderRadiusCircular, border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: `${tokens.colorNeutralBackground1} !important`, opacity: 0, ":hover": { opacity: 1 },
  },
  near: { opacity: 1 },
  /** While a link is drawn the whole box takes it. */
  target: { width: "100% !important", height: "100% !important", top: "0 !important", left: "0 !important", transform: "none !important", borderRadius: 0, border: "none", opacity: 0 },
});

/** A statement as a box of the diagram: its step in words and colour, its own words, its indicators, and where questions are open. */
export const StatementNode = memo(function StatementNode({ data: { node, assumption, tested } }: NodeProps<StatementFlowNode>): ReactElement {
  const styles = useStyles();
  const { theory, aspects, readOnly, current, chosen, editing, choose, beginWords } = useContext(DiagramContext);
  const linking = useConnection(({ inProgress }) => inProgress);
  const isCurrent = current === node.key;
  const isChosen = chosen === node.key;
  const isEditing = editing === node.key;
  const colour = stepColour(node.step);
  return (
    <>
      <div
        className={mergeClasses(styles.box, isChosen && styles.current, node.step === null && styles.stepless)}
        role="button" tabIndex={isCurrent ? 0 : -1} data-key={node.key} aria-label={boxWords(theory, node.statement, aspects)} aria-pressed={isChosen}
        title={node.statement.statement} onFocus={() => choose(node.key, false)} onClick={() => choose(node.key, true)} onDoubleClick={() => { if (!readOnly) beginWords(node.key); }}
        style={{ backgroundImage: `linear-gradient(${colour}14, ${colour}14)` }}
      >
        <span className={styles.bar} style={{ backgroundColor: colour }} />
        <span className={styles.step}>{stepWords(node.step)}</span>
        {node.questions === 0 ? null : <span className={styles.questions}>? {node.questions === 1 ? "1 question" : `${node.questions} questions`}</span>}
        {isEditing ? null : (
          <div className={mergeClasses(styles.lines, node.statement.statement === "" && styles.blank)} dir={isRightToLeft(node.statement.statement) ? "rtl" : "ltr"}>
            {node.lines.map((line, at) => <div key={at}>{line}</div>)}
          </div>
        )}
        {isEditing ? null : node.marks.map(({ text, mark, x, y, width }) => (
          <span key={text} className={styles.mark} style={{ left: x, top: y, width }} title={mark === null ? undefined : `${mark.code} ${mark.name}: ${mark.word}`}>{text}</span>
        ))}
      </div>
      {isEditing ? <WordsField key={node.key} node={node} /> : null}
      <Handle type="target" id="in" position={Position.Bottom} className={styles.target} style={{ pointerEvents: linking ? "all" : "none" }} isConnectableStart={false} aria-hidden />
      <Handle type="source" id="out" position={Position.Top} className={mergeClasses(styles.source, isChosen && !readOnly && styles.near)} isConnectableEnd={false} aria-hidden title="Drag to what this leads to" />
      {assumption === null ? null : <span className={mergeClasses(styles.assumption, !tested && styles.untested)} aria-hidden>{assumption}</span>}
    </>
  );
});

/** Enter or leaving the field keeps the words, Escape leaves them as they were. */
function WordsField({ node }: { readonly node: TheoryNode }): ReactElement {
  const styles = useStyles();
  const { typedWords, typeWords, endWords } = useContext(DiagramContext);
  const done = useRef(false);
  const [begun] = useState(() => typedWords(node.key));
  const [was] = useState(begun?.was ?? node.statement.statement);
  const end = (keep: boolean, back: boolean): void => {
    if (done.current) return;
    done.current = true;
    endWords(node.key, keep, back);
  };
  return (
    <textarea
      className={mergeClasses(styles.words, "nodrag", "nopan", "nowheel")} defaultValue={begun?.typed ?? was} autoFocus dir="auto" maxLength={32_000}
      aria-label={`Words of this ${stepWords(node.step).toLowerCase()}. Enter keeps them, Escape leaves them as they were.`}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => typeWords(node.key, was, event.currentTarget.value)}
      onBlur={() => end(true, false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") end(false, true);
        if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
          event.preventDefault();
          end(true, true);
        }
      }}
    />
  );
}
