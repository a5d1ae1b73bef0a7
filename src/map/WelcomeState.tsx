import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { CairnMark } from "./MapHeader";

const useStyles = makeStyles({
  page: { height: "100%", display: "grid", placeItems: "center", overflowY: "auto", padding: tokens.spacingHorizontalL, boxSizing: "border-box" },
  box: { width: "min(440px, 100%)", display: "flex", flexDirection: "column", alignItems: "center", textAlign: "center", gap: tokens.spacingVerticalM, paddingBottom: "8vh" },
  title: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  buttons: { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  needs: {
    margin: `${tokens.spacingVerticalXL} 0 0`, display: "grid", gridTemplateColumns: "auto auto", columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS,
    textAlign: "left", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3,
    "& > dt": { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 }, "& > dd": { margin: 0 },
  },
  failure: { width: "100%", textAlign: "left", "& .fui-MessageBarBody": { whiteSpace: "normal", overflowWrap: "anywhere" } },
});

/** What the map is for and how to begin; after a file that could not be opened, also why. */
export function WelcomeState({ failure, onOpenWorkbook, onOpenSample }: {
  readonly failure: string | null;
  readonly onOpenWorkbook: (() => void) | undefined; readonly onOpenSample: (() => void) | undefined;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <div className={styles.box}>
        <CairnMark size={56} />
        <h2 className={styles.title}>Practices on a map</h2>
        {failure !== null && <MessageBar intent="error" layout="multiline" role="alert" className={styles.failure}><MessageBarBody>{failure}</MessageBarBody></MessageBar>}
        <p className={styles.words}>
          Open a workbook with a table of practices to see where they are, what makes them good and what limits them.
        </p>
        {(onOpenWorkbook || onOpenSample) && (
          <div className={styles.buttons}>
            {onOpenWorkbook && <Button appearance="primary" size="large" icon={<FolderOpenRegular />} onClick={onOpenWorkbook}>Open workbook</Button>}
            {onOpenSample && <Button size="large" appearance="subtle" onClick={onOpenSample}>Open sample</Button>}
          </div>
        )}
        {onOpenWorkbook && <p className={styles.quiet}>Or drop a workbook or a .csv table anywhere on this page. It stays on this computer.</p>}
        <dl className={styles.needs}>
          <dt>Title</dt><dd>puts a practice in the list</dd>
          <dt>Latitude, Longitude</dt><dd>put it on the map</dd>
          <dt>A rating per criterion</dt><dd>gives it a score, a verdict and the reasons</dd>
        </dl>
      </div>
    </div>
  );
}
