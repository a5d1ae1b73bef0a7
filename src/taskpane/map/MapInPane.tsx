import { Button, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular, WindowNewRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { ThemeName } from "../../ui/CairnTheme";
import { withTheme } from "../../ui/themeInAddress";
import { frameWire } from "../../workbook/channel/wire";
import { serveMap } from "../../workbook/channel/mapLine";
import type { Session } from "../../workbook/session";
import type { ExcelMap } from "./useExcelMap";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0, backgroundColor: tokens.colorNeutralBackground1 },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, flexShrink: 0 },
  frame: { flexGrow: 1, width: "100%", minHeight: 0, border: 0, display: "block" },
});

/** The map at the pane's width, on a page of its own inside the pane; it stays as it is while the pane's tabs are shown. */
export function MapInPane({ session, map, canOpenWindow, theme }: {
  readonly session: Session; readonly map: ExcelMap; readonly canOpenWindow: boolean;
  /** Of the pane, when the map is first shown. */
  readonly theme: ThemeName | null;
}) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const { address, follow, onLine, selected } = map;
  const [source] = useState(() => `map.html?host=pane${withTheme(theme)}${address()}`);
  const [first] = useState(selected);
  useEffect(() => {
    const line = serveMap(session, frameWire(window, () => frame.current?.contentWindow ?? null, window.location.origin), first, follow);
    onLine(line);
    return () => {
      onLine(null);
      line.close();
    };
  }, [session, follow, onLine, first]);
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={map.leave}>Back to the pane</Button>
        {canOpenWindow ? <Tooltip content="Open the map in a window" relationship="label"><Button appearance="subtle" icon={<WindowNewRegular />} onClick={map.open} /></Tooltip> : null}
      </div>
      <iframe ref={frame} className={styles.frame} title="Map" src={source} />
    </div>
  );
}
