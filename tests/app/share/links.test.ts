import { expect, test } from "vitest";
import { createLinks } from "../../../src/app/share/links.ts";
import { decide } from "../../../src/app/state/opening/incoming.ts";
import { createStore } from "../../../src/app/state/store.ts";
import { writeLink } from "../../../src/study/link/link.ts";
import { defaultStudy } from "../../../src/study/schema/defaults.ts";

const sent = { ...defaultStudy(), name: "Sent" };

test("a link of this edition opens at once, is taken off the address, and can be taken back", async () => {
  const { store, links, cleaned } = page();
  expect(await links.follow(await writeLink(sent, "1.2.3"), false)).toBe(true);
  expect(store.study.value).toEqual(sent);
  expect(store.message.value?.text).toBe("Opened Sent from the link: 1 plan in 1 world.");
  expect(cleaned()).toBe(1);
  store.message.value?.action?.run();
  expect(store.study.value.name).toBe("Study");
});

test("a link of another edition of the model waits until it is decided on", async () => {
  const { store, links } = page();
  const link = await writeLink(sent, "1.1.9");
  await links.follow(link, true);
  expect(store.waiting.value).toMatchObject({ by: "link", study: sent, madeWith: "1.1.9" });
  expect(store.study.value.name).toBe("Study");
  decide(store, false);
  expect(store.waiting.value).toBe(null);
  decide(store, true);
  expect(store.study.value.name).toBe("Study");
  await links.follow(link, true);
  decide(store, true);
  expect(store.study.value).toEqual(sent);
});

test("a link opens with the plan and the world that were looked at, and without them with the last plan in the base world", async () => {
  const [plan] = sent.plans;
  const [world] = sent.worlds;
  const study = {
    ...sent,
    plans: [plan, { ...plan, name: "Second" }, { ...plan, name: "Third" }],
    worlds: [world, { ...world, name: "Harder" }],
  };
  const seen = async (version: string, behind: string) => {
    const { store, links } = page();
    await links.follow((await writeLink(study, version)) + behind, true);
    decide(store, true);
    expect(store.study.value).toEqual(study);
    return [store.focus.value, store.world.value];
  };
  for (const version of ["1.2.3", "1.2.0", "1.1.9"]) {
    expect(await seen(version, "&plan=2&world=2")).toEqual([1, 1]);
    expect(await seen(version, "&world=2")).toEqual([2, 1]);
    expect(await seen(version, "&plan=1")).toEqual([0, 0]);
    expect(await seen(version, "")).toEqual([2, 0]);
    expect(await seen(version, "&plan=9&world=9")).toEqual([2, 1]);
  }
});

test("a broken link leaves the study as it is and says so, until that is closed", async () => {
  const { store, links, cleaned } = page();
  const link = (await writeLink(sent, "1.2.3")).slice(0, 40);
  await links.follow(link, true);
  expect(store.message.value).toMatchObject({ stays: true });
  expect(store.message.value?.text).toMatch(/^The link was not opened: .* This is the study the page begins with\.$/);
  await links.follow(link, false);
  expect(store.message.value?.text).toMatch(/ Your study is as it was\.$/);
  expect(store.undoLabel.value).toBe(null);
  expect(cleaned()).toBe(2);
});

test("what is no link of ours is left alone", async () => {
  const { store, links, cleaned } = page();
  for (const fragment of ["", "results", "growth", "lesson-3"]) expect(await links.follow(fragment, true)).toBe(false);
  expect(store.message.value).toBe(null);
  expect(cleaned()).toBe(0);
});

function page() {
  const store = createStore(defaultStudy());
  let cleaned = 0;
  const links = createLinks(store, "1.2.3", () => cleaned++);
  return { store, links, cleaned: () => cleaned };
}
