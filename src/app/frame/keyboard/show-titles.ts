/** Milliseconds that a finger rests on a control before it is told what the control does. */
const RESTS = 500;
/** Pixels between a control and what is said of it, and between that and the edge of the window. */
const APART = 6;

/**
 * Shows what the title of a control says to those who do not hover: while a control has the keyboard's focus, and while a
 * finger rests on it. Escape puts it away. A screen reader has the title as the control's description. `look` is
 * the class of what is shown. Returns what ends it.
 */
export function showTitles(document: Document, look: string): () => void {
  const tip = document.createElement("div");
  tip.className = look;
  tip.dataset.part = "title-tip";
  tip.popover = "manual";
  tip.setAttribute("aria-hidden", "true");
  document.body.append(tip);
  let resting: ReturnType<typeof setTimeout> | undefined;

  function show(control: Element | null): void {
    const title = control?.getAttribute("title") ?? "";
    if (control === null || title === "") {
      hide();
      return;
    }
    tip.textContent = title;
    tip.showPopover();
    const { left, top, bottom } = control.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const below = bottom + APART + tip.offsetHeight < clientHeight;
    tip.style.left = `${Math.max(APART, Math.min(left, clientWidth - tip.offsetWidth - APART))}px`;
    tip.style.top = `${below ? bottom + APART : top - APART - tip.offsetHeight}px`;
  }

  function hide(): void {
    clearTimeout(resting);
    if (tip.matches(":popover-open")) tip.hidePopover();
  }

  const listeners: { [type: string]: (event: Event) => void } = {
    focusin: ({ target }) => ((target as Element).matches(":focus-visible") ? show(target as Element) : hide()),
    focusout: hide,
    pointerdown(event) {
      hide();
      if ((event as PointerEvent).pointerType === "mouse") return;
      const titled = (event.target as Element).closest("[title]");
      if (titled !== null) resting = setTimeout(() => show(titled), RESTS);
    },
    pointerup: () => clearTimeout(resting),
    pointercancel: hide,
    scroll: hide,
    keydown(event) {
      if ((event as KeyboardEvent).key === "Escape") hide();
    },
  };
  for (const [type, listener] of Object.entries(listeners)) document.addEventListener(type, listener, true);
  return () => {
    hide();
    tip.remove();
    for (const [type, listener] of Object.entries(listeners)) document.removeEventListener(type, listener, true);
  };
}
