import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { networkDigest } from "../../src/networks/file/network-file.ts";
import { parseStudyValue } from "../../src/study/parse/parse-study.ts";
import { defaultStudy } from "../../src/study/schema/defaults.ts";
import { studyDigest } from "../../src/study/study-digest.ts";
import { canonicalJson, digestOf } from "../../src/text/canonical.ts";
import { sha256 } from "../../src/text/sha256.ts";

test("sha-256 agrees with the standard's examples and with another implementation", () => {
  const ascii = (text: string) => sha256(new TextEncoder().encode(text));
  expect(ascii("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(ascii("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(ascii("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe(
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
    }),
  );
});

test("an imported network has the same digest inside a study as in its own file", async () => {
  const file = { groundswellNetwork: 1, people: { id: ["é", "b"] }, ties: { weight: [1, 0.5] }, observed: null };
  expect(networkDigest(JSON.parse(JSON.stringify(file)))).toBe(digestOf(file));
});

test("canonical JSON does not depend on the order of keys or on entries that are undefined", () => {
  expect(canonicalJson({ b: [1, 0.5, null], a: { d: true, c: "é\n", e: undefined } })).toBe(
    '{"a":{"c":"é\\n","d":true},"b":[1,0.5,null]}',
  );
  expect(canonicalJson(new Uint8Array([1, 2]))).toBe("[1,2]");
  expect(() => canonicalJson(Number.NaN)).toThrow("invalid number in JSON: NaN");
  expect(() => canonicalJson(() => 0)).toThrow("invalid value in JSON: function");
});

test("a study's digest follows what is run and said, not how or where it is written", async () => {
  const digest = digestOf({ groundswellNetwork: 1 });
  const imported = (file: string) => ({ groundswell: 1, worlds: [{ network: { kind: "imported", digest, file } }] });
  const of = async (value: unknown) => {
    const result = parseStudyValue(value);
    return result.ok ? studyDigest(result.study) : "";
  };
  expect(await studyDigest(defaultStudy())).toMatch(/^[0-9a-f]{64}$/);
  expect(await of({ groundswell: 1, plans: [{ tactics: { soft: 0.4 } }] })).toBe(await studyDigest(defaultStudy()));
  expect(await of({ groundswell: 1, plans: [{ tactics: { soft: 0.5 } }] })).not.toBe(await studyDigest(defaultStudy()));
  expect(await of(imported("a.json"))).toBe(await of(imported("b.json")));
});
