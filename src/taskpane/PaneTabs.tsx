import {
  CounterBadge, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, Overflow, OverflowItem, Tab, TabList, makeStyles,
  tokens, useIsOverflowItemVisible, useOverflowMenu,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { KeyboardEvent } from "react";
import type { PaneTab } from "./paneState";
import { DAILY_TABS, PANE_TABS } from "./paneState";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", minWidth: 0, overflow: "hidden", padding: `0 ${tokens.spacingHorizontalXXS}`, flexShrink: 0 },
  tab: { flexShrink: 0 },
  badge: { marginLeft: tokens.spacingHorizontalXS },
  hidden: { display: "none" },
});

/** Turns off the arrow keys that Fluent brings: they put hidden stops into the tab order, which assistive technology meets. */
const OWN_KEYS = { "data-tabster": undefined };

interface PaneTabsProps {
  readonly tab: PaneTab;
  /** What a tab carries beside its name, e.g. the number of issues; 0 shows nothing. */
  readonly counts: Readonly<Partial<Record<PaneTab, number>>>;
  /** Ids of the panels, by tab. */
  readonly panelId: (tab: PaneTab) => string;
  readonly onTab: (tab: PaneTab) => void;
}

/** The pane's tabs; those that a narrow pane cannot show go into a menu. */
export function PaneTabs({ tab, counts, panelId, onTab }: PaneTabsProps) {
  const styles = useStyles();
  const id = useId();
  const countId = (name: PaneTab): string => `${id}-${panelId(name)}`;
  return (
    <>
      <Overflow minimumVisible={1}>
        <div className={styles.root}>
          <TabList
            selectedValue={tab} onTabSelect={(_event, { value }) => go(value, onTab)} onKeyDown={moveBetweenTabs}
            {...OWN_KEYS}
          >
            {PANE_TABS.map((name) => (
              <OverflowItem key={name} id={name} priority={priorityOf(name, tab)}>
                <Tab
                  value={name} id={`${panelId(name)}-tab`} tabIndex={name === tab ? 0 : -1} aria-controls={panelId(name)} className={styles.tab}
                  {...(counts[name] ? { "aria-describedby": countId(name) } : {})}
                >
                  {name}
                  {counts[name]
                    ? <span aria-hidden="true"><CounterBadge className={styles.badge} count={counts[name]} overflowCount={999} size="small" color="informative" appearance="filled" /></span>
                    : null}
                </Tab>
              </OverflowItem>
            ))}
          </TabList>
          <MoreTabs counts={counts} onTab={onTab} />
        </div>
      </Overflow>
      {PANE_TABS.map((name) => (counts[name] ? <span key={name} id={countId(name)} className={styles.hidden}>{countWords(name, counts[name])}</span> : null))}
    </>
  );
}

/** What gives way last where there is little room: the open tab, then those that daily work is done in. */
function priorityOf(name: PaneTab, open: PaneTab): number {
  if (name === open) return 3;
  return DAILY_TABS.has(name) ? 2 : 1;
}

function MoreTabs({ counts, onTab }: Pick<PaneTabsProps, "counts" | "onTab">) {
  const { ref, isOverflowing, overflowCount } = useOverflowMenu<HTMLDivElement>();
  if (!isOverflowing) return null;
  return (
    <div ref={ref}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="transparent" icon={<MoreHorizontalRegular />} menuIcon={null} aria-label={overflowCount === 1 ? "1 more tab" : `${overflowCount} more tabs`} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {PANE_TABS.map((name) => <HiddenTab key={name} name={name} count={counts[name] ?? 0} onTab={onTab} />)}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

function HiddenTab({ name, count, onTab }: { readonly name: PaneTab; readonly count: number; readonly onTab: (tab: PaneTab) => void }) {
  const visible = useIsOverflowItemVisible(name);
  if (visible) return null;
  return <MenuItem onClick={() => onTab(name)} {...(count > 0 ? { secondaryContent: countWords(name, count) } : {})}>{name}</MenuItem>;
}

/** What a tab's number counts. */
function countWords(tab: PaneTab, count: number): string {
  const one = tab === "Theory of Change" ? "question" : "issue";
  return `${count} ${count === 1 ? one : `${one}s`}`;
}

function go(value: unknown, onTab: (tab: PaneTab) => void): void {
  const tab = PANE_TABS.find((name) => name === value);
  if (tab) onTab(tab);
}

/** Left and right arrows move the focus among the tabs, round the end; Enter or space chooses. */
function moveBetweenTabs(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (step === 0) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]:not([data-overflowing])")];
  const here = tabs.findIndex((tab) => tab === document.activeElement);
  if (here < 0) return;
  event.preventDefault();
  tabs[(here + step + tabs.length) % tabs.length]?.focus();
}
