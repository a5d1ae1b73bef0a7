import {
  Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Text, Tooltip, makeStyles, tokens,
} from "@fluentui/react-components";
import {
  ArrowDownloadRegular, ArrowSyncRegular, ArrowUndoRegular, ColumnTripleEditRegular, FolderOpenRegular, InfoRegular, MapRegular, MathFormulaRegular, MoreHorizontalRegular, TableAddRegular,
} from "@fluentui/react-icons";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalM}`, flexShrink: 0 },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  state: { color: tokens.colorNeutralForeground3 },
});

interface PaneHeaderProps {
  /** The workbook's file name. */
  readonly name: string;
  /** "Live in Excel", "Saved", "Unsaved changes", … */
  readonly state: string;
  readonly undoLabel: string | null;
  readonly onUndo: () => void;
  readonly onReload: () => void;
  readonly onSetUp: (() => void) | null;
  readonly onMatch: () => void;
  /** Null where there is no table of practices, or the workbook is read-only. */
  readonly onFormulas: (() => void) | null;
  readonly onMap?: () => void;
  /** Gives the file to the person; only where the workbook is a file in the browser. */
  readonly onDownload?: () => void;
  readonly onOpenAnother?: () => void;
  /** Shows what Cairn can do where it runs. */
  readonly onWhatWorks?: () => void;
}

/** Which workbook this is, whether its changes are kept, and what can be done with the whole of it. */
export function PaneHeader(props: PaneHeaderProps) {
  const styles = useStyles();
  return (
    <header className={styles.root}>
      <div className={styles.words}>
        <Text weight="semibold" truncate wrap={false} block title={props.name}>{props.name}</Text>
        <Text size={200} truncate wrap={false} block className={styles.state}>{props.state}</Text>
      </div>
      <IconAction
        label={props.undoLabel === null ? "Undo" : `Undo: ${props.undoLabel}`} icon={<ArrowUndoRegular />}
        run={props.undoLabel === null ? null : props.onUndo}
      />
      {props.onMap ? <IconAction label="Map" icon={<MapRegular />} run={props.onMap} /> : null}
      {props.onDownload ? <IconAction label="Download workbook" icon={<ArrowDownloadRegular />} run={props.onDownload} /> : null}
      <Menu>
        <Tooltip content="More" relationship="label">
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<MoreHorizontalRegular />} />
          </MenuTrigger>
        </Tooltip>
        <MenuPopover>
          <MenuList>
            {props.onOpenAnother ? <MenuItem icon={<FolderOpenRegular />} onClick={props.onOpenAnother}>Open another workbook</MenuItem> : null}
            <MenuItem icon={<TableAddRegular />} disabled={props.onSetUp === null} onClick={() => props.onSetUp?.()}>Set up workbook</MenuItem>
            <MenuItem icon={<ColumnTripleEditRegular />} onClick={props.onMatch}>Match columns…</MenuItem>
            <MenuItem icon={<MathFormulaRegular />} disabled={props.onFormulas === null} onClick={() => props.onFormulas?.()}>Formulas…</MenuItem>
            <MenuItem icon={<ArrowSyncRegular />} onClick={props.onReload}>Read the workbook again</MenuItem>
            {props.onWhatWorks ? <MenuItem icon={<InfoRegular />} onClick={props.onWhatWorks}>What works here…</MenuItem> : null}
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}

function IconAction({ label, icon, run }: { readonly label: string; readonly icon: React.ReactElement; readonly run: (() => void) | null }) {
  return (
    <Tooltip content={label} relationship="label">
      <Button appearance="subtle" icon={icon} disabledFocusable={run === null} onClick={() => run?.()} />
    </Tooltip>
  );
}
