import { Button, Checkbox, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { CheckmarkCircleFilled, InfoRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Catalogue } from "../../core/framework/bookCatalogue";
import { domainOf } from "../../core/framework/catalogue";
import type { Indicator } from "../../core/framework/framework";
import type { Why } from "../../core/guide/waysIn";
import type { InfoTarget } from "../indicators/IndicatorInfo";
import { IndicatorInfo } from "../indicators/IndicatorInfo";
import { useGuideStyles } from "./guideStyles";

const useStyles = makeStyles({
  list: { gap: tokens.spacingVerticalS },
  row: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXXS },
  /** The box or the mark stands level with the text above. */
  words: { display: "flex", alignItems: "flex-start", flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  box: { alignItems: "flex-start" },
  label: { minWidth: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground1 },
  mark: { flexShrink: 0, width: "16px", height: "16px", margin: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  chosen: { padding: `6px ${tokens.spacingHorizontalXS}`, minWidth: 0 },
  code: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  why: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

interface IndicatorOffersProps {
  readonly label: string;
  readonly offers: readonly Why[];
  /** The workbook's: what the codes mean there. */
  readonly catalogue: Catalogue;
  /** Codes of the selection. */
  readonly selected: ReadonlySet<string>;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (code: string, on: boolean) => void;
}

/** Suggested indicators: what, why, what stands behind it (ⓘ), and a box to tick; those of the selection carry a mark instead. */
export function IndicatorOffers({ label, offers, catalogue, selected, ticked, onTick }: IndicatorOffersProps) {
  const guide = useGuideStyles();
  const styles = useStyles();
  const [info, setInfo] = useState<InfoTarget | null>(null);
  return (
    <>
      <ul aria-label={label} className={`${guide.list} ${styles.list}`}>
        {offers.map(({ id, why }) => {
          const indicator = catalogue.indicatorOf(id);
          return indicator && <Offer key={id} indicator={indicator} why={why} selected={selected.has(id)} ticked={ticked.has(id)} onTick={(on) => onTick(id, on)} onInfo={setInfo} />;
        })}
      </ul>
      {info === null ? null : <IndicatorInfo target={info} onClose={() => setInfo(null)} />}
    </>
  );
}

interface OfferProps {
  readonly indicator: Indicator;
  readonly why: string;
  readonly selected: boolean;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
  readonly onInfo: (target: InfoTarget) => void;
}

function Offer({ indicator, why, selected, ticked, onTick, onInfo }: OfferProps) {
  const styles = useStyles();
  const restore = useRestoreFocusTarget();
  const { code } = indicator;
  const where = `${domainOf(indicator.domain)?.name ?? indicator.domain}, ${indicator.kind}`;
  const words = (
    <span>
      <span className={styles.code}>{code}</span> {indicator.name}{" "}
      <span className={styles.why}>{selected ? `${where}. In the selection.` : `${where}. Why: ${why}.`}</span>
    </span>
  );
  return (
    <li className={styles.row}>
      <div className={styles.words}>{selected
        ? <><CheckmarkCircleFilled className={styles.mark} aria-hidden="true" /><span className={styles.chosen}>{words}</span></>
        : <Checkbox className={styles.box} checked={ticked} onChange={(_event, { checked }) => onTick(checked === true)} label={{ className: styles.label, children: words }} />}</div>
      <Button
        {...restore} size="small" appearance="transparent" icon={<InfoRegular />} aria-label={`About ${code}`} style={{ marginTop: 4 }}
        onClick={({ currentTarget }) => onInfo({ indicator, element: currentTarget })}
      />
    </li>
  );
}
