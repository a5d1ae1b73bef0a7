import {
  Button, FlatTree, FlatTreeItem, Text, TreeItemLayout, makeStyles, tokens, useRestoreFocusTarget,
} from "@fluentui/react-components";
import type { TreeItemValue } from "@fluentui/react-components";
import { InfoRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { domainOf } from "../../core/framework/catalogue";
import { isOutOfSight } from "../../ui/isOutOfSight";
import type { IndicatorAsked } from "../paneState";
import type { InfoTarget } from "./IndicatorInfo";
import { IndicatorInfo } from "./IndicatorInfo";
import type { Shown, Tick, TreeRow } from "./treeModel";
import { chosenCount, indicatorsByValue, tickOf, treeRows } from "./treeModel";

const useStyles = makeStyles({
  marked: { boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorSubtleBackgroundSelected },
  // Narrower steps than Fluent's: three levels must leave room for words at 320 px.
  branch: { paddingLeft: `calc((var(--fluent-TreeItem--level, 1) - 1) * ${tokens.spacingHorizontalM})` },
  leaf: {
    alignItems: "flex-start",
    paddingLeft: `calc((var(--fluent-TreeItem--level, 1) - 1) * ${tokens.spacingHorizontalM} + ${tokens.spacingHorizontalM})`,
  },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums", paddingRight: tokens.spacingHorizontalXS },
  // The first line of words stands level with the box and the ⓘ.
  words: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalXS },
  about: { marginTop: tokens.spacingVerticalXS },
  code: { color: tokens.colorNeutralForeground3, marginRight: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  where: { display: "block", color: tokens.colorNeutralForeground3 },
});

interface IndicatorTreeProps {
  readonly shown: Shown;
  readonly chosen: ReadonlySet<string>;
  readonly openItems: ReadonlySet<TreeItemValue>;
  readonly onOpenItems: (open: ReadonlySet<TreeItemValue>) => void;
  readonly onTick: (codes: readonly string[], on: boolean) => void;
  /** Brought into view and marked, without taking the focus from anything that is seen. */
  readonly asked: IndicatorAsked | null;
  /** What an indicator is tied to in the workbook; to be shown below its facts. */
  readonly links: (code: string, leave: () => void) => ReactNode;
}

/** Headings › domains › indicators with tri-state boxes. Arrow keys move, space ticks, Tab reaches the ⓘ of the present item. */
export function IndicatorTree({ shown, chosen, openItems, onOpenItems, onTick, asked, links }: IndicatorTreeProps) {
  const tree = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked === null) return;
    const item = tree.current?.querySelector<HTMLElement>(`[data-code="${CSS.escape(asked.code)}"]`);
    item?.scrollIntoView({ block: "center" });
    if (isOutOfSight(document.activeElement)) item?.focus({ preventScroll: true }); // what led here was in a face that is hidden now
  }, [asked]);
  const [info, setInfo] = useState<InfoTarget | null>(null);
  const [present, setPresent] = useState<string | null>(null);
  const byValue = useMemo(() => indicatorsByValue(shown), [shown]);
  const ticks = useMemo(() => {
    const all = new Map<TreeItemValue, Tick>();
    for (const [value, indicators] of byValue) all.set(value, tickOf(indicators, chosen));
    return all;
  }, [byValue, chosen]);
  const codesOf = (value: TreeItemValue): readonly string[] => (byValue.get(String(value)) ?? []).map(({ code }) => code);
  const rows = useMemo(() => treeRows(shown, openItems), [shown, openItems]);
  return (
    <>
      <div ref={tree}><FlatTree
        aria-label="Indicators" size="small" selectionMode="multiselect" checkedItems={ticks}
        openItems={openItems} onOpenChange={(_event, data) => onOpenItems(data.openItems)}
        onCheckedChange={(_event, data) => onTick(codesOf(data.value), data.checked === true)}
      >
        {rows.map((row) => row.kind === "branch"
          ? <BranchItem key={row.branch.value} row={row} count={chosenCount(row.branch.indicators, chosen)} />
          : (
            <Leaf
              key={row.indicator.code} row={row} where={shown.kind === "found"} marked={asked?.code === row.indicator.code} reachable={present === row.indicator.code}
              onPresent={setPresent} onInfo={setInfo} onToggle={(code) => onTick([code], !chosen.has(code))}
            />
          ))}
      </FlatTree></div>
      {info === null ? null : <IndicatorInfo target={info} onClose={() => setInfo(null)}>{links(info.indicator.code, () => setInfo(null))}</IndicatorInfo>}
    </>
  );
}

/** Where an item stands, as assistive technology and the arrow keys want to know it. */
function standing({ level, position, size, parent }: TreeRow) {
  return { "aria-level": level, "aria-posinset": position, "aria-setsize": size, ...(parent === null ? {} : { parentValue: parent }) };
}

function BranchItem({ row, count }: { readonly row: TreeRow & { readonly kind: "branch" }; readonly count: number }) {
  const styles = useStyles();
  const { value, name, indicators } = row.branch;
  return (
    <FlatTreeItem itemType="branch" value={value} aria-label={`${name} ${count}/${indicators.length} chosen`} {...standing(row)}>
      <TreeItemLayout className={styles.branch} aside={<Text size={200} className={styles.count}>{count}/{indicators.length}</Text>}>
        <Text weight={row.level === 1 ? "semibold" : "regular"}>{name}</Text>{" "}
      </TreeItemLayout>
    </FlatTreeItem>
  );
}

interface LeafProps {
  readonly row: TreeRow & { readonly kind: "leaf" };
  /** Names the domain too, where the tree around does not. */
  readonly where: boolean;
  /** Whether its row is the one that is selected in the grid. */
  readonly marked: boolean;
  /** Whether Tab reaches its ⓘ: of one item only, or the way to "Save" would be a hundred stops long. */
  readonly reachable: boolean;
  readonly onPresent: (code: string) => void;
  readonly onInfo: (target: InfoTarget) => void;
  readonly onToggle: (code: string) => void;
}

function Leaf({ row, where, marked, reachable, onPresent, onInfo, onToggle }: LeafProps) {
  const styles = useStyles();
  const restore = useRestoreFocusTarget();
  const { indicator } = row;
  const { code, name, kind } = indicator;
  const place = where ? [domainOf(indicator.domain)?.name, kind, ...(indicator.otherCodes ?? [])].filter((part) => part !== undefined).join(", ") : "";
  return (
    <FlatTreeItem
      itemType="leaf" value={code} data-code={code} {...(marked ? { className: styles.marked, "aria-current": true as const } : {})} aria-label={`${code} ${name} ${place}`.trim()}
      onFocus={() => onPresent(code)} onClick={() => onToggle(code)} {...standing(row)}
    >
      <TreeItemLayout
        className={styles.leaf} main={{ className: styles.words }}
        aside={(
          <Button
            {...restore} size="small" appearance="transparent" icon={<InfoRegular />} tabIndex={reachable ? 0 : -1} className={styles.about}
            aria-label={`About ${code}`}
            onClick={(event) => {
              event.stopPropagation(); // it asks about the item, it does not tick it
              onInfo({ indicator, element: event.currentTarget });
            }}
          />
        )}
      >
        <Text size={200} className={styles.code}>{code}</Text> {name}{" "}
        {where ? <Text size={200} className={styles.where}>{place}</Text> : null}
      </TreeItemLayout>
    </FlatTreeItem>
  );
}
