import { Menu, MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuList, MenuPopover, MenuTrigger, Toolbar, ToolbarButton, ToolbarDivider, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular, ArrowUndoRegular, DeleteRegular, EditRegular, PageFitRegular, PlugConnectedRegular, ZoomInRegular, ZoomOutRegular } from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";
import { statementWords } from "../../core/theory/statementWords";
import { THEORY_STEPS, type Statement, type TheoryStep } from "../../core/theory/theory";
import { stepWords } from "./theoryBoxes";

const useStyles = makeStyles({
  bar: { flexWrap: "wrap", rowGap: tokens.spacingVerticalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, flexShrink: 0 },
  free: { flexGrow: 1 },
});

interface DiagramToolbarProps {
  readonly readOnly: boolean;
  /** The chosen box; null for none. */
  readonly current: Statement | null;
  readonly linkChosen: boolean;
  readonly undo: { readonly label: string | null; readonly run: () => void } | null;
  readonly onAdd: (step: TheoryStep, leadsTo: readonly string[]) => void;
  readonly onWords: () => void;
  readonly onConnect: () => void;
  readonly onRemove: () => void;
  readonly onFit: () => void;
  readonly onZoom: (closer: boolean) => void;
  /** Exports and the like. */
  readonly children?: ReactNode;
}

/** What can be done to the diagram and to its chosen box; every entry works by keyboard. */
export function DiagramToolbar({ readOnly, current, linkChosen, undo, onAdd, onWords, onConnect, onRemove, onFit, onZoom, children }: DiagramToolbarProps): ReactElement {
  const styles = useStyles();
  const below = current?.step === null || current === null ? [] : THEORY_STEPS.slice(THEORY_STEPS.indexOf(current.step) + (current.step === "outcome" ? 0 : 1));
  return (
    <Toolbar aria-label="Diagram" className={styles.bar} size="small">
      {readOnly ? null : (
        <>
          <Menu>
            <MenuTrigger disableButtonEnhancement><ToolbarButton appearance="primary" icon={<AddRegular />}>Add</ToolbarButton></MenuTrigger>
            <MenuPopover>
              <MenuList>
                {below.length === 0 || current === null ? null : (
                  <>
                    <MenuGroup>
                      <MenuGroupHeader>What leads to {statementWords(current, 32)}</MenuGroupHeader>
                      {below.slice(0, 3).map((step) => <MenuItem key={step} onClick={() => onAdd(step, [current.key])}>{stepWords(step)}</MenuItem>)}
                    </MenuGroup>
                    <MenuDivider />
                  </>
                )}
                <MenuGroup>
                  <MenuGroupHeader>On its own</MenuGroupHeader>
                  {THEORY_STEPS.map((step) => <MenuItem key={step} onClick={() => onAdd(step, [])}>{stepWords(step)}</MenuItem>)}
                </MenuGroup>
              </MenuList>
            </MenuPopover>
          </Menu>
          <ToolbarButton icon={<EditRegular />} disabled={current === null} onClick={onWords}>Edit words</ToolbarButton>
          <ToolbarButton icon={<PlugConnectedRegular />} disabled={current === null} onClick={onConnect}>Connect to…</ToolbarButton>
          <ToolbarButton icon={<DeleteRegular />} disabled={current === null && !linkChosen} onClick={onRemove}>{linkChosen ? "Take out link" : "Remove"}</ToolbarButton>
          {undo === null ? null : (
            <Tooltip content={undo.label === null ? "Nothing to undo" : `Undo: ${undo.label}`} relationship="label">
              <ToolbarButton icon={<ArrowUndoRegular />} disabled={undo.label === null} onClick={undo.run} />
            </Tooltip>
          )}
          <ToolbarDivider />
        </>
      )}
      <Tooltip content="Show all" relationship="label"><ToolbarButton icon={<PageFitRegular />} onClick={onFit} /></Tooltip>
      <Tooltip content="Closer" relationship="label"><ToolbarButton icon={<ZoomInRegular />} onClick={() => onZoom(true)} /></Tooltip>
      <Tooltip content="Further away" relationship="label"><ToolbarButton icon={<ZoomOutRegular />} onClick={() => onZoom(false)} /></Tooltip>
      <span className={styles.free} />
      {children}
    </Toolbar>
  );
}
