/** The name on the card of the plan in focus. */
const NAME = "[data-part~=plan-card][data-focus=true] [data-part~=plan-name]";

/** Moves focus to the card of the plan in focus, once what is under way is drawn, unless focus has a place by then. */
export function focusPlanCard(document: Document): void {
  queueMicrotask(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) document.querySelector<HTMLElement>(NAME)?.focus();
  });
}
