import { expect, test } from "vitest";
import { MODEL_VERSION } from "../../../../src/app/state/model-version.ts";
import { openedText, openFiles } from "../../../../src/app/state/opening/open-study.ts";
import { defaultStudy } from "../../../../src/study/schema/defaults.ts";
import { studyText } from "../../../../src/study/write-study.ts";

test("a study file that another version wrote says so when it is opened, and one of this version does not", async () => {
  const said = async (version?: string) => {
    const opened = await openFiles([new File([studyText(defaultStudy(), version)], "s.json")]);
    if (!opened.ok) throw new Error("invalid fixture");
    return openedText(opened.study.name, opened.madeWith);
  };
  expect(await said("0.0.1")).toBe(
    `Opened Study. It was made with Groundswell 0.0.1, and this is ${MODEL_VERSION}: results may differ.`,
  );
  expect(await said(MODEL_VERSION)).toBe("Opened Study.");
  expect(await said()).toBe("Opened Study.");
});
