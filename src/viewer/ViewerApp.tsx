import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import type { ReactElement } from "react";
import { bookOfPublished, type PublishedData } from "../core/export/publishedData";
import { Explorer } from "../map/Explorer";
import { SkipLinks } from "../map/SkipLink";
import type { ExplorerHandle } from "../map/SkipLink";
import { EmptyState } from "../ui/EmptyState";
import { useIsDark } from "../ui/CairnTheme";
import { AboutPage } from "./AboutPage";

const useStyles = makeStyles({
  page: { position: "relative", height: "100dvh", display: "flex", flexDirection: "column", minHeight: 0, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, "@media print": { height: "auto", display: "block" } },
  header: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM, minHeight: "44px", padding: `0 ${tokens.spacingHorizontalM}`, flexShrink: 0 },
  title: { margin: 0, minWidth: 0, flexGrow: 1, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  warning: { flexShrink: 0, borderRadius: 0, "& .fui-MessageBarBody": { whiteSpace: "normal" } },
  main: { flexGrow: 1, minHeight: 0, minWidth: 0, "@media print": { height: "auto" } },
});

/** The single page: the same map, list and filters as in Cairn over the practices that it carries. Null when these were damaged. */
export function ViewerApp({ data }: { readonly data: PublishedData | null }): ReactElement {
  const styles = useStyles();
  const dark = useIsDark();
  const explorer = useRef<ExplorerHandle>(null);
  const book = useMemo(() => (data === null ? null : bookOfPublished(data)), [data]);
  if (data === null || book === null) {
    return (
      <main className={styles.page}>
        <EmptyState title="This page is not complete">Its practices cannot be read: part of the file was lost on the way. Ask whoever sent it for a new copy.</EmptyState>
      </main>
    );
  }
  return (
    <div className={styles.page}>
      <SkipLinks explorer={explorer} />
      <header className={styles.header}>
        <h1 className={styles.title} title={data.title}>{data.title}</h1>
        <AboutPage data={data} />
      </header>
      {data.warning !== "" && <MessageBar intent="warning" layout="multiline" className={styles.warning}><MessageBarBody>{data.warning}</MessageBarBody></MessageBar>}
      <main className={styles.main}><Explorer ref={explorer} book={book} name={data.title} dark={dark} /></main>
    </div>
  );
}
