import { expect } from "@playwright/test";
import type { Page } from "@playwright/test";

/** Records every request that leaves this machine and every error on the page; `expectNone` asserts that there was neither. */
export function watch(page: Page) {
  const outside: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!["data:", "blob:"].includes(protocol) && hostname !== "localhost") outside.push(request.url());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  return {
    expectNone() {
      expect(outside, "requests that left localhost").toEqual([]);
      expect(errors, "errors on the page").toEqual([]);
    },
  };
}
