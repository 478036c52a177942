import { expect, test } from "vitest";
import { replicateWords, replicateWordsOf } from "../../../src/analysis/words/replicate-words.ts";

const drawn = { network: { kind: "community" } };
const imported = { network: { kind: "imported" } };

test("replicates are networks where each draws one, and runs on a network that was imported", () => {
  expect(replicateWords(false)).toEqual({ one: "network", many: "networks", paired: "in the same network" });
  expect(replicateWords(true)).toEqual({ one: "run", many: "runs", paired: "with the same chance" });
});

test("over several worlds they are networks only where all of them are drawn", () => {
  expect(replicateWordsOf([drawn, drawn]).many).toBe("networks");
  expect(replicateWordsOf([drawn, imported]).many).toBe("runs");
});
