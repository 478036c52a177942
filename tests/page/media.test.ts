import type { Page } from "playwright";
import { expect, test } from "vitest";
import { describePage } from "./browser.ts";
import { compare, enter, finished, headline, pick } from "./hands.ts";

/** Lines, areas, letters and frames without which the page could not be used. */
const SEEN = [
  "[data-part~=fan-block] .median path",
  "[data-part~=fan-block] .label path",
  "[data-part~=fan-block] .label text",
  "[data-part~=fan-block] .axis text",
  "[data-part~=panels] .state-genuine",
  "[data-part~=panels] .median",
  "[data-part~=plan-card] [data-part~=plan-key] line",
  "[data-part~=plan-name]",
  "[data-part~=plan-new] button",
];

/** How many parts of the page move when they change. */
const moving = (page: Page) =>
  page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter((each) => {
        const { transitionDuration, animationName } = getComputedStyle(each);
        return animationName !== "none" || /[1-9]/.test(transitionDuration);
      }).length,
  );

describePage("with motion", (site) => {
  test.each(site.sizes)("parts of the page move when they change, at $width × $height", async (size) => {
    expect(await moving(await site.open({ size }))).toBeGreaterThan(0);
  });
});

describePage(
  "without motion",
  (site) => {
    test.each(site.sizes)(
      "nothing moves, and the last change is replayed in one step, at $width × $height",
      async (size) => {
        const page = await site.open({ size });
        expect(await moving(page)).toBe(0);
        await enter(headline(page, "Hard tactics"), "0.9");
        await finished(page);
        const button = page.getByRole("button", { name: "Replay last change: Hard tactics of Balanced" });
        await button.click();
        await page.locator('[data-replay="before"]').waitFor();
        expect(await button.getAttribute("aria-pressed")).toBe("true");
        await button.click();
        expect(await page.locator("[data-replay]").count()).toBe(0);
        await compare(page);
        expect(await moving(page)).toBe(0);
      },
    );
  },
  { reducedMotion: "reduce" },
);

describePage(
  "with forced colours",
  (site) => {
    test.each(site.sizes)(
      "lines, states, letters and frames stand out from their ground, in light and in dark, at $width × $height",
      async (size) => {
        const page = await site.open({ size });
        expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(true);
        for (const theme of ["light", "dark"]) {
          await page.evaluate((wanted) => {
            document.documentElement.dataset.theme = wanted;
          }, theme);
          await pick(page, 0, "difference");
          await pick(page, 1, "practice");
          expect(await faint(page, SEEN)).toEqual([]);
          const outline = (selector: string) =>
            page
              .locator(selector)
              .first()
              .evaluate((each) => getComputedStyle(each).outlineStyle);
          expect(await outline('[data-part~=plan-card][data-focus="true"]')).toBe("solid");
          expect(await outline('[data-part~=plan-card][data-focus="false"]')).toBe("none");
          await page.keyboard.press("Tab");
          expect(await outline(":focus-visible")).not.toBe("none");
          // states stay apart by what fills them
          const fills = (state: string) =>
            page
              .locator(`[data-part~=panels] ${state}`)
              .evaluateAll((all) => all.map((each) => getComputedStyle(each).fill));
          for (const fill of await fills(".state-surface")) expect(fill).toMatch(/hatch/);
          for (const fill of await fills(".state-resisting")) expect(fill).toMatch(/spots/);
          for (const fill of await fills(".state-genuine")) expect(fill).toMatch(/^rgb/);
          await compare(page);
          expect(
            await faint(page, [
              "[data-part~=cell-main]",
              "[data-part~=compare-chart] .chart text",
              "[data-part~=compare-name]",
            ]),
          ).toEqual([]);
          await page.getByRole("button", { name: "Explore", exact: true }).click();
        }
      },
    );
  },
  { forcedColors: "active" },
);

/** What of the parts named is missing, or has less than a contrast of 3 : 1 to what is behind it. */
async function faint(page: Page, selectors: string[]): Promise<string[]> {
  return page.evaluate((wanted) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
    const rgb = (colour: string) => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (colour: number[]) =>
      [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
        const part = colour[i] / 255;
        return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
      }, 0);
    const ground = (element: Element): number[] => {
      for (let each: Element | null = element; each !== null; each = each.parentElement) {
        const colour = rgb(getComputedStyle(each).backgroundColor);
        if (colour[3] === 255) return colour;
      }
      return [255, 255, 255, 255];
    };
    return wanted.flatMap((selector) => {
      const found = [...document.querySelectorAll(selector)];
      if (found.length === 0) return [`no ${selector}`];
      return found.flatMap((element) => {
        const { stroke, fill, color } = getComputedStyle(element);
        const drawn = element instanceof SVGElement;
        const colour = drawn ? (fill === "none" || element.tagName === "line" ? stroke : fill) : color;
        const [one, other] = [luminance(rgb(colour)), luminance(ground(element))].sort((a, b) => b - a);
        const contrast = (one + 0.05) / (other + 0.05);
        return contrast < 3 ? [`${selector}: ${colour}, ${contrast.toFixed(2)} : 1`] : [];
      });
    });
  }, selectors);
}
