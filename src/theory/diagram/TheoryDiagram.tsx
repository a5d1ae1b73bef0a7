import { makeStyles, tokens } from "@fluentui/react-components";
import { ConnectionMode, MiniMap, ReactFlow, ReactFlowProvider, useReactFlow } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from "react";
import type { TheoryEdit } from "../../core/theory/edits";
import { statementWords } from "../../core/theory/statementWords";
import type { Theory, TheoryStep } from "../../core/theory/theory";
import { Announcement } from "../../ui/Announcement";
import { HeldWords } from "../editing/HeldWords";
import type { TheoryModel } from "../editing/theoryModel";
import { slotOf, type TheoryState } from "../editing/theoryState";
import type { TheoryDoing } from "../editing/useTheory";
import type { TheoryAspects } from "./aspects";
import { BoxDetails } from "./BoxDetails";
import { ConnectDialog } from "./ConnectDialog";
import { DiagramContext } from "./diagramContext";
import { DiagramToolbar } from "./DiagramToolbar";
import { firstView } from "./firstView";
import { flowElements } from "./flowElements";
import type { TheoryNode } from "./layoutShapes";
import { layoutTheory } from "./layoutTheory";
import { ARROW, LinkEdge, type LinkFlowEdge } from "./LinkEdge";
import { stepColour } from "./stepColours";
import { StatementNode, type StatementFlowNode } from "./StatementNode";
import { MOVE_KEYS, moveFrom } from "./theoryMoves";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  body: { display: "flex", flexGrow: 1, minHeight: 0 },
  flow: {
    flexGrow: 1, minWidth: 0, minHeight: 0, position: "relative", backgroundColor: tokens.colorNeutralBackground2,
    "& .react-flow__node": { "@media (prefers-reduced-motion: no-preference)": { transitionProperty: "transform", transitionDuration: tokens.durationNormal } },
    "& .react-flow": { "--xy-edge-stroke": tokens.colorNeutralForeground3, "--xy-edge-stroke-width": "1.5px", "--xy-edge-stroke-selected": tokens.colorBrandStroke1 },
    "& .react-flow__edge.selected": { "--xy-edge-stroke-width": "3px" },
    "@media (forced-colors: active)": { "& .react-flow": { "--xy-edge-stroke": "CanvasText", "--xy-edge-stroke-selected": "Highlight" } },
    "& .react-flow__minimap": { backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}` },
    "& .react-flow__connection-path": { stroke: tokens.colorBrandStroke1, strokeWidth: "2px" },
  },
  arrows: { position: "absolute", width: 0, height: 0 },
  arrow: { fill: tokens.colorNeutralForeground3, "@media (forced-colors: active)": { fill: "CanvasText" } },
  help: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

const NODE_TYPES = { statement: StatementNode };
const EDGE_TYPES = { link: LinkEdge };
/** Boxes from which a small map of the whole helps more than it hides. */
const MANY = 24;
const HELP = "Up and Down move along links, Left and Right from box to box, Enter edits the words, C connects, Delete removes.";

export interface TheoryDiagramProps {
  readonly theory: Theory;
  readonly aspects: TheoryAspects;
  readonly readOnly: boolean;
  readonly model: TheoryModel;
  readonly state: TheoryState;
  readonly doing: TheoryDoing;
  /** Null where the place around the diagram has its own Undo. */
  readonly undo: { readonly label: string | null; readonly run: () => void } | null;
  /** Whether there is room for the chosen box's details and a small map. */
  readonly wide: boolean;
  /** More tools: exports. */
  readonly children?: ReactNode;
}

/** The Theory of Change as a diagram that is edited in place, by mouse, touch or keyboard. Places follow from the statements; none is stored. */
export function TheoryDiagram(props: TheoryDiagramProps): ReactElement {
  return <ReactFlowProvider><Diagram {...props} /></ReactFlowProvider>;
}

function Diagram({ theory, aspects, readOnly, model, state, doing, undo, wide, children }: TheoryDiagramProps): ReactElement {
  const styles = useStyles();
  const flow = useReactFlow<StatementFlowNode, LinkFlowEdge>();
  const frame = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => layoutTheory(theory, aspects), [theory, aspects]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [chosenLink, setChosenLink] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [connecting, setConnecting] = useState(false);
  const [said, setSaid] = useState("");
  /** The keys there were when a box was asked for: whichever is new is that box. */
  const [before, setBefore] = useState<ReadonlySet<string> | null>(null);
  const wantsFocus = useRef(false);

  const elements = useMemo(() => flowElements(layout, chosenLink), [layout, chosenLink]);
  const link = layout.edges.find(({ id }) => id === chosenLink) ?? null;
  const current = theory.statements.some(({ key }) => key === chosen) ? chosen : (layout.nodes[0]?.key ?? null);
  const statement = theory.statements.find(({ key }) => key === current) ?? null;
  const picked = chosen === null ? null : statement;

  const added = before === null ? undefined : theory.statements.find(({ key }) => !before.has(key));
  if (added !== undefined) {
    setBefore(null);
    setChosen(added.key);
    setEditing(added.key);
  }

  const reveal = useCallback((node: TheoryNode | undefined) => {
    const room = frame.current?.getBoundingClientRect();
    if (node === undefined || room === undefined) return;
    const { x, y, zoom } = flow.getViewport();
    const [right, down] = [shift(node.x * zoom + x, node.width * zoom, room.width), shift(node.y * zoom + y, node.height * zoom, room.height)];
    if (right !== 0 || down !== 0) void flow.setViewport({ x: x + right, y: y + down, zoom });
  }, [flow]);
  const focusBox = useCallback((key: string | null) => {
    const box = key === null ? null : frame.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    box?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (!wantsFocus.current || editing !== null || connecting) return;
    wantsFocus.current = false;
    focusBox(current);
  });
  // Also when the details beside the diagram have just taken room from it.
  useEffect(() => { reveal(layout.nodes.find(({ key }) => key === (editing ?? chosen))); }, [layout, editing, chosen, reveal]);

  const { focus, held } = state;
  const [asked, setAsked] = useState(focus?.turn ?? 0);
  if (focus !== null && focus.turn !== asked) {
    setAsked(focus.turn);
    if (focus.on.kind !== "add") setChosen(focus.on.key);
  }
  const done = useRef(focus?.turn ?? 0);
  useEffect(() => {
    if (focus === null || focus.turn === done.current) return;
    done.current = focus.turn;
    if (focus.on.kind !== "add") focusBox(focus.on.key);
  }, [focus, focusBox]);
  /** Why something was not written is said by the face around the diagram. */
  const write = useCallback(async (edit: TheoryEdit, done: string): Promise<void> => {
    if (await doing.edit(edit)) setSaid(done);
    else setBefore(null);
  }, [doing]);

  const words = (key: string | null): string => {
    const found = theory.statements.find((each) => each.key === key);
    return found === undefined ? "the box" : statementWords(found);
  };
  const goTo = (key: string): void => {
    setChosen(key);
    setChosenLink(null);
    focusBox(key);
  };
  const add = (step: TheoryStep, leadsTo: readonly string[]): void => {
    setBefore(new Set(theory.statements.map(({ key }) => key)));
    wantsFocus.current = true;
    void write({ kind: "add", step, statement: "", leadsTo }, `Added: ${step}. Type its words.`);
  };
  const remove = (): void => {
    wantsFocus.current = true;
    if (link !== null) {
      setChosenLink(null);
      void write({ kind: "unlink", from: link.from, to: link.to }, `Took out the link from ${words(link.from)} to ${words(link.to)}. Undo puts it back.`);
    } else if (current !== null) {
      const at = layout.nodes.findIndex(({ key }) => key === current);
      setChosen(layout.nodes[at + 1]?.key ?? layout.nodes[at - 1]?.key ?? null);
      void write({ kind: "remove", key: current }, `Removed ${words(current)}. Undo puts it back.`);
    }
  };
  const connect = (from: string, to: string): void => { void write({ kind: "link", from, to }, `${words(from)} leads to ${words(to)}.`); };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset["key"] === undefined || current === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = MOVE_KEYS.find((key) => key === event.key);
    if (by !== undefined) {
      const move = moveFrom(layout, current, by);
      if (move.kind === "to") goTo(move.key);
      else setSaid(move.words);
    } else if (readOnly) return;
    else if (event.key === "Enter" || event.key === "F2") setEditing(current);
    else if (event.key === "Delete" || event.key === "Backspace") remove();
    else if (event.key.toLowerCase() === "c") setConnecting(true);
    else return;
    event.preventDefault();
  };
  /** Read when words end, so that a box is not drawn anew at each key. */
  const typed = useRef(held);
  useEffect(() => { typed.current = held; }, [held]);
  const context = useMemo(() => ({
    theory, aspects, readOnly, current, chosen, editing,
    choose: (key: string, pressed: boolean) => {
      setChosen(key);
      if (pressed) setChosenLink(null);
    },
    beginWords: setEditing,
    typedWords: (key: string) => typed.current.get(slotOf(key, "statement")) ?? null,
    typeWords: (key: string, was: string, text: string) => {
      const of = theory.statements.find((each) => each.key === key);
      if (of !== undefined) doing.dispatch({ kind: "hold", held: { key, field: "statement", was, typed: text, of } });
    },
    endWords: (key: string, keep: boolean, back: boolean) => {
      setEditing(null);
      wantsFocus.current = back;
      const words = typed.current.get(slotOf(key, "statement"));
      const now = theory.statements.find((each) => each.key === key)?.statement;
      if (words === undefined || now === undefined) return;
      if (!keep) doing.dispatch({ kind: "release", key, field: "statement" });
      else void doing.commit(words, now).then((done) => { if (done) setSaid(`Now reads: ${words.typed.trim()}`); });
    },
  }), [theory, aspects, readOnly, current, chosen, editing, doing]);

  return (
    <div className={styles.root}>
      <DiagramToolbar
        readOnly={readOnly} current={statement} linkChosen={link !== null}
        undo={undo}
        onAdd={add} onWords={() => setEditing(current)} onConnect={() => setConnecting(true)} onRemove={remove}
        onFit={() => void flow.fitView({ padding: 0.08, maxZoom: 1 })} onZoom={(closer) => void (closer ? flow.zoomIn() : flow.zoomOut())}
      >
        {children}
      </DiagramToolbar>
      <HeldWords held={held} model={model} doing={doing} elsewhere={({ key, field }) => (field === "statement" ? key === editing : wide && key === picked?.key)} />
      <Announcement text={said} />
      <div className={styles.body}>
        <div ref={frame} className={styles.flow} role="application" aria-label="Diagram of the Theory of Change" aria-describedby="cairn-theory-help" onKeyDown={onKeyDown}>
          <span id="cairn-theory-help" className={styles.help}>{HELP}</span>
          <svg className={styles.arrows} aria-hidden><defs><marker id={ARROW} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0,1 L9,5 L0,9 z" className={styles.arrow} /></marker></defs></svg>
          <DiagramContext value={context}>
            <ReactFlow
              nodes={elements.nodes} edges={elements.edges} nodeTypes={NODE_TYPES} edgeTypes={EDGE_TYPES} connectionMode={ConnectionMode.Loose} connectionRadius={12}
              nodesDraggable={false} nodesFocusable={false} edgesFocusable={false} nodesConnectable={!readOnly} elementsSelectable deleteKeyCode={null} disableKeyboardA11y
              selectionKeyCode={null} multiSelectionKeyCode={null} zoomOnDoubleClick={false} onInit={() => { const room = frame.current?.getBoundingClientRect(); if (room) void flow.setViewport(firstView(layout, room)); }} minZoom={0.05} maxZoom={2} proOptions={{ hideAttribution: true }}
              onConnect={({ source, target }) => { if (source !== target) connect(source, target); }}
              onEdgeClick={(_event, { id }) => { setChosenLink(id); const clicked = layout.edges.find((each) => each.id === id); if (clicked !== undefined) { setChosen(clicked.from); wantsFocus.current = true; } }}
              onPaneClick={() => { setChosenLink(null); setChosen(null); }}
            >
              {wide && layout.nodes.length >= MANY ? <MiniMap<StatementFlowNode> pannable zoomable ariaLabel="Small map of the diagram" nodeColor={({ data }) => stepColour(data.node.step)} /> : null}
            </ReactFlow>
          </DiagramContext>
        </div>
        {wide && picked !== null ? <BoxDetails statement={picked} aspects={aspects} readOnly={readOnly} model={model} held={held} doing={doing} /> : null}
      </div>
      {connecting && current !== null ? (
        <ConnectDialog
          theory={theory} from={current} onLink={(to) => { setConnecting(false); wantsFocus.current = true; connect(current, to); }}
          onUnlink={(to) => void write({ kind: "unlink", from: current, to }, `Took out the link to ${words(to)}. Undo puts it back.`)}
          onClose={() => { setConnecting(false); wantsFocus.current = true; }}
        />
      ) : null}
    </div>
  );
}

/** How far something must move to be seen whole, or from its beginning where it is longer than the room. */
function shift(start: number, length: number, room: number): number {
  const margin = 16;
  if (start < margin || length + 2 * margin > room) return start < margin || start + length > room ? margin - start : 0;
  return Math.min(0, room - margin - (start + length));
}
