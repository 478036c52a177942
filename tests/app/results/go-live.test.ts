import { expect, test } from "vitest";
import { goLive } from "../../../src/app/results/go-live.ts";
import { createStore } from "../../../src/app/state/store.ts";
import type { NetworkData } from "../../../src/engine/network/network-data.ts";
import { defaultStudy } from "../../../src/study/schema/defaults.ts";
import type { Study } from "../../../src/study/study.ts";
import { standInRunner } from "../stand-in.ts";

const DIGEST = "a".repeat(64);

test("a study that cannot be run ends the work on the one before and says why, until it is taken back", async () => {
  const store = createStore(short(defaultStudy()));
  const live = goLive(store, standInRunner().runner);
  await until(() => store.progress.value.done > 0);
  store.open(onImportedNetwork());
  expect(store.progress.value).toMatchObject({ status: "failed", message: expect.stringContaining("is not loaded") });
  await wait(30);
  expect(store.progress.value.status).toBe("failed");
  store.undo();
  await until(() => store.progress.value.status === "done");
  live.close();
});

test("a study that could not be run is tried again", async () => {
  const store = createStore(onImportedNetwork());
  const live = goLive(store, standInRunner().runner);
  expect(store.progress.value.status).toBe("failed");
  live.resume();
  expect(store.progress.value.status).toBe("failed");
  store.networks.value = { [DIGEST]: { data: NETWORK, observed: null } };
  live.resume();
  await until(() => store.progress.value.status === "done");
  live.close();
});

test("no more networks are run than the page can hold, and the study keeps its own number", async () => {
  const study = short(defaultStudy());
  const store = createStore({ ...study, run: { ...study.run, weeks: 104, replicates: 1_000_000 } });
  const { runner, jobs } = standInRunner();
  const live = goLive(store, runner);
  await until(() => jobs.length > 0);
  live.close();
  expect(store.progress.value.total).toBeLessThan(100_000);
  expect(store.study.value.run.replicates).toBe(1_000_000);
});

function short(study: Study): Study {
  return { ...study, run: { ...study.run, weeks: 4 } };
}

const NETWORK: NetworkData = {
  ...{ id: ["a", "b"], sites: ["1"], site: [0, 0], team: null, professions: ["clinician"], profession: [0, 0] },
  ...{ margin: null, threshold: null, initial: null, committed: null },
  ...{ from: [0], to: [1], weight: [1], layer: [0] },
};

function onImportedNetwork(): Study {
  const study = short(defaultStudy());
  const network = { kind: "imported" as const, digest: DIGEST };
  return { ...study, name: "Imported", worlds: [{ ...study.worlds[0], network }] };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(1);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
