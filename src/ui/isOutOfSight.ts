/** Whether nothing that is seen has the focus: what had it was hidden or taken away. */
export function isOutOfSight(element: Element | null): boolean {
  return element === null || element === document.body || element.getClientRects().length === 0;
}
