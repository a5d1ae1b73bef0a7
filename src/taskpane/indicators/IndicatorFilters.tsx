import {
  Button, Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { IndicatorKind, Stage } from "../../core/framework/framework";
import { STAGES } from "../../core/framework/framework";
import type { IndicatorFilter } from "./treeModel";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", flexWrap: "wrap", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, gap: tokens.spacingHorizontalXS },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chip: { fontWeight: tokens.fontWeightRegular, minWidth: 0 },
});

const KINDS: readonly IndicatorKind[] = ["outcome", "practice"];
const CHOSEN = "Chosen";
const NOT_CHOSEN = "Not chosen";
const ALL = "all";

interface IndicatorFiltersProps {
  readonly filter: IndicatorFilter;
  readonly onChange: (filter: IndicatorFilter) => void;
  /** What counts as chosen at the moment the filter is set. */
  readonly chosen: ReadonlySet<string>;
}

/** Kind, Stage and Chosen as one line of menus; what is active stands below as chips that take it off again. */
export function IndicatorFilters({ filter, onChange, chosen }: IndicatorFiltersProps) {
  const styles = useStyles();
  const chips = [
    ...(filter.kind === null ? [] : [{ part: "kind", words: kindWords(filter.kind) }]),
    ...(filter.stage === null ? [] : [{ part: "stage", words: filter.stage }]),
    ...(filter.chosen === null ? [] : [{ part: "chosen", words: filter.chosen.is ? CHOSEN : NOT_CHOSEN }]),
  ];
  return (
    <div className={styles.root}>
      <div className={styles.line} role="group" aria-label="Filters">
        <FilterMenu
          name="Kind" all="Every kind" options={KINDS.map((kind) => ({ value: kind, words: kindWords(kind) }))} value={filter.kind}
          onPick={(value) => onChange({ ...filter, kind: KINDS.find((kind) => kind === value) ?? null })}
        />
        <FilterMenu
          name="Stage" all="Every stage" options={STAGES.map((stage) => ({ value: stage, words: stage }))} value={filter.stage}
          onPick={(value) => onChange({ ...filter, stage: STAGES.find((stage): stage is Stage => stage === value) ?? null })}
        />
        <FilterMenu
          name="Chosen" all="Chosen or not" options={[CHOSEN, NOT_CHOSEN].map((value) => ({ value, words: value }))}
          value={filter.chosen === null ? null : filter.chosen.is ? CHOSEN : NOT_CHOSEN}
          onPick={(value) => onChange({ ...filter, chosen: value === null ? null : { is: value === CHOSEN, codes: new Set(chosen) } })}
        />
      </div>
      {chips.length === 0 ? null : (
        <div className={styles.chips} role="group" aria-label="Active filters">
          {chips.map(({ part, words }) => (
            <Button
              key={part} size="small" shape="circular" icon={<DismissRegular fontSize={12} />} iconPosition="after" className={styles.chip}
              aria-label={`${words}: take this filter off`} onClick={() => onChange({ ...filter, [part]: null })}
            >
              {words}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

interface FilterMenuProps {
  readonly name: string;
  /** The choice that takes the filter off. */
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
  readonly value: string | null;
  readonly onPick: (value: string | null) => void;
}

function FilterMenu({ name, all, options, value, onPick }: FilterMenuProps) {
  return (
    <Menu
      checkedValues={{ [name]: [value ?? ALL] }}
      onCheckedValueChange={(_event, { checkedItems }) => onPick(checkedItems[0] === ALL ? null : (checkedItems[0] ?? null))}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle">{name}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name={name} value={ALL}>{all}</MenuItemRadio>
          {options.map((option) => (
            <MenuItemRadio key={option.value} name={name} value={option.value}>{option.words}</MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function kindWords(kind: IndicatorKind): string {
  return kind === "outcome" ? "Outcome" : "Practice";
}
