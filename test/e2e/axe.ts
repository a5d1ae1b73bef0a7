import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * axe over the whole page. Left out: the invisible stops that Fluent's focus library sets before and after a group; they hand
 * the focus on at once and hold no content, which axe cannot know.
 */
export function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).exclude("[data-tabster-dummy]");
}
