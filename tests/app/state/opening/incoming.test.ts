import { expect, test } from "vitest";
import { MODEL_VERSION } from "../../../../src/app/state/model-version.ts";
import { decide, takeIn } from "../../../../src/app/state/opening/incoming.ts";
import { fromFile, openFiles } from "../../../../src/app/state/opening/open-study.ts";
import { createStore } from "../../../../src/app/state/store.ts";
import { defaultStudy } from "../../../../src/study/schema/defaults.ts";
import { studyText } from "../../../../src/study/write-study.ts";

test("a file of this edition, or of none, opens at once; one of another edition waits, opens when that is wanted, and is left when not", async () => {
  for (const version of [MODEL_VERSION, undefined]) {
    const store = createStore(defaultStudy());
    takeIn(store, await file(version));
    expect(store.study.value.name).toBe("Sent");
    expect(store.message.value?.text).toBe("Opened Sent.");
  }
  const store = createStore(defaultStudy());
  takeIn(store, await file("0.0.1"));
  expect(store.study.value.name).toBe("Study");
  decide(store, false);
  decide(store, true);
  expect(store.study.value.name).toBe("Study");
  takeIn(store, await file("0.0.1"));
  decide(store, true);
  expect(store.study.value.name).toBe("Sent");
  expect(store.waiting.value).toBe(null);
  store.message.value?.action?.run();
  expect(store.study.value.name).toBe("Study");
});

async function file(version?: string) {
  const opened = await openFiles([new File([studyText({ ...defaultStudy(), name: "Sent" }, version)], "s.json")]);
  if (!opened.ok) throw new Error("invalid fixture");
  return fromFile(opened);
}
