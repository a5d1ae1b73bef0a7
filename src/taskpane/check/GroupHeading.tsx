import {
  Button, CounterBadge, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, Text, makeStyles, tokens,
} from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular, MoreHorizontalRegular } from "@fluentui/react-icons";
import type { IssueGroup } from "../../core/quality/filterIssues";

const useStyles = makeStyles({
  root: {
    display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, flexWrap: "wrap",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS}`,
  },
  heading: { margin: 0, flexGrow: 1, flexBasis: "160px", minWidth: 0 },
  toggle: { justifyContent: "flex-start", textAlign: "left", width: "100%", paddingLeft: tokens.spacingHorizontalXXS, paddingRight: tokens.spacingHorizontalXXS },
  title: { marginRight: tokens.spacingHorizontalS },
  actions: { display: "flex", alignItems: "center", marginLeft: "auto" },
});

interface GroupHeadingProps {
  readonly group: IssueGroup;
  readonly open: boolean;
  readonly readOnly: boolean;
  readonly onToggle: () => void;
  readonly onFixAll: () => void;
  readonly onHide: () => void;
}

/** A kind of issue and how many there are; opens and closes them, fixes all that have a ready fix, or keeps notices of it from being shown. */
export function GroupHeading({ group, open, readOnly, onToggle, onFixAll, onHide }: GroupHeadingProps) {
  const styles = useStyles();
  const { title, issues, errors, fixable } = group;
  return (
    <div className={styles.root}>
      <h2 className={styles.heading}>
        <Button
          appearance="transparent" size="small" className={styles.toggle} aria-expanded={open} onClick={onToggle}
          icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        >
          <Text weight="semibold" className={styles.title}>{title} </Text>
          <CounterBadge count={issues.length} overflowCount={99_999} appearance="filled" color={errors > 0 ? "danger" : "informative"} size="small" />
        </Button>
      </h2>
      <div className={styles.actions}>
        {fixable.length > 1 ? <Button size="small" disabled={readOnly} onClick={onFixAll} aria-label={`Fix all ${fixable.length}: ${title}`}>Fix all {fixable.length}…</Button> : null}
        {errors > 0 || readOnly ? null : (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <MenuButton size="small" appearance="transparent" icon={<MoreHorizontalRegular />} menuIcon={null} aria-label={`More for ${title}`} />
            </MenuTrigger>
            <MenuPopover><MenuList><MenuItem onClick={onHide}>Don’t show this kind again in this workbook</MenuItem></MenuList></MenuPopover>
          </Menu>
        )}
      </div>
    </div>
  );
}
