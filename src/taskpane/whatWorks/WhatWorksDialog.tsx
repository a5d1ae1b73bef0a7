import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, SubtractCircleRegular } from "@fluentui/react-icons";
import type { HostFeature, HostReport } from "../../workbook/hostReport";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  item: { display: "flex", gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: "20px", lineHeight: 1 },
  words: { minWidth: 0, display: "flex", flexDirection: "column" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface WhatWorksDialogProps {
  readonly report: HostReport;
  readonly onClose: () => void;
}

/** What Cairn can do where it runs now, and for what it cannot: why, and what to do. What is missing stands first. */
export function WhatWorksDialog({ report, onClose }: WhatWorksDialogProps) {
  const styles = useStyles();
  const features = [...report.features].sort((a, b) => Number(a.works) - Number(b.works));
  const missing = features.filter(({ works }) => !works).length;
  return (
    <Dialog open modalType="modal" onOpenChange={(_event, { open }) => { if (!open) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>What works here</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0} role="region" aria-label="What works here">
            <Text>{report.host}. {missing === 0 ? "Everything works." : `${missing} of ${features.length} ${missing === 1 ? "does" : "do"} not work here.`}</Text>
            <ul className={styles.list}>{features.map((feature) => <FeatureItem key={feature.name} {...feature} />)}</ul>
          </DialogContent>
          <DialogActions><Button appearance="primary" onClick={onClose}>Close</Button></DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function FeatureItem({ name, works, words }: HostFeature) {
  const styles = useStyles();
  const Icon = works ? CheckmarkCircleRegular : SubtractCircleRegular;
  return (
    <li className={styles.item}>
      <Icon className={styles.icon} aria-hidden />
      <span className={styles.words}>
        <Text weight="semibold">{name}: {works ? "works" : "not here"}</Text>
        <Text size={200} className={styles.quiet}>{words}</Text>
      </span>
    </li>
  );
}
