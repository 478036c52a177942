import { expect, test } from "vitest";
import { linkInAddress } from "../../../src/app/share/link-in-address.ts";
import { readLink, writeLink } from "../../../src/study/link/link.ts";
import { defaultStudy } from "../../../src/study/schema/defaults.ts";

const study = { ...defaultStudy(), name: "Ward round" };
const link = await writeLink(study, "0.1.0");

test.each([
  ["behind #", `/page/#${link}`, "/page/"],
  ["behind #, with a query that stays", `/page/?from=mail#${link}`, "/page/?from=mail"],
  ["behind # twice, the second escaped", `/page/#%23${link}`, "/page/"],
  ["in the query", `/page/?%23${link}`, "/page/"],
  ["in the query, behind what counts visits", `/page/?utm_source=x&%23${link}`, "/page/"],
  ["in the path", `/page/%23${link}`, "/page/"],
  ["in the path, escaped twice", `/page/%2523${link})`, "/page/"],
  ["in the path of the first page", `/%23${link}`, "/"],
])("a link %s is found, and the address without it is that of the page", async (_, address, without) => {
  const found = linkInAddress(new URL(address, "https://example.org"));
  expect(found?.without).toBe(without);
  expect(await readLink(found!.link)).toMatchObject({ ok: true, study });
});

test.each(["/", "/page/?utm_source=x", "/g1/", "/page/index.html#main", "/img1.png"])("%s holds none", (address) => {
  expect(linkInAddress(new URL(address, "https://example.org"))).toBeNull();
});
