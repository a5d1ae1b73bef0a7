import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, makeStyles, tokens } from "@fluentui/react-components";
import { InfoRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { PublishedData } from "../core/export/publishedData";
import { LICENCE_STATEMENT } from "../core/framework/catalogue";

const useStyles = makeStyles({
  button: { flexShrink: 0, "@media print": { display: "none" } },
  content: { overflowWrap: "anywhere", "& h3": { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}` }, "& p, & ul": { margin: `0 0 ${tokens.spacingVerticalXS}` }, "& ul": { paddingLeft: "20px" } },
});

/** When the page was made, how its practices were judged, and under which terms it may be used. */
export function AboutPage({ data }: { readonly data: PublishedData }): ReactElement {
  const styles = useStyles();
  const { judged, licence, made, practices } = data;
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement><Button className={styles.button} appearance="subtle" icon={<InfoRegular />}>About</Button></DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>About this page</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0} role="group" aria-label="About this page">
            <p>{practices.length === 1 ? "1 practice" : `${practices.length} practices`}, as they stood on <time dateTime={made}>{longDay(made)}</time>. The page holds all it needs and asks nothing of the network.</p>
            {data.warning !== "" && <p>{data.warning}</p>}
            <h3>How the practices were judged</h3>
            {judged.sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
            <ul>{judged.criteria.map((criterion) => <li key={criterion}>{criterion}</li>)}</ul>
            {licence !== "" && <><h3>Terms of use</h3><p>{licence}</p></>}
            <h3>Sources</h3>
            <p>{LICENCE_STATEMENT}</p>
            <p>Background map: Natural Earth (public domain). Made with Cairn, open source under the MIT licence.</p>
          </DialogContent>
          <DialogActions><DialogTrigger disableButtonEnhancement><Button appearance="primary">Close</Button></DialogTrigger></DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** 2026-11-21 as the reader's language writes a day. */
function longDay(iso: string): string {
  const [year = 1970, month = 1, day = 1] = iso.split("-").map(Number);
  return new Date(year, month - 1, day).toLocaleDateString(undefined, { day: "numeric", month: "long", year: "numeric" });
}
