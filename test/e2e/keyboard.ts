import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

/** Presses Tab (or Shift+Tab) until `goal` has the focus. On the way the focus is never lost, and each stop can be seen. */
export async function tabTo(page: Page, goal: Locator, key: "Tab" | "Shift+Tab" = "Tab", most = 90): Promise<void> {
  for (let i = 0; i < most; i += 1) {
    await page.keyboard.press(key);
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${most} × ${key} did not reach ${String(goal)}; the focus is on ${await focusOf(page)}.`);
}

/** What has the focus, by its role or element and its name. */
export function focusOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    return `${at?.getAttribute("role") ?? at?.localName ?? "nothing"} ${at?.getAttribute("aria-label") ?? at?.textContent?.trim().slice(0, 60) ?? ""}`.trim();
  });
}

/** Goes to a control by Tab, then presses a key on it. */
export async function pressAt(page: Page, goal: Locator, key: string, from: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await tabTo(page, goal, from);
  await page.keyboard.press(key);
}

/** The focus is somewhere on the page, not fallen back to its body. */
export async function expectFocusHeld(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).not.toBe("body");
}
