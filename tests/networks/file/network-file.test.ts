import { describe, expect, test } from "vitest";
import { networkData } from "../../../src/networks/file/network-data.ts";
import { type NetworkFile, networkDigest, startsNetworkFile } from "../../../src/networks/file/network-file.ts";
import { parseNetworkFile, parseNetworkValue } from "../../../src/networks/file/parse-network-file.ts";
import { writeNetworkFile } from "../../../src/networks/file/write-network-file.ts";
import { formatProblem } from "../../../src/text/problem.ts";
import { imported } from "../importing.ts";
import { CSV_PEOPLE, CSV_TIES } from "../samples.ts";

const OPTIONS = {
  adopted: "adopted",
  never: ["never"],
  missing: ["?"],
  unit: "month",
  layerAs: { friend: "vertical" },
} as const;
const sample = () => imported({ people: CSV_PEOPLE, ties: CSV_TIES }, OPTIONS).network;

/** The problems of a network file changed by `change`. */
function broken(change: (file: NetworkFile) => unknown): string[] {
  const file = structuredClone(sample());
  change(file);
  const read = parseNetworkFile(JSON.stringify(file));
  expect(read.ok).toBe(false);
  return read.problems.map(formatProblem);
}

test("what is written reads back equal, in whatever layout", () => {
  const file = sample();
  for (const text of [writeNetworkFile(file), JSON.stringify(file), `\ufeff${JSON.stringify(file, null, 8)}`]) {
    const read = parseNetworkFile(text);
    expect(read).toEqual({ ok: true, network: file, problems: [] });
  }
});

test("writing what was read gives the same text", () => {
  const text = writeNetworkFile(sample());
  const read = parseNetworkFile(text);
  expect(read.ok && writeNetworkFile(read.network)).toBe(text);
});

test("what is wrong is told with its line", () => {
  const lines = writeNetworkFile(sample()).split("\n");
  const weights = lines.findIndex((line) => line.includes('"weight"'));
  const read = parseNetworkFile(lines.join("\n").replace('"weight": [2,', '"weight": [99,'));
  expect(read.problems.map(({ path, line }) => [path, line])).toEqual([["ties.weight[0]", weights + 1]]);
  const cut = parseNetworkFile(lines.slice(0, 5).join("\n"));
  expect(cut.problems[0].line).toBe(5);
});

test("a key given twice is refused", () => {
  const twice = writeNetworkFile(sample()).replace('"ties": {', '"ties": {}, "ties": {');
  expect(parseNetworkFile(twice).ok).toBe(false);
});

test("a network that stands in a study is read as in its own file", () => {
  const file = sample();
  expect(parseNetworkValue(file)).toEqual({ ok: true, network: file, problems: [] });
});

test("a network file is told from a study by its beginning, also from a study that holds a network", () => {
  expect(startsNetworkFile(writeNetworkFile(sample()))).toBe(true);
  expect(startsNetworkFile('{ "name": "W", "groundswellNetwork": 1 }')).toBe(true);
  expect(startsNetworkFile('{ "groundswell": 1, "worlds": [{ "network": { "inline": { "groundswellNetwork": 1')).toBe(
    false,
  );
  expect(startsNetworkFile("from,to\na,b\n")).toBe(false);
});

test("the digest belongs to the content, not to layout or order of keys", async () => {
  const file = sample();
  const digest = networkDigest(file);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(networkDigest(JSON.parse(writeNetworkFile(file)))).toBe(digest);
  const { report, ...rest } = file;
  expect(networkDigest({ report, ...rest })).toBe(digest);
  file.ties.weight[0] = 7;
  expect(networkDigest(file)).not.toBe(digest);
});

test("the engine gets columns with what is to be drawn marked", () => {
  const people = "id,s,t,margin\na,2,0.5,1\nb,,,0\n";
  const { network } = imported(
    { people, ties: "from,to\na,b\n" },
    { initial: "s", threshold: "t", layerAs: { ties: "bridge" } },
  );
  const data = networkData(network);
  expect(Array.from(data.initial!)).toEqual([2, 255]);
  expect(Array.from(data.threshold!)).toEqual([0.5, Number.NaN]);
  expect(Array.from(data.margin!)).toEqual([1, 0]);
  expect(data.committed).toBe(null);
  expect(Array.from(data.layer)).toEqual([1]);
});

describe("a network file that is not as it was written is refused", () => {
  test.each<[string, (file: NetworkFile) => unknown, string]>([
    ["an unknown key", (file) => Object.assign(file, { extra: 1 }), "unknown key 'extra'"],
    ["an unknown key further in", (file) => Object.assign(file.ties, { note: [] }), "ties: unknown key 'note'"],
    ["a missing column", (file) => Reflect.deleteProperty(file.ties, "weight"), "ties.weight: must be a list"],
    [
      "another version",
      (file) => Object.assign(file, { groundswellNetwork: 2 }),
      "groundswellNetwork: version 2 is not known",
    ],
    [
      "no version",
      (file) => Reflect.deleteProperty(file, "groundswellNetwork"),
      "groundswellNetwork: missing: this is not",
    ],
    ["a column cut short", (file) => file.ties.to.pop(), "ties.to: 4 values where 5 are needed"],
    ["an index out of range", (file) => file.ties.to.fill(4, 1, 2), "ties.to[1]: 4 is not the number of a person"],
    [
      "an index that is not whole",
      (file) => file.people.site.fill(0.5),
      "people.site[0]: 0.5 is not the number of a site",
    ],
    [
      "null for a number",
      (file) => file.ties.weight.fill(Number.NaN, 2),
      "ties.weight[2]: null is not a whole number from 1 to 15",
    ],
    ["a weight above 15", (file) => file.ties.weight.fill(16), "ties.weight[0]: 16 is not a whole number from 1 to 15"],
    [
      "swapped columns",
      ({ ties }) => Object.assign(ties, { weight: ties.layer, layer: ties.weight }),
      "ties.weight[0]: 0 is not",
    ],
    ["a self tie", (file) => file.ties.to.fill(0, 0, 1), "ties.to[0]: a tie of a person to itself"],
    ["a person twice", (file) => file.people.id.fill("a"), "people.id: the same name occurs twice"],
    [
      "a person without name",
      (file) => file.people.id.fill("", 1, 2),
      'people.id[1]: "" is not text that is not empty',
    ],
    [
      "a negative threshold",
      (file) => Object.assign(file.people, { threshold: [-1, 0, 0, 0] }),
      "people.threshold[0]: -1 is not",
    ],
    ["a tie moved to another layer", (file) => file.ties.layer.fill(1, 0, 1), "report.layers: "],
    ["a person moved to another site", (file) => file.people.site.fill(1, 0, 1), "report.sites: "],
    ["a date changed", (file) => file.people.adopted?.fill(2, 0, 1), "observed: "],
    [
      "a curve that falls",
      (file) => {
        file.people.adopted = null;
        file.observed?.cumulative.fill(0, 1);
      },
      "observed.cumulative[1]: a cumulative count never falls",
    ],
    ["a role that does not exist", (file) => Object.assign(file.layers[0]!, { as: "glue" }), "layers[0].as: "],
  ])("%s", (_, change, message) => {
    expect(broken(change).join("\n")).toContain(message);
  });

  test("cut anywhere", () => {
    const text = writeNetworkFile(sample());
    for (let end = 0; end < text.length - 2; end += 7) {
      const read = parseNetworkFile(text.slice(0, end));
      expect(read.ok).toBe(false);
      expect(read.problems[0]!.message).toContain("Import the network again");
    }
  });

  test.each(["", "null", "[]", "1", '"text"', "{}", "id,site\n", '{"groundswellNetwork":1}'])("%j", (text) => {
    expect(parseNetworkFile(text).ok).toBe(false);
  });
});

test("of a file that is no network file nothing is told, since a study may name any file", () => {
  const read = parseNetworkFile("root:x:0:0:secret\n");
  expect(read.ok).toBe(false);
  expect(JSON.stringify(read.problems)).not.toMatch(/root|secret|\\"r\\"/);
});
