/** Where focus was, and what stands around it. */
interface Place {
  control: HTMLElement;
  /** From the inside out, each with how many controls it held before this one. */
  around: readonly { part: Element; before: number }[];
  /** Whether it was in something that lies over the page or comes and goes, and gives focus back to where it was before. */
  passing: boolean;
}

const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex='0']";
/** The part of every view that holds its results. */
const RESULTS = "#results";
/** What stands in the place of a part that is being fetched. */
const WAITING = "[data-part=waiting]";
/** Places that are remembered. */
const MOST = 20;

/**
 * Keeps focus in the page when the control that has it goes, is disabled or is folded away: it goes on to the control that
 * has taken its place, else to where it was before, else to the results. Without this it falls to the body, and a
 * person without a mouse begins anew at the top. Focus that is let go of on purpose is left alone. Returns what ends it.
 */
export function keepFocus(document: Document): () => void {
  /** Where focus was, in the order in which it came there; empty once it was let go of. */
  let places: Place[] = [];

  function came({ target }: FocusEvent): void {
    const control = target as HTMLElement;
    places = [...places.filter((place) => place.control !== control), placeOf(control)].slice(-MOST);
  }

  function went({ relatedTarget }: FocusEvent): void {
    if (relatedTarget !== null) return;
    // what was let go of on purpose is still there once what is under way has been done
    queueMicrotask(() => {
      const last = places.at(-1);
      if (last === undefined || document.activeElement !== document.body) return;
      if (usable(last.control)) places = [];
      else mend();
    });
  }

  function changed(records: readonly MutationRecord[]): void {
    // parts that come and go hide no control that has focus and is still there: to look would work out styles at every redraw of a chart
    const control = document.activeElement as HTMLElement;
    if (control === places.at(-1)?.control && records.every(({ type }) => type === "childList") && stands(control))
      return;
    mend();
  }

  function mend(): void {
    const last = places.at(-1);
    const { activeElement } = document;
    if (last === undefined) return;
    if (activeElement !== null && activeElement !== document.body && activeElement !== last.control) return;
    if (usable(last.control)) return;
    const next = besides(last) ?? earlier(places) ?? results(document);
    next?.focus();
  }

  const observer = new MutationObserver(changed);
  const attributeFilter = ["disabled", "hidden", "open", "data-open"];
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter });
  document.addEventListener("focusin", came);
  document.addEventListener("focusout", went);
  return () => {
    observer.disconnect();
    document.removeEventListener("focusin", came);
    document.removeEventListener("focusout", went);
  };
}

function placeOf(control: HTMLElement): Place {
  const around: { part: Element; before: number }[] = [];
  for (let part = control.parentElement; part !== null; part = part.parentElement) {
    around.push({ part, before: controlsIn(part).indexOf(control) });
  }
  return { control, around, passing: control.closest("dialog, [role=status], [popover]") !== null };
}

/** The control that stands where the one that is gone stood, in the nearest part that is still there, short of the whole page. */
function besides({ control, around }: Place): HTMLElement | undefined {
  for (const { part, before } of around) {
    if (!part.isConnected) continue;
    if (part.querySelector(RESULTS) !== null || part.querySelector("main") !== null) return undefined;
    const left = controlsIn(part).filter((each) => each !== control && usable(each));
    if (left.length > 0) return left[Math.min(Math.max(before, 0), left.length - 1)];
    if (part.matches("dialog, [role=status], [popover]")) return undefined;
  }
  return undefined;
}

/** Where focus was before it came into what has gone. */
function earlier(places: readonly Place[]): HTMLElement | undefined {
  if (!places.at(-1)!.passing) return undefined;
  return places.findLast(({ control, passing }) => !passing && usable(control))?.control;
}

/** The results or, while they are being fetched, what says so. */
function results(document: Document): HTMLElement | null {
  const main = document.querySelector<HTMLElement>(RESULTS) ?? document.querySelector<HTMLElement>(WAITING);
  if (main !== null) main.tabIndex = -1;
  return main;
}

function controlsIn(part: Element): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(CONTROLS)];
}

/** Whether it is on the page and can be used, if it is seen. */
function stands(control: HTMLElement): boolean {
  return control.isConnected && !control.matches(":disabled");
}

function usable(control: HTMLElement): boolean {
  return stands(control) && control.checkVisibility({ visibilityProperty: true });
}
