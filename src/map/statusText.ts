import type { View } from "../core/practice/view";

/** What is shown, e.g. "14 of 38 practices, 13 on the map". */
export function statusText(view: Pick<View, "total" | "listed" | "placed">): string {
  return `${view.listed.length} of ${view.total} practices, ${view.placed.length} on the map`;
}

/** While many practices are sorted for filtering, e.g. "Preparing 100,000 practices: 40 %". */
export function preparingText(count: number, share: number): string {
  return `Preparing ${count.toLocaleString()} practices: ${Math.round(share * 100)} %`;
}
