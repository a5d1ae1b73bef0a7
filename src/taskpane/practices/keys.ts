/** Whether a key pressed there belongs to what is being typed or chosen there. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== "radio" && target.type !== "checkbox";
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** Whether arrow keys already mean something there: text fields, radio buttons, lists, menus. */
export function usesArrows(target: EventTarget | null): boolean {
  if (isTextField(target)) return true;
  return target instanceof HTMLElement
    && (target instanceof HTMLInputElement || target.closest("[role=menu],[role=listbox],[role=tablist],[role=dialog],[role=toolbar]") !== null);
}
