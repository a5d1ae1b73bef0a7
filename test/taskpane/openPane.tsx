import { act, configure, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { UserEvent } from "@testing-library/user-event";
import { PaneApp } from "../../src/taskpane/PaneApp";
import type { PaneAppProps } from "../../src/taskpane/PaneApp";
import { CairnTheme } from "../../src/ui/CairnTheme";
import { openSession } from "../../src/workbook/session";
import type { Session } from "../../src/workbook/session";
import { memoryWorkbook } from "../support/memoryWorkbook";
import type { MemoryOptions, MemoryWorkbook, Seed } from "../support/memoryWorkbook";

/** Whether an element is hidden costs a reckoning of styles for each of its forebears: too slow for a whole pane. */
configure({ defaultHidden: true });
jest.setTimeout(120_000); // a pane in jsdom is slow where the machine is busy

/** jsdom has no layout, so nothing ever overflows in it. */
class NoLayout implements ResizeObserver {
  observe(): void { /* sizes never change here */ }
  unobserve(): void { /* nothing is observed */ }
  disconnect(): void { /* nothing is observed */ }
}
globalThis.ResizeObserver ??= NoLayout;
/** Nor has it widths: the tabs get room enough, so that none goes into the menu. */
Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, get: () => 480 });
Object.defineProperty(HTMLElement.prototype, "offsetWidth", {
  configurable: true, get(this: HTMLElement) { return this.getAttribute("role") === "tab" ? 60 : 480; },
});
/** Arrow keys among radio buttons look them up by name. */
globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, "\\$&") } as typeof CSS;
/** jsdom has no animations either; Fluent's dialogs and menus end theirs before they leave. */
Element.prototype.animate ??= function animate(this: Element): Animation {
  const animation = new EventTarget();
  const finished = Promise.resolve();
  const done = Object.assign(animation, {
    finished, playState: "finished", currentTime: 0, playbackRate: 1, onfinish: null as (() => void) | null,
    cancel: () => undefined, finish: () => undefined, pause: () => undefined, play: () => undefined, persist: () => undefined, reverse: () => undefined,
  });
  queueMicrotask(() => done.onfinish?.());
  return done as unknown as Animation;
};

export interface OpenPane {
  readonly workbook: MemoryWorkbook;
  readonly session: Session;
  readonly user: UserEvent;
}

const INDICATORS = { tab: "Indicators", turn: 0 } as const;

/** The pane over a workbook in memory, once it has been read. It opens at the indicators, unless `props.goTo` says otherwise. */
export async function openPane(seeds: readonly Seed[], options: MemoryOptions = {}, props: Partial<PaneAppProps> = {}): Promise<OpenPane> {
  const user = userEvent.setup();
  const workbook = memoryWorkbook(seeds, options);
  const session = openSession(workbook);
  await act(async () => {
    render(<CairnTheme theme="light"><PaneApp session={session} goTo={INDICATORS} {...props} /></CairnTheme>);
    while (session.getState().kind === "loading") await new Promise((resolve) => setTimeout(resolve, 0));
  });
  return { workbook, session, user };
}
