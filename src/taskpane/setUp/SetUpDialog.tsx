import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, Radio, RadioGroup, Select,
  Spinner, Text, makeStyles, tokens,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { CriteriaSetName } from "../../core/evaluation/criteria";
import { criteriaSet } from "../../core/evaluation/criteriaSets";
import { parseScale } from "../../core/evaluation/scale";
import { asWorkbookError } from "../../workbook/failure";
import { DEFAULT_SETTINGS, type Settings } from "../../core/settings";
import type { Session } from "../../workbook/session";
import { SCALES, SETS, scaleOption } from "../criteria/setWords";
import type { Actions } from "../useActions";
import type { Purpose } from "../../workbook/setUp";
import { regionNames } from "../../workbook/templates";
import { PurposeFields } from "./PurposeFields";
import { setUpPlan, setUpWords, tablesToMake } from "./setUpPlan";
import type { SetUpPlan } from "./setUpPlan";

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  label: { display: "flex", flexDirection: "column" },
});

const OTHER = "other";

interface SetUpDialogProps {
  readonly session: Session;
  readonly actions: Actions;
  readonly onClose: () => void;
}

/** Asks for the criteria and the scale, says what will be created and what stays, then creates it. */
export function SetUpDialog({ session, actions, onClose }: SetUpDialogProps) {
  const styles = useStyles();
  const [name, setName] = useState<CriteriaSetName>("DAC-5");
  const [written, setWritten] = useState<string>("1-4");
  const [own, setOwn] = useState("");
  const [kind, setKind] = useState<Purpose["kind"]>("region");
  const [typed, setTyped] = useState("");
  const regions = regionNames(typed.split("\n"));
  const purpose: Purpose = kind === "network" ? { kind, regions } : { kind };
  const plan = usePlan(session, kind);
  const scale = parseScale(written === OTHER ? own : written);

  const create = async (): Promise<void> => {
    if (scale === null) return;
    await actions.run(
      () => session.setUp({ criteriaSet: name, scale, purpose }),
      ({ tablesCreated, note }) => [setUpWords(tablesCreated), ...(note === undefined ? [] : [note])].join(" "),
    );
    onClose(); // success or failure stands as a message in the pane
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_event, { open }) => { if (!open && !actions.busy) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Set up workbook</DialogTitle>
          <DialogContent className={styles.content}>
            <PurposeFields kind={kind} onKind={setKind} typed={typed} onTyped={setTyped} />
            {kind === "indicators" ? null : <>
            <Field label="Criteria to rate practices on">
              <RadioGroup value={name} onChange={(_event, { value }) => setName(SETS.find((set) => set.name === value)?.name ?? "DAC-5")}>
                {SETS.map((set) => (
                  <Radio
                    key={set.name} value={set.name}
                    label={<span className={styles.label}><span>{set.name}</span><Text size={200} className={styles.quiet}>{set.words}</Text></span>}
                  />
                ))}
              </RadioGroup>
            </Field>
            <Text size={200} className={styles.quiet}>{criteriaSet(name).criteria.map((criterion) => criterion.name).join(", ")}</Text>
            <Field label="Rating scale">
              <Select value={written} onChange={(_event, { value }) => setWritten(value)}>
                {SCALES.map((text) => <option key={text} value={text}>{scaleOption(text)}</option>)}
                <option value={OTHER}>Another scale</option>
              </Select>
            </Field>
            {written === OTHER ? (
              <Field
                label="Scale, worst to best" hint="Two numbers with a dash, the worst first: 1-7, or 5-1 where 1 is best."
                {...(own.trim() !== "" && scale === null ? { validationState: "error" as const, validationMessage: "Write the worst and the best rating, such as 1-7." } : {})}
              >
                <Input value={own} onChange={(_event, { value }) => setOwn(value)} />
              </Field>
            ) : null}
            </>}
            <PlanWords plan={plan} regions={kind === "network" ? regions.length : 0} />
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary" disabled={scale === null || actions.busy || plan.kind !== "known" || (kind === "network" ? regions.length === 0 : plan.create.length === 0)}
              {...(actions.busy ? { icon: <Spinner size="tiny" /> } : {})} onClick={() => void create()}
            >
              {actions.busy ? "Creating the sheets" : "Create"}
            </Button>
            <Button disabled={actions.busy} onClick={onClose}>Cancel</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function PlanWords({ plan, regions }: { readonly plan: PlanState; readonly regions: number }) {
  const styles = useStyles();
  switch (plan.kind) {
    case "reading": return <Spinner size="tiny" label="Looking at the workbook’s sheets" labelPosition="after" />;
    case "failed": return <Text>{plan.message}</Text>;
    case "known": return (
      <div>
        <Text block>{plan.create.length === 0 ? "All of Cairn’s tables are already here. There is nothing to create." : `Creates a sheet with a table for each of:`}</Text>
        {plan.create.length === 0 ? null : <Text block weight="semibold">{plan.create.join(", ")}</Text>}
        {regions === 0 ? null : <Text block>{regions === 1 ? "A sheet for the region." : `A sheet for each of the ${regions} regions.`}</Text>}
        {plan.stay.length === 0 || plan.create.length === 0 ? null : <Text block className={styles.quiet}>Already there and left as they are: {plan.stay.join(", ")}.</Text>}
        {plan.create.length === 0 ? null : <Text block className={styles.quiet}>Nothing else in the workbook is touched. Undo takes it back.</Text>}
      </div>
    );
  }
}

type PlanState = { readonly kind: "reading" } | { readonly kind: "failed"; readonly message: string } | ({ readonly kind: "known" } & SetUpPlan);

function settingsOf(session: Session): Settings {
  const now = session.getState();
  return now.kind === "ready" ? now.book.settings : DEFAULT_SETTINGS;
}

/** Which tables are missing, as the workbook says now. */
function usePlan(session: Session, kind: Purpose["kind"]): PlanState {
  const [plan, setPlan] = useState<PlanState>({ kind: "reading" });
  useEffect(() => {
    let wanted = true;
    session.workbook.list().then(
      (tables) => { if (wanted) setPlan({ kind: "known", ...setUpPlan(tables, tablesToMake(kind), settingsOf(session)) }); },
      (cause: unknown) => { if (wanted) setPlan({ kind: "failed", message: asWorkbookError(cause).message }); },
    );
    return () => { wanted = false; };
  }, [session, kind]);
  return plan;
}
