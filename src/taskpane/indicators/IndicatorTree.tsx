import {
  Button, Text, Tree, TreeItem, TreeItemLayout, makeStyles, tokens, useRestoreFocusTarget,
} from "@fluentui/react-components";
import type { TreeItemValue } from "@fluentui/react-components";
import { InfoRegular } from "@fluentui/react-icons";
import { memo, useMemo, useState } from "react";
import { domainOf } from "../../core/framework/catalogue";
import type { Indicator } from "../../core/framework/framework";
import type { InfoTarget } from "./IndicatorInfo";
import { IndicatorInfo } from "./IndicatorInfo";
import type { Branch, Tick } from "./treeModel";
import { chosenCount, tickOf } from "./treeModel";

const useStyles = makeStyles({
  leaf: { alignItems: "flex-start", paddingTop: tokens.spacingVerticalXXS, paddingBottom: tokens.spacingVerticalXXS },
  code: { color: tokens.colorNeutralForeground3, marginRight: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  where: { display: "block", color: tokens.colorNeutralForeground3 },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

interface IndicatorTreeProps {
  /** Headings with their domains; or the indicators of a search, best first, without branches. */
  readonly shown: { readonly kind: "branches"; readonly branches: readonly Branch[] } | { readonly kind: "found"; readonly indicators: readonly Indicator[] };
  readonly chosen: ReadonlySet<string>;
  readonly openItems: ReadonlySet<TreeItemValue>;
  readonly onOpenItems: (open: ReadonlySet<TreeItemValue>) => void;
  readonly onTick: (codes: readonly string[], on: boolean) => void;
}

/** Headings › domains › indicators with tri-state boxes. Arrow keys move, space ticks, Tab reaches the ⓘ of the present item. */
export function IndicatorTree({ shown, chosen, openItems, onOpenItems, onTick }: IndicatorTreeProps) {
  const [info, setInfo] = useState<InfoTarget | null>(null);
  const [present, setPresent] = useState<string | null>(null);
  const byValue = useMemo(() => indicatorsByValue(shown), [shown]);
  const ticks = useMemo(() => {
    const all = new Map<TreeItemValue, Tick>();
    for (const [value, indicators] of byValue) all.set(value, tickOf(indicators, chosen));
    return all;
  }, [byValue, chosen]);
  const codesOf = (value: TreeItemValue): readonly string[] => (byValue.get(String(value)) ?? []).map(({ code }) => code);
  const leaf = (indicator: Indicator, where: boolean) => (
    <Leaf
      key={indicator.code} indicator={indicator} where={where} reachable={present === indicator.code}
      onPresent={setPresent} onInfo={setInfo} onToggle={(code) => onTick([code], !chosen.has(code))}
    />
  );
  return (
    <>
      <Tree
        aria-label="Indicators" size="small" selectionMode="multiselect" checkedItems={ticks}
        openItems={openItems} onOpenChange={(_event, data) => onOpenItems(data.openItems)}
        onCheckedChange={(_event, data) => onTick(codesOf(data.value), data.checked === true)}
      >
        {shown.kind === "found"
          ? shown.indicators.map((indicator) => leaf(indicator, true))
          : shown.branches.map((heading) => (
              <BranchItem key={heading.value} branch={heading} chosen={chosen}>
                {heading.branches.map((domain) => (
                  <BranchItem key={domain.value} branch={domain} chosen={chosen}>
                    {domain.indicators.map((indicator) => leaf(indicator, false))}
                  </BranchItem>
                ))}
              </BranchItem>
            ))}
      </Tree>
      <IndicatorInfo target={info} onClose={() => setInfo(null)} />
    </>
  );
}

function BranchItem({ branch, chosen, children }: { readonly branch: Branch; readonly chosen: ReadonlySet<string>; readonly children: React.ReactNode }) {
  const styles = useStyles();
  const count = chosenCount(branch.indicators, chosen);
  const all = branch.indicators.length;
  return (
    <TreeItem itemType="branch" value={branch.value} aria-label={`${branch.name}, ${count} of ${all} chosen`}>
      <TreeItemLayout aside={<Text size={200} className={styles.count} aria-hidden>{count}/{all}</Text>}>
        <Text weight="semibold">{branch.name}</Text>
      </TreeItemLayout>
      <Tree>{children}</Tree>
    </TreeItem>
  );
}

interface LeafProps {
  readonly indicator: Indicator;
  /** Names the domain too, where the tree around does not. */
  readonly where: boolean;
  /** Whether Tab reaches its ⓘ: of one item only, or the way to "Save" would be a hundred stops long. */
  readonly reachable: boolean;
  readonly onPresent: (code: string) => void;
  readonly onInfo: (target: InfoTarget) => void;
  readonly onToggle: (code: string) => void;
}

const Leaf = memo(function Leaf({ indicator, where, reachable, onPresent, onInfo, onToggle }: LeafProps) {
  const styles = useStyles();
  const restore = useRestoreFocusTarget();
  const { code, name, kind } = indicator;
  return (
    <TreeItem
      itemType="leaf" value={code} aria-label={`${code} ${name}`}
      onFocus={() => onPresent(code)} onClick={() => onToggle(code)}
    >
      <TreeItemLayout
        className={styles.leaf}
        actions={{
          visible: true,
          children: (
            <Button
              {...restore} size="small" appearance="transparent" icon={<InfoRegular />} tabIndex={reachable ? 0 : -1}
              aria-label={`About ${code}`} onClick={(event) => onInfo({ indicator, element: event.currentTarget })}
            />
          ),
        }}
      >
        <Text size={200} className={styles.code}>{code}</Text>{name}
        {where ? <Text size={200} className={styles.where}>{domainOf(indicator.domain)?.name}, {kind}</Text> : null}
      </TreeItemLayout>
    </TreeItem>
  );
});

/** Which indicators a box stands for, by tree value; a leaf stands for itself. */
function indicatorsByValue(shown: IndicatorTreeProps["shown"]): ReadonlyMap<string, readonly Indicator[]> {
  const all = new Map<string, readonly Indicator[]>();
  const addLeaves = (indicators: readonly Indicator[]): void => {
    for (const indicator of indicators) all.set(indicator.code, [indicator]);
  };
  const addBranch = (branch: Branch): void => {
    all.set(branch.value, branch.indicators);
    addLeaves(branch.indicators);
    branch.branches.forEach(addBranch);
  };
  if (shown.kind === "found") addLeaves(shown.indicators);
  else shown.branches.forEach(addBranch);
  return all;
}
