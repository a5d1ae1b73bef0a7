import { Button, SearchBox } from "@fluentui/react-components";
import { useMemo } from "react";
import { domainOf, domainsOf, HEADINGS } from "../../core/framework/catalogue";
import { searchDomains } from "../../core/guide/searchDomains";
import { searchQuestions } from "../../core/guide/searchQuestions";
import { STAGE_ADVICE } from "../../core/guide/suggest";
import { ORGANISATIONS } from "../../core/guide/waysIn";
import type { Organisation, WayIn } from "../../core/guide/waysIn";
import { ViewChoice } from "../../ui/ViewChoice";
import { usePanelStyles } from "../panelStyles";
import { ChoiceList } from "./ChoiceList";
import type { Choice } from "./ChoiceList";
import type { GuideContext } from "./guideContext";
import type { WayKind } from "./guideState";
import { viewKey, WAY_KINDS } from "./guideState";
import { useGuideStyles } from "./guideStyles";

/** Questions shown before "Show all". */
const FIRST = 6;
/** Areas offered beside the questions that fit a text. */
const AREAS = 3;

const ORGANISATION_LINES: Readonly<Record<Organisation, { readonly title: string; readonly text: string }>> = {
  council: { title: "A council", text: "Homes, schools, services and safety are yours to decide." },
  "civil-society group": { title: "A civil-society group", text: "You meet people, and can ask them." },
  "region or network": { title: "A region or a network", text: "You compare places and bring them together." },
};

/** The four ways in: one is chosen, and its answers are listed. */
export function WaysIn({ context }: { readonly context: GuideContext }) {
  const guide = useGuideStyles();
  const { state, dispatch } = context;
  return (
    <section className={guide.section} aria-label="Ways in">
      <h2 className={guide.heading}>Where do you want to begin?</h2>
      <div><ViewChoice label="Begin with" choices={WAY_KINDS} chosen={state.wayKind} onChoose={(wayKind) => dispatch({ kind: "wayKind", wayKind })} /></div>
      <Answers key={state.wayKind} wayKind={state.wayKind} context={context} />
    </section>
  );
}

function Answers({ wayKind, context }: { readonly wayKind: WayKind; readonly context: GuideContext }) {
  const guide = useGuideStyles();
  const focus = context.state.left === null ? null : viewKey(context.state.left);
  const to = (way: WayIn, title: string, text?: string): Choice => ({
    key: viewKey({ kind: "way", way }), title, ...(text === undefined ? {} : { text }), choose: () => context.open({ kind: "way", way }),
  });
  switch (wayKind) {
    case "Question": return <Questions context={context} to={to} focus={focus} />;
    case "Stage": return <ChoiceList label="Stages of work" focus={focus} choices={STAGE_ADVICE.map(({ stage, short }) => to({ kind: "stage", stage }, stage, short))} />;
    case "You": return <ChoiceList label="Who you are" focus={focus} choices={ORGANISATIONS.map((organisation) => to({ kind: "organisation", organisation }, ORGANISATION_LINES[organisation].title, ORGANISATION_LINES[organisation].text))} />;
    case "Area": return (
      <>
        {HEADINGS.map(({ id, name }) => (
          <div key={id}>
            <h3 className={guide.small}>{name}</h3>
            <ChoiceList label={name} focus={focus} choices={domainsOf(id).map((domain) => to({ kind: "area", domain: domain.id }, domain.name))} />
          </div>
        ))}
      </>
    );
  }
}

interface QuestionsProps {
  readonly context: GuideContext;
  readonly to: (way: WayIn, title: string, text?: string) => Choice;
  readonly focus: string | null;
}

function Questions({ context: { state, dispatch, pane }, to, focus }: QuestionsProps) {
  const panel = usePanelStyles();
  const guide = useGuideStyles();
  const { text, allQuestions } = state;
  const { catalogue } = pane.book;
  const found = useMemo(() => searchQuestions(text, catalogue), [text, catalogue]);
  const areas = useMemo(() => searchDomains(text, catalogue).slice(0, AREAS).flatMap(({ id }) => domainOf(id) ?? []), [text, catalogue]);
  const shown = allQuestions ? found : found.slice(0, FIRST);
  return (
    <>
      <SearchBox className={panel.search} aria-label="Search questions" placeholder="Ask in your own words" value={text} onChange={(_event, data) => dispatch({ kind: "text", text: data.value })} />
      {shown.length > 0 ? <p className={guide.small}>We want to know …</p> : null}
      {shown.length === 0 && areas.length === 0 ? (
        <>
          <p className={guide.text}>No question here fits “{text.trim()}”. The Indicators tab searches the whole framework.</p>
          <Button className={guide.start} onClick={() => pane.goTo("Indicators")}>Go to Indicators</Button>
        </>
      ) : null}
      {shown.length === 0 ? null : <ChoiceList label="Questions" focus={focus} choices={shown.map(({ id, words }) => to({ kind: "question", id }, words))} />}
      {shown.length < found.length ? <Button className={guide.start} appearance="subtle" size="small" onClick={() => dispatch({ kind: "allQuestions" })}>Show all {found.length} questions</Button> : null}
      {areas.length === 0 ? null : (
        <>
          <p className={guide.small}>{areas.length === 1 ? "Or a whole area that it belongs to" : "Or a whole area that it may belong to"}</p>
          <ChoiceList label="Areas that fit" focus={focus} choices={areas.map(({ id, name }) => to({ kind: "area", domain: id }, name))} />
        </>
      )}
    </>
  );
}
