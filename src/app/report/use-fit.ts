import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/**
 * What gives way until all is on one page: charts stand beside each other, then lists of changes are cut short, then the
 * verdicts of plans that are not in focus are left out, then type is small.
 */
const FITS = ["stacked", "beside", "short changes", "one verdict", "small type"] as const;
/** A step of it, each with all before it. */
export type Fit = (typeof FITS)[number];

/** Pixels that each chart is high at least, before anything else gives way for it. */
const LEAST: Record<Fit, number> = {
  stacked: 190,
  beside: 170,
  "short changes": 150,
  "one verdict": 150,
  "small type": 130,
};
/** More would be no easier to read. */
const MOST = 340;

interface Fitted {
  step: Fit;
  /** Of each chart, in pixels. */
  height: number;
  /** Whether it is laid out for a printer: as a sheet of paper, whatever the screen. */
  printing: boolean;
}

/** How a sheet of fixed height is filled and nothing on it is cut: charts take what room there is. */
export function useFit(): [RefObject<HTMLElement | null>, Fitted] {
  const sheet = useRef<HTMLElement>(null);
  const [fitted, setFitted] = useState<Fitted>({ step: "stacked", height: LEAST.stacked, printing: false });
  useEffect(() => {
    const turn = (event: Event) =>
      setFitted({ step: "stacked", height: LEAST.stacked, printing: event.type === "beforeprint" });
    addEventListener("beforeprint", turn);
    addEventListener("afterprint", turn);
    return () => {
      removeEventListener("beforeprint", turn);
      removeEventListener("afterprint", turn);
    };
  }, []);
  useLayoutEffect(() => {
    const next = fitTo(sheet.current!, fitted);
    if (next.step !== fitted.step || next.height !== fitted.height) setFitted(next);
  });
  return [sheet, fitted];
}

function fitTo(sheet: HTMLElement, fitted: Fitted): Fitted {
  const { step, height } = fitted;
  const rows = step === "stacked" ? sheet.querySelectorAll("figure").length : 1;
  const least = LEAST[step];
  const over = sheet.scrollHeight - sheet.clientHeight;
  if (over > 0 && height > least) return { ...fitted, height: Math.max(least, height - Math.ceil(over / rows)) };
  const narrower = FITS[FITS.indexOf(step) + 1];
  if (over > 0) return narrower === undefined ? fitted : { ...fitted, step: narrower, height: LEAST[narrower] };
  const foot = sheet.lastElementChild!;
  const gap = Number.parseFloat(getComputedStyle(sheet).rowGap);
  const free = foot.getBoundingClientRect().top - foot.previousElementSibling!.getBoundingClientRect().bottom - gap;
  return { ...fitted, height: Math.max(height, Math.min(MOST, height + Math.floor(free / rows))) };
}
