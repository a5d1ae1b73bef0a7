import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ScoredPractice } from "../../core/practice/view";
import type { RegionsModel } from "../../core/regions/regionsModel";
import { Disclosure } from "./Disclosure";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  open: {
    border: "none", background: "none", font: "inherit", padding: "2px 0", minHeight: "24px", textAlign: "left", color: tokens.colorBrandForegroundLink, cursor: "pointer",
    ":hover": { textDecorationLine: "underline" }, ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** At most so many lines of a list; the number stands in its summary. */
const LINES = 300;

/** Both ways of not matching: practices whose region is not in the file, and regions of the file without a practice. */
export function UnmatchedLists({ model, hasShapes, nameless, onOpen }: {
  readonly model: RegionsModel; readonly hasShapes: boolean; readonly nameless: number; readonly onOpen: (practice: ScoredPractice) => void;
}): ReactElement {
  const styles = useStyles();
  const empty = model.rows.filter(({ practices }) => practices.length === 0);
  const { unmatched } = model;
  return (
    <>
      {unmatched.length > 0 && (
        <Disclosure summary={hasShapes ? `Practices whose region is not in the file (${unmatched.length})` : `Practices without a region (${unmatched.length})`}>
          <ul className={styles.list} aria-label="Practices without a region of the file">
            {unmatched.slice(0, LINES).map((practice) => (
              <li key={practice.key}>
                <button type="button" className={styles.open} data-practice={practice.key} onClick={() => { onOpen(practice); }}>{practice.title === "" ? practice.key : practice.title}</button>{" "}
                <span className={styles.quiet}>{[practice.regionCode, practice.region].filter((part) => part !== "").join(" ") || "no region stated"}</span>
              </li>
            ))}
          </ul>
          <More hidden={unmatched.length - LINES} />
        </Disclosure>
      )}
      {hasShapes && empty.length > 0 && (
        <Disclosure summary={`Regions of the file without a practice here (${empty.length})`}>
          <ul className={styles.list} aria-label="Regions without a practice">
            {empty.slice(0, LINES).map(({ key, region }) => <li key={key}>{region.name} <span className={styles.quiet}>{region.code}</span></li>)}
          </ul>
          <More hidden={empty.length - LINES} />
        </Disclosure>
      )}
      {nameless > 0 && <p className={styles.quiet}>{nameless} {nameless === 1 ? "shape of the file has" : "shapes of the file have"} neither code nor name and cannot be joined.</p>}
    </>
  );
}

function More({ hidden }: { readonly hidden: number }): ReactElement | null {
  const styles = useStyles();
  return hidden > 0 ? <p className={styles.quiet}>… and {hidden} more.</p> : null;
}
