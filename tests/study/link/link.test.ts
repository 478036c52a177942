import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isLink, MOST_SHARED, readLink, shareStudy, writeLink } from "../../../src/study/link/link.ts";
import { LETTERS } from "../../../src/study/link/packed.ts";
import { parseStudy, parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import { defaultPlan, defaultStudy } from "../../../src/study/schema/defaults.ts";
import { planFields, setAt } from "../../../src/study/schema/fields.ts";
import type { Study } from "../../../src/study/study.ts";
import { deflated } from "../../../src/text/deflate.ts";
import { sha256 } from "../../../src/text/sha256.ts";
import { arbitraryStudy } from "../arbitrary-study.ts";

const VERSION = "1.2.3-beta.4";

describe("a link", () => {
  test("reads back as the study it was made of, with the version of the model", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStudy, async (study) => {
        const result = await readLink(await writeLink(study, VERSION));
        expect(result).toMatchObject({ ok: true, modelVersion: VERSION });
        expect(result.ok && result.study).toEqual(study);
      }),
      { numRuns: 200, seed: 5 },
    );
  }, 60_000);

  test("is made of characters that no address changes, and does not end in one that programs leave out", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStudy, async (study) => {
        const link = await writeLink(study, VERSION);
        expect(link).toMatch(/^g1\.[\w.-]+[0-9a-f]$/);
        expect(isLink(link)).toBe(true);
      }),
      { numRuns: 20, seed: 6 },
    );
  });

  test("is refused kindly wherever it is cut", async () => {
    const link = await writeLink(shipped("default"), VERSION);
    for (let length = 0; length < link.length; length++) {
      const result = await readLink(link.slice(0, length));
      expect(result.ok).toBe(false);
      const code = result.problems[0].code;
      expect(code === "altered" || (length === 0 && code === "not-a-link")).toBe(true);
    }
  });

  test("with any one character altered, put in or left out is refused kindly, or opens as what it was", async () => {
    const study = shipped("core");
    const link = await writeLink(study, VERSION);
    const character = fc.oneof(fc.constantFrom(..."gG0129aAzZ-_.%~ #é\0"), fc.string({ minLength: 1, maxLength: 1 }));
    const place = fc.integer({ min: 0, max: link.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, character, fc.constantFrom(0, 1), async (at, by, removed) => {
        fc.pre(removed === 0 || by !== link[at]);
        const result = await readLink(link.slice(0, at) + by + link.slice(at + removed));
        if (removed === 1) expect(result.ok).toBe(false);
        if (result.ok) expect(result.study).toEqual(study);
        else expect(["altered", "not-a-link"]).toContain(result.problems[0].code);
      }),
      { numRuns: 1000, seed: 7 },
    );
    for (let at = 0; at < link.length; at++) {
      expect((await readLink(link.slice(0, at) + link.slice(at + 1))).ok).toBe(false);
    }
  });

  test("never throws, whatever stands in the address", async () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }));
    const near = fc.tuple(text, text).map(([a, b]) => `g1.${a}.${b}.${checksum(`g1.${a}.${b}`)}`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, near), async (fragment) => {
        expect((await readLink(fragment)).ok).toBe(false);
      }),
      { numRuns: 1000, seed: 8 },
    );
  });

  test("of a newer format is told apart from a broken one", async () => {
    const text = "g2.9.0.0.something-new_here";
    const result = await readLink(`${text}.${checksum(text)}`);
    expect(result.problems[0]).toMatchObject({ code: "newer-format" });
    expect(result.problems[0].message).toContain("9.0.0");
    expect((await readLink(`${text}.00000000`)).problems[0].code).toBe("altered");
  });

  test("whose content is no valid study is told by path", async () => {
    const file = { groundswell: 1, plans: [{ name: "A" }, { name: "B", tactics: { phases: [{ from: 5, to: 2 }] } }] };
    const result = await readLink(await linkOf(`${JSON.stringify(file)}\n\ns1.4`));
    expect(result.ok).toBe(false);
    expect(result.problems.map(({ path }) => path)).toContain("plans[1].tactics.hard");
    expect(result.problems.find(({ path }) => path === "plans[1].tactics.hard")?.message).toBe("1.4 is above 1");
  });

  test("of a newer study format is told so", async () => {
    expect((await readLink(await linkOf('{"groundswell":2}'))).problems[0].code).toBe("newer-format");
  });

  test.each([
    ["no JSON", "hello"],
    ["a list", "[]\n"],
    ["more plans than lines", '{"groundswell":1,"plans":[{},{}]}\na.5'],
    ["a letter that stands for nothing", '{"groundswell":1,"plans":[{}]}\nZ.5'],
    ["no number after a letter", '{"groundswell":1,"plans":[{}]}\na.5b'],
    ["a plan that is none", '{"groundswell":1,"plans":[4]}\na.5'],
    ["a number where an object is", '{"groundswell":1,"plans":[{"core":{"strength":{"x":1}}}]}\nc5'],
    ["a forbidden key", '{"groundswell":1,"__proto__":{}}'],
  ])("that holds %s is refused", async (_, text) => {
    expect((await readLink(await linkOf(text))).ok).toBe(false);
  });

  test("that is whole but not compressed is refused", async () => {
    for (const payload of ["", "A", "AAAA", "_____w"]) {
      const text = `g1.1.0.0.${payload}`;
      expect((await readLink(`${text}.${checksum(text)}`)).problems[0].code).toBe("damaged");
    }
  });

  test("that would unpack to far more than a study is refused without unpacking it all", async () => {
    const result = await readLink(await linkOf(" ".repeat(50_000_000)));
    expect(result.problems[0].code).toBe("too-large");
    expect((await readLink(`g1.${"a".repeat(300_000)}`)).problems[0].code).toBe("too-long");
  });

  test("made by the first version opens for good", async () => {
    const link =
      "g1.0.1.0.VY_NSsQwFEb38xTlW19Kps6IZCOK-Ai6kC5Cep0JTW9qklKx5IF8Dl9MWn_Q_XfO4VtwimGSLs3sPfSeIGZgaNzH8MYCwsvEKbsg0LgLnCqXqzCyXIMQJ4FeMDP3CfrYEBJzBw1nGYUweiMJ-mn5kd6AYEPklUrs2X6LOz5FZpRCv9Pb6uMdhGxsdjatwHg2ib90zzEM0IqQA3RzSTib2EGr0pbSEuYQffcv_LiFJfNr3trTOIaYoVV98Tf6AIJwnkPs11nvZH0TjXRhWA3eibNuO9UoVUpbdqa-mg5qJ4dYN8e0_wQ.6124d563";
    const result = await readLink(link);
    expect(result.ok && result.study).toEqual(frozen());
  });
});

describe("a link stays short", () => {
  test("with six plans that set every lever, at most 1,000 characters", async () => {
    const lengths = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map(async (seed) => (await writeLink(leversOnly(seed), "10.10.10")).length),
    );
    console.log(`Link of six plans with every lever set: ${lengths.join(", ")} characters.`);
    for (const length of lengths) expect(length).toBeLessThanOrEqual(1000);
  });

  test("for every shipped study without an imported network", async () => {
    for (const name of readdirSync("scenarios").filter((file) => file.endsWith(".json"))) {
      const shared = await shareStudy(shipped(name.replace(".json", "")), "0.1.0");
      expect(shared.ok && shared.fragment.length).toBeLessThan(2000);
    }
  });

  test("every number of a plan has a letter", () => {
    const numbers = planFields().filter(({ kind }) => kind === "number" || kind === "integer");
    expect(numbers.map(({ path }) => path).filter((path) => !LETTERS.has(path))).toEqual([]);
  });

  test("letters are those that links in circulation have, and each stands for one number", () => {
    const letters = Object.fromEntries(Array.from(LETTERS, ([path, letter]) => [letter, path]));
    expect(letters).toMatchObject({
      a: "core.strength",
      b: "core.size",
      c: "core.reach",
      d: "theory.emphasis.capability",
      f: "theory.emphasis.motivation",
      g: "theory.emphasis.opportunity",
      h: "theory.reviewEvery",
      i: "theory.learning",
      j: "resources.level",
      k: "cohesion.conflictWork",
      l: "cohesion.outreach",
      m: "community.meetings",
      n: "data.every",
      o: "data.quality",
      p: "data.burden",
      q: "data.judgement",
      r: "tactics.soft",
      s: "tactics.hard",
      t: "programme.start",
      u: "programme.end",
    });
    expect(Object.keys(letters)).toHaveLength(LETTERS.size);
    for (const letter of LETTERS.values()) expect(letter).toMatch(/^[a-zA-Z]$/);
    expect(LETTERS.values()).not.toContain("e");
  });

  test("a study on an imported network is not put into one, and the reason is given", async () => {
    const world = { name: "Ward", network: { kind: "imported", digest: "a".repeat(64) } };
    const study = studyOf({ groundswell: 1, worlds: [{ name: "Made up" }, world] });
    expect(await shareStudy(study, "1.0.0")).toMatchObject({
      ok: false,
      problems: [{ code: "imported-network", path: "worlds[1].network" }],
    });
  });

  test("a long table of sites is not put into one, and the reason is given", async () => {
    const perSite = Array.from({ length: 400 }, (_, i) => ({
      site: String(i + 1),
      support: ((i * 7919) % 997) / 997,
      turnover: ((i * 6101) % 991) / 9910,
    }));
    const study = studyOf({ groundswell: 1, worlds: [{ network: { sites: 400 }, context: { perSite } }] });
    const shared = await shareStudy(study, "1.0.0");
    expect(shared).toMatchObject({ ok: false, problems: [{ code: "too-long" }] });
    expect((await writeLink(study, "1.0.0")).length).toBeGreaterThan(MOST_SHARED);
  });
});

/** A link that holds this text, whole and with the right checksum. */
async function linkOf(text: string): Promise<string> {
  const bytes = await deflated(new TextEncoder().encode(text));
  const link = `g1.1.0.0.${Buffer.from(bytes).toString("base64url")}`;
  return `${link}.${checksum(link)}`;
}

function checksum(text: string): string {
  return sha256(new TextEncoder().encode(text)).slice(0, 8);
}

/** Six plans with every lever at another value that its slider can give, and shares as the page works them out. */
function leversOnly(seed: number): Study {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const names = [
    "Soft only",
    "Mandate first",
    "Balanced",
    "Strong core, thin feedback",
    "Community first",
    "All of it",
  ];
  const plans = names.map((name) => {
    let plan = defaultPlan(name);
    for (const { kind, path, usual, step = 0.01, options } of planFields()) {
      if (path === "programme.end") plan = setAt(plan, path, 53 + next(52));
      else if (path === "programme.start") plan = setAt(plan, path, next(52));
      else if (kind === "choice") plan = setAt(plan, path, options![next(6)].value);
      else if (usual !== undefined) {
        const [min, max] = usual;
        plan = setAt(plan, path, Number((min + next(Math.round((max - min) / step) + 1) * step).toFixed(4)));
      }
    }
    const capability = next(101) / 100;
    const emphasis = { capability, motivation: (1 - capability) * 0.4, opportunity: (1 - capability) * 0.6 };
    return setAt(plan, "theory.emphasis", emphasis);
  });
  return { ...defaultStudy(), name: "Hand hygiene on six wards", plans };
}

function frozen(): Study {
  return studyOf({
    groundswell: 1,
    name: "Frozen",
    question: "Does it open?",
    run: { weeks: 52, seed: "ice" },
    plans: [
      { name: "A", core: { strength: 0.8, selection: "degree" }, programme: { end: 40 } },
      { name: "B é", tactics: { soft: 0.25, hard: 1, phases: [{ from: 0, to: 26, hard: 0 }] }, data: { every: 4 } },
    ],
    worlds: [
      { name: "W", context: { support: 0.3 } },
      // in the first version textbook networks weighed peers alone
      { name: "V", network: { kind: "random", clinicians: 200 }, behaviour: { ownWeight: 0 } },
    ],
  });
}

function studyOf(file: object): Study {
  const parsed = parseStudyValue(file);
  if (!parsed.ok) throw new Error(`invalid study: ${JSON.stringify(parsed.problems)}`);
  return parsed.study;
}

function shipped(name: string): Study {
  const parsed = parseStudy(readFileSync(`scenarios/${name}.json`, "utf8"));
  if (!parsed.ok) throw new Error(`invalid study: ${name}`);
  return parsed.study;
}
