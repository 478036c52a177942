import type { Page } from "playwright";
import { drawn } from "./hands.ts";

/** What of a presentation does not lie on the screen, above the bar; letters below 14 pixels, and letters of a chart that lie over others. */
export async function presentedFaults(page: Page): Promise<string[]> {
  await drawn(page);
  // drawings take the room that the heads leave them in a frame of their own
  await drawn(page);
  return page.evaluate(() => {
    const LEAST = 14;
    const presentation = document.querySelector("[data-part~=presentation]")!;
    const bar = presentation.querySelector("footer")!.getBoundingClientRect();
    const faults = bar.bottom > innerHeight + 0.5 ? ["the bar is below the screen"] : [];
    const own = (each: Element) =>
      [...each.childNodes].some(({ nodeType, data }: ChildNode & { data?: string }) => nodeType === 3 && data!.trim());
    for (const each of presentation.querySelectorAll<HTMLElement | SVGTextElement>("*")) {
      // what a pointer points out comes and goes
      if (
        !own(each) ||
        each.closest(".cursor") ||
        !each.checkVisibility() ||
        each.closest("title, desc, [data-part~=unseen]")
      )
        continue;
      const svg = each.closest("svg");
      const box = each.getBoundingClientRect();
      const larger = svg
        ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width
        : box.width / (each as HTMLElement).offsetWidth;
      const letters = Number.parseFloat(getComputedStyle(each).fontSize) * larger;
      const said = `“${each.textContent}”`;
      if (letters < LEAST - 0.1) faults.push(`${said} has ${letters.toFixed(1)} px`);
      const low = each.closest("footer") ? innerHeight : bar.top;
      if (box.bottom > low + 1 || box.right > innerWidth || box.left < 0) faults.push(`${said} is beyond the screen`);
    }
    // where the letters of every line stand, in pixels of the drawing: the boxes that browsers tell of hold outlines and
    // empty space too, and the matrices of one of them are wrong in what is zoomed
    const inks = (chart: Element | null) =>
      [...(chart?.querySelectorAll<SVGTextContentElement>("text, tspan") ?? [])]
        .filter((each) => own(each) && !each.closest(".cursor"))
        .map((each) => {
          let [x, y] = [0, 0];
          for (let at: Element | null = each; at instanceof SVGGraphicsElement && at !== chart; at = at.parentElement) {
            for (const { matrix } of at.transform.baseVal) {
              if (matrix.a !== 1 || matrix.b !== 0) throw new Error(`${each.textContent} is turned or enlarged`);
              x += matrix.e;
              y += matrix.f;
            }
          }
          const [start, end] = [each.getStartPositionOfChar(0), each.getEndPositionOfChar(each.getNumberOfChars() - 1)];
          const [em, foot] = [Number.parseFloat(getComputedStyle(each).fontSize), start.y + y];
          return { left: start.x + x, right: end.x + x, top: foot - 0.75 * em, bottom: foot + 0.22 * em };
        });
    for (const section of presentation.querySelectorAll("section")) {
      const chart = section.querySelector("svg.chart");
      if (chart === null || chart.querySelectorAll("text").length < 3) faults.push(`${section.ariaLabel} has no axes`);
      const over = inks(chart).some((one, i, all) =>
        all
          .slice(i + 1)
          .some(
            (other) =>
              Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
              Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1,
          ),
      );
      if (over) faults.push(`letters of ${section.ariaLabel} lie over each other`);
    }
    return faults;
  });
}
