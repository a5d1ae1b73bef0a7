import { Button, Radio, Switch, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ReactElement } from "react";
import { allAs, keepOnly, mergedMembers, takeField, type Decision, type Role } from "../../core/merge/decisions";
import { compareMembers, type DuplicateGroup, type FieldComparison } from "../../core/merge/duplicates";
import type { MergeField } from "../../core/merge/fields";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  /** Side by side where there is room, under each other where there is none: every cell names its workbook. */
  grid: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(210px, 100%), 1fr))", gap: tokens.spacingHorizontalS, margin: 0, padding: 0, listStyleType: "none" },
  cell: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXS, padding: tokens.spacingHorizontalS, minWidth: 0, borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  taken: { borderTopColor: tokens.colorBrandStroke1, borderRightColor: tokens.colorBrandStroke1, borderBottomColor: tokens.colorBrandStroke1, borderLeftColor: tokens.colorBrandStroke1 },
  workbook: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  text: { whiteSpace: "pre-line", overflowWrap: "anywhere", maxHeight: "9.5em", overflowY: "auto" },
  none: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  roles: { margin: 0, padding: 0, border: "none", minWidth: 0, display: "flex", flexWrap: "wrap", "& .fui-Radio__label": { paddingLeft: 0 } },
  field: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  heading: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  state: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  differs: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorPaletteDarkOrangeForeground1 },
});

const ROLE_WORDS: Readonly<Record<Role, string>> = { keep: "Keep", merge: "Merge", drop: "Drop" };
const STATE_WORDS: Readonly<Record<FieldComparison["state"], string>> = { differs: "differs", "one-sided": "only some say", same: "the same", blank: "blank" };

interface GroupComparisonProps {
  readonly group: DuplicateGroup;
  readonly fields: readonly MergeField[];
  readonly decision: Decision | undefined;
  readonly onDecide: (label: string, decision: Decision) => void;
}

/** The members of one group side by side, field by field, with what becomes of each. Fields that differ come first into sight; the others on demand. */
export function GroupComparison({ group, fields, decision, onDecide }: GroupComparisonProps): ReactElement {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const comparisons = compareMembers(fields, group.members).filter(({ state }) => state !== "blank");
  const shown = comparisons.filter(({ state }) => all || state !== "same");
  const title = group.members[0]?.practice.title || group.members[0]?.practice.id || "practice";
  const first = group.members[0]?.key ?? "";
  return (
    <>
      <div className={styles.row}>
        <Button onClick={() => { onDecide(`Merge ${title}`, allAs(group, "merge")); }}>Merge into one</Button>
        <Button onClick={() => { onDecide(`Keep all of ${title}`, allAs(group, "keep")); }}>{group.members.length === 2 ? "Keep both" : "Keep all"}</Button>
        <Button onClick={() => { onDecide(`Keep the first of ${title}`, keepOnly(group, first)); }}>Keep only the first</Button>
      </div>
      <ul className={styles.grid} aria-label="Practices">
        {group.members.map((member) => (
          <li key={member.key} className={styles.cell}>
            <span className={styles.workbook}>{member.workbook}</span>
            <span className={styles.title}>{member.practice.title || "No title"}</span>
            <Roles
              name={`${member.practice.title || member.practice.key} in ${member.workbook}`} role={decision === undefined ? null : decision.roles[member.key] ?? "keep"}
              onRole={(role) => {
                const roles = { ...allAs(group, "keep").roles, ...decision?.roles, [member.key]: role };
                onDecide(`${ROLE_WORDS[role]} ${member.practice.title || member.practice.key} of ${member.workbook}`, { roles, from: decision?.from ?? {} });
              }}
            />
          </li>
        ))}
      </ul>
      <Switch checked={all} label={`Show fields that are the same (${comparisons.filter(({ state }) => state === "same").length})`} onChange={(_, data) => { setAll(data.checked); }} />
      {shown.length === 0 && <p>Nothing differs.</p>}
      {shown.map((comparison) => <Field key={comparison.field.spec.name} comparison={comparison} group={group} decision={decision} onDecide={onDecide} />)}
    </>
  );
}

function Roles({ name, role, onRole }: { readonly name: string; readonly role: Role | null; readonly onRole: (role: Role) => void }): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <fieldset className={styles.roles} aria-label={`What becomes of ${name}`}>
      {(Object.keys(ROLE_WORDS) as Role[]).map((each) => <Radio key={each} name={id} value={each} label={ROLE_WORDS[each]} checked={role === each} onChange={() => { onRole(each); }} />)}
    </fieldset>
  );
}

/** One field: what each practice says. Where members are merged and differ, one word is chosen; until then the first filled one stands and is named as open. */
function Field({ comparison, group, decision, onDecide }: { readonly comparison: FieldComparison } & Omit<GroupComparisonProps, "fields">): ReactElement {
  const styles = useStyles();
  const id = useId();
  const { field, texts, state } = comparison;
  const { name } = field.spec;
  const merged = mergedMembers(group, decision);
  const taken = merged.length > 1 ? takeField(field, merged, decision) : null;
  const choosable = taken !== null && new Set(merged.map(({ key }) => texts[group.members.findIndex((member) => member.key === key)])).size > 1;
  return (
    <fieldset className={styles.field}>
      <legend className={styles.heading}>
        {name}
        <span className={state === "differs" ? styles.differs : styles.state}>{STATE_WORDS[state]}{taken?.open === true ? ", not decided" : ""}</span>
      </legend>
      <div className={styles.grid}>
        {group.members.map((member, at) => {
          const text = texts[at] ?? "";
          const isTaken = taken?.by?.key === member.key;
          return (
            <div key={member.key} className={mergeClasses(styles.cell, choosable && isTaken && styles.taken)}>
              {choosable && merged.includes(member)
                ? (
                  <Radio
                    name={id} value={member.key} checked={isTaken} label={<span className={styles.workbook}>{isTaken ? "Taken from" : "Take from"} {member.workbook}</span>}
                    onClick={() => { if (decision !== undefined && decision.from[name] !== member.key) onDecide(`${name} from ${member.workbook}`, { ...decision, from: { ...decision.from, [name]: member.key } }); }}
                    onChange={() => undefined}
                  />
                )
                : <span className={styles.workbook}>{member.workbook}</span>}
              {text === "" ? <span className={styles.none}>blank</span> : <span className={styles.text} tabIndex={text.length > 300 ? 0 : undefined}>{text}</span>}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
