import type { Page } from "playwright";
import { expect, test } from "vitest";
import { describePage, NARROW, type Size, TIME, WIDE } from "./browser.ts";
import { cutOnPaper, doubles, sideways, smallTargets, violations } from "./eyes.ts";
import { drawn } from "./hands.ts";
import { faultsIn } from "./places.ts";
import { crowded } from "./studies.ts";

/** What a narrow page must fit: a phone, the least width there is, and what a zoom of 400 % leaves of a desk. */
const NARROW_SIZES: readonly Size[] = [
  NARROW,
  { width: 320, height: 640 },
  { width: WIDE.width / 4, height: WIDE.height / 4 },
];

describePage("every view, panel and drawer", (site) => {
  test.each(site.layouts)(
    "keeps the rules of WCAG 2.2 AA, in light and in dark colours, gives no two controls one name, is whole on paper, does not scroll sideways, and where it is narrow has no target below 24 px, at $width × $height",
    async (size) => {
      const page = await site.open({ size, study: crowded() });
      const look = async (part: string) => [
        ...(await violations(page, part)),
        ...(await doubles(page)),
        ...(site.browserName === "chromium" ? await cutOnPaper(page) : []),
        ...(size === NARROW ? await tooNarrow(page) : await tooWide(page)),
      ];
      expect(await faultsIn(page, ({ part }) => look(part))).toEqual([]);
    },
    // all places one after the other
    3 * TIME,
  );
});

/** By how much the page or an open drawer is wider than its place; empty where it fits. */
async function tooWide(page: Page): Promise<string[]> {
  const excess = await sideways(page);
  return excess > 0 ? [`${excess} px too wide`] : [];
}

/** What does not fit in each of the narrow sizes, or is too small to be hit; leaves the page in the first. */
async function tooNarrow(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of NARROW_SIZES) {
    await page.setViewportSize(size);
    await drawn(page);
    const faults = [...(await tooWide(page)), ...(await smallTargets(page))];
    found.push(...faults.map((each) => `at ${size.width} × ${size.height}: ${each}`));
  }
  await page.setViewportSize(NARROW);
  await drawn(page);
  return found;
}
