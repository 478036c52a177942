import axe from "axe-core";
import type { Page } from "playwright";
import { drawn } from "./hands.ts";

/** What a person sees of the page, in words; for the tests of the built page. */

/** How far the work has come, as it is told. */
export async function status(page: Page): Promise<string> {
  return (await page.locator("[data-part~=status] > span").first().textContent())!;
}

/** What the bar at the edge says. */
export async function message(page: Page): Promise<string> {
  return (await page.locator("[data-part~=message]").textContent())!;
}

/** The median curves in the fan, in the order of the plans. */
export async function curves(page: Page): Promise<string[]> {
  return page.locator("[data-part~=fan-block] .median").evaluateAll((groups) =>
    groups
      .map((group) => ({ plan: group.getAttribute("data-plan")!, d: group.querySelector("path")!.getAttribute("d")! }))
      .sort((a, b) => Number(a.plan) - Number(b.plan))
      .map(({ d }) => d),
  );
}

/** The name of a chart's section, which holds the drawing and its data table. */
export type ChartName = "Genuine use" | "Differences at a glance" | `${"First" | "Second"} chart: ${string}`;

/** The section of a chart. */
export function chartBlock(page: Page, name: ChartName) {
  return page.locator("[data-part~=chart-block]").and(page.getByRole("region", { name }));
}

/** A chart's data table as text, a list for every row, the column heads first; opened if it is not. */
export async function wholeTable(page: Page, name: ChartName): Promise<string[][]> {
  const table = chartBlock(page, name).locator("[data-part~=data-table]");
  if ((await table.getAttribute("open")) === null) await table.locator("summary").click();
  await table.locator("tbody tr").first().waitFor();
  return table
    .locator("tr")
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent!)));
}

/** The rows of a chart's data table, as text. */
export async function tableOf(page: Page, name: ChartName): Promise<string[][]> {
  return (await wholeTable(page, name)).slice(1);
}

/** Makes the page light or dark, by its own switch: not every browser lets its driver say what the system wants. */
export async function setTheme(page: Page, theme: "light" | "dark"): Promise<void> {
  await page.evaluate((wanted) => {
    document.documentElement.dataset.theme = wanted;
    // colours that are on their way to others are not those that are meant
    for (const animation of document.getAnimations()) animation.finish();
  }, theme);
  const { dark, light } = { dark: "rgb(20, 23, 28)", light: "rgb(255, 255, 255)" };
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  if (paper !== { dark, light }[theme]) throw new Error(`the page is not ${theme}: ${paper}`);
}

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * What breaks the rules for accessible pages, WCAG 2.2 AA, in light and in dark colours, in the part of the page that a
 * selector names. Between the two only colours differ, so the dark ones are looked at for contrast alone.
 */
export async function violations(page: Page, part = "html"): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const all: string[] = [];
  for (const theme of ["light", "dark"] as const) {
    await setTheme(page, theme);
    const rules: axe.RunOnly =
      theme === "light" ? { type: "tag", values: WCAG } : { type: "rule", values: ["color-contrast"] };
    const found = await page.evaluate(
      async ([selector, runOnly]) => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(selector, {
          runOnly,
          resultTypes: ["violations"],
        });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
      },
      [part, rules] as const,
    );
    all.push(...found.map((each) => `${theme}, ${each}`));
  }
  return all;
}

/** Names that several controls in view have, what is folded away among them; and controls without a name. */
export async function doubles(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const unfolded = await page.evaluateHandle(() => {
    const folded = [...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")];
    for (const each of folded) each.open = true;
    return folded;
  });
  await drawn(page);
  const found = await page.evaluate(() => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    axe.setup(document.documentElement);
    const { text } = axe.commons as unknown as { text: { accessibleText(of: Element): string } };
    const controls = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    // behind a modal dialog nothing can be reached
    const names = [...(document.querySelector("dialog:modal") ?? document).querySelectorAll<HTMLElement>(controls)]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.closest("[inert]") === null)
      .map((each) => text.accessibleText(each).trim() || `nameless: ${each.outerHTML.slice(0, 80)}`);
    axe.teardown();
    return [...new Set(names.filter((name, i) => name.startsWith("nameless") || names.indexOf(name) !== i))];
  });
  await unfolded.evaluate((folded) => {
    for (const each of folded) each.open = false;
  });
  return found;
}

/** Pixels by which the page, or a drawer that is open, is wider than its place. */
export async function sideways(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll("dialog[open]")].map(
        (each) => each.scrollWidth - each.clientWidth,
      ),
    ),
  );
}

/** Controls that are in view and smaller than 24 pixels in either direction. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, select, summary, textarea, a[href], input:not([type=file])")]
      .filter((each) => each.checkVisibility() && each.closest("[data-part~=unseen], [data-part~=skip]") === null)
      .map((each) => ({
        name: each.outerHTML.slice(0, 80),
        box: (each.closest("label") ?? each).getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
  );
}

/** Controls of the header that lie over each other or beyond the page, and a name of the study cut to fewer than twelve letters. */
export async function headerFaults(page: Page): Promise<string[]> {
  await drawn(page);
  return page.evaluate(() => {
    const top = document.querySelector("[data-part~=top]")!;
    const name = top.querySelector<HTMLElement>("[data-part~=study-name]")!;
    const parts = [name, ...top.querySelectorAll<HTMLElement>("button, select")]
      .filter((each) => each.checkVisibility() && each.closest("[data-part~=bottom]") === null)
      .map((each) => ({ called: each.title || each.textContent!, box: each.getBoundingClientRect() }));
    const faults = parts.flatMap(({ called, box }, i) => {
      if (box.right > innerWidth) return [`${called} beyond the page`];
      const over = parts
        .slice(i + 1)
        .filter((o) => box.right > o.box.left + 0.5 && o.box.right > box.left + 0.5)
        .filter((o) => box.bottom > o.box.top && o.box.bottom > box.top);
      return over.map((other) => `${called} over ${other.called}`);
    });
    const twelve = 6 * Number.parseFloat(getComputedStyle(name).fontSize);
    if (name.scrollWidth > name.clientWidth && name.clientWidth < twelve) {
      faults.push(`the name has ${name.clientWidth} px`);
    }
    return faults;
  });
}

/** Fields, names and buttons of the phases that lie over each other, beyond the levers, or are cut; what folds them away is opened. */
export async function phaseFaults(page: Page): Promise<string[]> {
  const handle = page.locator("[data-part~=column-levers][data-open=false] [data-part~=sheet-handle]");
  if (await handle.isVisible()) await handle.click();
  await drawn(page);
  return page.evaluate(() => {
    const phases = document.querySelector<HTMLElement>('[data-field="tactics.phases"]')!;
    for (let each: Element | null = phases; each !== null; each = each.parentElement)
      if (each instanceof HTMLDetailsElement) each.open = true;
    const column = document.querySelector("[data-part~=column-levers]")!.getBoundingClientRect();
    const parts = [...phases.querySelectorAll<HTMLElement>("input, label, button")].filter(
      (each) => each.checkVisibility() && each.querySelector("input") === null,
    );
    const boxes = parts.map((each) => ({
      called:
        each.getAttribute("aria-label") ?? (each.textContent || `the field of ${each.closest("div")!.textContent}`),
      box: each.getBoundingClientRect(),
      cut: each.scrollWidth > each.clientWidth + 1 && each.matches("input"),
    }));
    if (boxes.length < 8) return [`only ${boxes.length} parts`];
    return boxes.flatMap(({ called, box, cut }, i) => [
      ...(box.width < 20 ? [`${called} has ${box.width} px`] : []),
      ...(box.left < column.left || box.right > column.right ? [`${called} beyond the levers`] : []),
      ...(cut ? [`${called} is cut`] : []),
      ...boxes
        .slice(i + 1)
        .filter((o) => Math.min(box.right, o.box.right) - Math.max(box.left, o.box.left) > 0.5)
        .filter((o) => Math.min(box.bottom, o.box.bottom) - Math.max(box.top, o.box.top) > 0.5)
        .map((other) => `${called} over ${other.called}`),
    ]);
  });
}

/** Pixels of the adoption chart that stay free of the bar at the top and of the levers at the foot. */
export async function chartInView(page: Page): Promise<number> {
  return page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
    const chart = box("[data-part~=fan-block] .chart");
    return (
      Math.min(chart.bottom, box("[data-part~=column-levers]").top) -
      Math.max(chart.top, box("[data-part~=top]").bottom)
    );
  });
}

/** Pixels of a sheet of A4 within its margins, upright and on its side, and of one without margins. */
const SHEETS = { upright: 703, onItsSide: 1032, whole: 794 };

/**
 * What would be cut, hidden or dark if the page were printed as it stands. Works in browsers whose driver can ask for the
 * styles of paper: not in Firefox.
 */
export async function cutOnPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  await page.evaluate((sheets) => {
    const sheet = document.querySelector("[data-part~=report]")
      ? sheets.whole
      : document.querySelector("[data-part~=compare]")
        ? sheets.onItsSide
        : sheets.upright;
    document.documentElement.style.width = `${sheet}px`;
    // as a browser tells a page that it is about to be printed
    dispatchEvent(new Event("beforeprint"));
  }, SHEETS);
  // drawings take the width of the sheet in a frame of their own
  await drawn(page);
  await drawn(page);
  const found = await page.evaluate(() => {
    // a letter of a chart may stand in the margin, which is four times as wide
    const MARGIN = 11;
    const sheet = document.documentElement.getBoundingClientRect();
    const faults: string[] = [];
    if (getComputedStyle(document.documentElement).backgroundColor !== "rgb(255, 255, 255)") faults.push("not white");
    for (const each of document.querySelectorAll("body *")) {
      if (!each.checkVisibility() || each.closest("[data-part~=unseen], [data-part~=skip], input, select, option"))
        continue;
      const box = each.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const { overflowX, overflowY, position } = getComputedStyle(each);
      const name = `${each.tagName.toLowerCase()} ${each.getAttribute("data-part") ?? each.getAttribute("class") ?? ""} "${each.textContent!.slice(0, 40)}"`;
      if (box.right > sheet.right + MARGIN || box.left < sheet.left - MARGIN) faults.push(`beyond the sheet: ${name}`);
      if (position === "sticky" || position === "fixed") faults.push(`over others: ${name}`);
      if (overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1) faults.push(`cut at the side: ${name}`);
      if (overflowY !== "visible" && each.scrollHeight > each.clientHeight + 1) faults.push(`cut below: ${name}`);
    }
    document.documentElement.style.width = "";
    dispatchEvent(new Event("afterprint"));
    return faults;
  });
  await page.emulateMedia({ media: null });
  await drawn(page);
  return found.slice(0, 5);
}
