/** Milliseconds that a finger rests on a control before it is told what the control does. */
const RESTS = 500;
/** Pixels between a control and what is said of it, and between that and the edge of the window. */
const APART = 6;

/**
 * Shows what the title of a control says to those who do not hover: while a control has the keyboard's focus, and while a
 * finger rests on it. It goes along as the page scrolls, as long as the control is in view, and Escape puts it away. A
 * screen reader has the title as the control's description. `look` is the class of what is shown. Returns what ends it.
 */
export function showTitles(document: Document, look: string): () => void {
  const tip = document.createElement("div");
  tip.className = look;
  tip.dataset.part = "title-tip";
  tip.popover = "manual";
  tip.setAttribute("aria-hidden", "true");
  document.body.append(tip);
  let resting: ReturnType<typeof setTimeout> | undefined;
  let shown: Element | null = null;

  function show(control: Element | null): void {
    const title = control?.getAttribute("title") ?? "";
    if (control === null || title === "") {
      hide();
      return;
    }
    tip.textContent = title;
    tip.showPopover();
    shown = control;
    place(control);
  }

  function place(control: Element): void {
    const { left, top, bottom } = control.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const below = bottom + APART + tip.offsetHeight < clientHeight;
    tip.style.left = `${Math.max(APART, Math.min(left, clientWidth - tip.offsetWidth - APART))}px`;
    tip.style.top = `${below ? bottom + APART : top - APART - tip.offsetHeight}px`;
  }

  function hide(): void {
    clearTimeout(resting);
    shown = null;
    if (tip.matches(":popover-open")) tip.hidePopover();
  }

  /** A control that is reached by key may come into view only then, and the scrolling is told after the focus. */
  function follow(): void {
    if (shown === null) return;
    const { left, top, width, height } = shown.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    if (seen !== null && shown.contains(seen)) place(shown);
    else hide();
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
    scroll: follow,
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
