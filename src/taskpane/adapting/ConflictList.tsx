import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { CatalogueConflict } from "../../core/adapting/mergeCatalogue";
import { settleConflict } from "../../workbook/actions/takeCatalogue";
import { useSectionStyles } from "../criteria/sectionStyles";
import type { Actions } from "../useActions";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

/** Fields that both the team and a newer Cairn have changed: the team's word stands until one is chosen. Nothing where there are none. */
export function ConflictList({ conflicts, actions, readOnly }: { readonly conflicts: readonly CatalogueConflict[]; readonly actions: Actions; readonly readOnly: boolean }) {
  const section = useSectionStyles();
  const styles = useStyles();
  if (conflicts.length === 0) return null;
  const settle = (conflict: CatalogueConflict, choice: "theirs" | "ours"): void =>
    void actions.write((now) => settleConflict(now, conflict, choice), { done: `${conflict.field} of ${conflict.code}: ${choice === "theirs" ? "yours stays" : "Cairn’s is taken"}.` });
  return (
    <section className={section.section} aria-label="To choose">
      <h3 className={section.heading}>Cairn has changed what you corrected</h3>
      <Text size={200} className={section.quiet}>Yours stands until you choose.</Text>
      <ul className={styles.list}>
        {conflicts.map((conflict) => (
          <li key={`${conflict.code} ${conflict.field}`}>
            <Text weight="semibold">{conflict.code}, {conflict.field}</Text>
            <div>Yours: {conflict.theirs || "nothing"}</div>
            <div>Cairn’s now: {conflict.ours || "nothing"}</div>
            <div>Cairn’s when you corrected it: {conflict.had || "no entry"}</div>
            <div className={styles.choices}>
              <Button size="small" disabled={readOnly || actions.busy} onClick={() => settle(conflict, "theirs")}>Keep yours</Button>
              <Button size="small" disabled={readOnly || actions.busy} onClick={() => settle(conflict, "ours")}>Take Cairn’s</Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
