import type { GuideContext } from "./guideContext";
import { tabNamed } from "./guideContext";
import { ChoiceList } from "./ChoiceList";
import type { Choice } from "./ChoiceList";
import { useGuideStyles } from "./guideStyles";
import { viewKey } from "./guideState";
import { GUIDE_PLACES } from "./places";
import { principleWords } from "./principleWords";

/** Where the selection leads: the four questions, exercises, and the other parts of Cairn. The home shows the same list. */
export function WhatNext({ context, title = "What next" }: { readonly context: GuideContext; readonly title?: string }) {
  const guide = useGuideStyles();
  const { pane, state, open } = context;
  const toTab = (name: string, words: string): readonly Choice[] => {
    const tab = tabNamed(name);
    return tab === null ? [] : [{ key: `tab ${name}`, title: name, text: words, choose: () => pane.goTo(tab) }];
  };
  const here = viewKey(state.view);
  const choices: readonly Choice[] = [
    { key: "principles", title: "Four questions to your selection", text: principleWords(pane.book), choose: () => open({ kind: "principles" }) },
    { key: "exercises", title: "Exercises", text: "Short, on your own workbook, alone or in a group.", choose: () => open({ kind: "exercises" }) },
    ...GUIDE_PLACES.map(({ id, title: name, text, go }): Choice => ({ key: `place ${id}`, title: name, text, choose: () => go(pane) })),
    ...toTab("Theory of Change", "Say how what you do leads to what should change."),
    ...toTab("Progress", "Baselines, targets and readings, and what is due."),
  ];
  return (
    <section className={guide.section} aria-label={title}>
      <h3 className={guide.heading}>{title}</h3>
      <ChoiceList label={title} choices={choices.filter(({ key }) => key !== here)} focus={state.left === null ? null : viewKey(state.left)} />
    </section>
  );
}
