import {
  CounterBadge, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, Overflow, OverflowItem, Tab, TabList, makeStyles,
  tokens, useIsOverflowItemVisible, useOverflowMenu,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { KeyboardEvent } from "react";
import type { PaneTab } from "./paneState";
import { PANE_TABS } from "./paneState";

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
  readonly issueCount: number;
  /** Ids of the panels, by tab. */
  readonly panelId: (tab: PaneTab) => string;
  readonly onTab: (tab: PaneTab) => void;
}

/** The pane's tabs; those that a narrow pane cannot show go into a menu. Check carries the number of issues. */
export function PaneTabs({ tab, issueCount, panelId, onTab }: PaneTabsProps) {
  const styles = useStyles();
  const countId = useId();
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
                  {...(name === "Check" && issueCount > 0 ? { "aria-describedby": countId } : {})}
                >
                  {name}
                  {name === "Check" && issueCount > 0
                    ? <span aria-hidden="true"><CounterBadge className={styles.badge} count={issueCount} overflowCount={999} size="small" color="informative" appearance="filled" /></span>
                    : null}
                </Tab>
              </OverflowItem>
            ))}
          </TabList>
          <MoreTabs onTab={onTab} />
        </div>
      </Overflow>
      <span id={countId} className={styles.hidden}>{issueCount} {issueCount === 1 ? "issue" : "issues"}</span>
    </>
  );
}

/** What gives way last where there is little room: the open tab, then the three that daily work is done in. */
function priorityOf(name: PaneTab, open: PaneTab): number {
  if (name === open) return 3;
  return name === "Criteria" ? 1 : 2;
}

function MoreTabs({ onTab }: { readonly onTab: (tab: PaneTab) => void }) {
  const { ref, isOverflowing, overflowCount } = useOverflowMenu<HTMLDivElement>();
  if (!isOverflowing) return null;
  return (
    <div ref={ref}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="transparent" icon={<MoreHorizontalRegular />} menuIcon={null} aria-label={`${overflowCount} more tabs`} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {PANE_TABS.map((name) => <HiddenTab key={name} name={name} onTab={onTab} />)}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

function HiddenTab({ name, onTab }: { readonly name: PaneTab; readonly onTab: (tab: PaneTab) => void }) {
  const visible = useIsOverflowItemVisible(name);
  return visible ? null : <MenuItem onClick={() => onTab(name)}>{name}</MenuItem>;
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
