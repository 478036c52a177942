import { expect, test } from "vitest";
import { writeLink } from "../../src/study/link/link.ts";
import { describePage } from "./browser.ts";
import { compare, finished, pick } from "./hands.ts";
import { fourWorlds, VERSION } from "./studies.ts";

const MOST = 8;

describePage("the page's workers", (site) => {
  test("are one pool: as many as processors but the page's own, whatever is looked at", async () => {
    const page = await site.blank();
    await page.addInitScript(`
      globalThis.started = 0;
      globalThis.Worker = class extends Worker {
        constructor(...given) {
          super(...given);
          started++;
        }
      };
    `);
    await page.goto(`${site.address}#${await writeLink(fourWorlds(), VERSION)}`);
    await finished(page);
    await pick(page, 1, "equity");
    await compare(page);
    const [started, processors] = await page.evaluate<number[]>("[started, navigator.hardwareConcurrency]");
    expect(started).toBe(Math.min(Math.max(processors - 1, 1), MOST));
  });
});
