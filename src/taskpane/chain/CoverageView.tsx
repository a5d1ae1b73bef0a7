import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular, ChevronLeftRegular, PrintRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import { coverageOf } from "../../core/chain/coverage";
import { coverageRows, coverageSentences } from "../../core/chain/coverageWords";
import { csvStyleOf, writeCsv } from "../../core/export/csv";
import { exportFileName } from "../../core/export/fileName";
import { printPage } from "../../ui/printPage";
import { saveFile } from "../../ui/saveFile";
import { WorkbookError } from "../../workbook/port";
import { useSectionStyles } from "../criteria/sectionStyles";
import type { PaneContext } from "../paneContext";
import { usePanelStyles } from "../panelStyles";
import { chainWays } from "./chainWays";
import { coveragePage } from "./coveragePage";
import { CoverageTable, type CoverageCell } from "./CoverageTable";

const useStyles = makeStyles({
  top: { flexDirection: "row", alignItems: "center", paddingBottom: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, outline: "none" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The framework against the workbook: where something is chosen, sought, done, done well and measured, and where nothing is. */
export function CoverageView({ context }: { readonly context: PaneContext }) {
  const { session, book, actions, showView } = context;
  const panel = usePanelStyles();
  const section = useSectionStyles();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const [open, setOpen] = useState<CoverageCell | null>(null);
  const coverage = useMemo(() => coverageOf(book), [book]);
  const [first, ...others] = coverageSentences(coverage);
  useEffect(() => title.current?.focus(), []);

  const { name } = session.workbook;
  const print = (): void => void actions.run(() => printPage(coveragePage(coverage, name, new Date()), "Coverage of the framework").catch(asWords));
  const save = (): void => saveFile(exportFileName(name, "coverage", new Date(), "csv"), "text/csv;charset=utf-8", writeCsv(coverageRows(coverage), csvStyleOf()));
  return (
    <div className={panel.root}>
      <div className={`${panel.tools} ${styles.top}`}>
        <Button appearance="subtle" icon={<ChevronLeftRegular />} aria-label="Back" onClick={() => showView(null)} />
        <h2 ref={title} tabIndex={-1} className={styles.title}>Coverage of the framework</h2>
      </div>
      <div className={panel.scroll}>
        <section className={section.section} aria-label="What it shows">
          <Text weight="semibold">{first}</Text>
          {others.map((sentence) => <Text key={sentence} size={200}>{sentence}</Text>)}
          <Text size={200} className={section.quiet}>A hatched 0 is a gap. Press a number to see what it counts.</Text>
        </section>
        <section className={section.section} aria-label="By domain">
          <CoverageTable book={book} coverage={coverage} open={open} onOpen={setOpen} ways={chainWays(context)} />
          <div className={styles.actions}>
            <Button icon={<PrintRegular />} onClick={print}>Print</Button>
            <Button icon={<ArrowDownloadRegular />} onClick={save}>Save as CSV</Button>
          </div>
        </section>
      </div>
    </div>
  );
}

function asWords(cause: unknown): never {
  throw new WorkbookError("host-refused", cause instanceof Error ? cause.message : String(cause), { cause });
}
