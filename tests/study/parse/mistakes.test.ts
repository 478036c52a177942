import { describe, expect, test } from "vitest";
import { parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import { formatProblem } from "../../../src/text/problem.ts";

describe("a mistake in a study file is named with its place, what is wrong and what is allowed:", () => {
  const plan = (value: object) => ({ plans: [{}, {}, value] });
  const world = (value: object) => ({ worlds: [value] });
  const people = (count: number) => ({ kind: "ringLattice", clinicians: count, degree: 2 });
  const profession = { name: "nurse", share: 0.5 };
  const digest = "0".repeat(64);

  const mistakes: [what: string, value: object, message: string][] = [
    ["above", plan({ tactics: { hard: 1.4 } }), "plans[2].tactics.hard: 1.4 is above 1"],
    ["below", plan({ tactics: { hard: -0.1 } }), "plans[2].tactics.hard: -0.1 is below 0"],
    ["text for a number", plan({ core: { strength: "high" } }), 'plans[2].core.strength: "high" is not a number'],
    ["list for a number", plan({ core: { strength: [1] } }), "plans[2].core.strength: a list is not a number"],
    ["nothing for a number", plan({ core: { strength: null } }), "plans[2].core.strength: null is not a number"],
    ["not whole", plan({ data: { every: 2.5 } }), "plans[2].data.every: 2.5 is not a whole number"],
    ["huge", plan({ data: { every: 1e300 } }), "plans[2].data.every: 1e+300 is above 5200"],
    ["text for an object", plan({ core: "strong" }), 'plans[2].core: "strong" is not an object'],
    ["object for a list", plan({ tactics: { phases: {} } }), "plans[2].tactics.phases: an object is not a list"],
    ["number for yes or no", world({ people: { instant: 1 } }), "worlds[0].people.instant: 1 is not true or false"],
    ["number for text", { run: { seed: 42 } }, "run.seed: 42 is not text"],
    ["empty text", { run: { seed: "" } }, "run.seed: is empty"],
    ["long text", plan({ name: "x".repeat(81) }), "plans[2].name: has 81 characters; at most 80 are allowed"],
    ["unknown key", plan({ tactics: { sfot: 0.3 } }), 'plans[2].tactics.sfot: unknown key; did you mean "soft"?'],
    [
      "strange key",
      plan({ resources: { zzzzzzzz: 0.3 } }),
      "plans[2].resources.zzzzzzzz: unknown key; allowed are level",
    ],
    ["unknown key on top", { plan: [] }, 'plan: unknown key; did you mean "plans"?'],
    [
      "unknown key in a kind",
      world({ network: { kind: "star", clinicans: 3 } }),
      'worlds[0].network.clinicans: unknown key; did you mean "clinicians"?',
    ],
    [
      "key of another kind",
      world({ network: { kind: "star", sites: 3 } }),
      "worlds[0].network.sites: unknown key; allowed are kind, clinicians, degree, rewiring",
    ],
    [
      "unknown choice",
      plan({ core: { selection: "best" } }),
      'plans[2].core.selection: "best" is not one of random, degree, betweenness, kcore, bridging, perSite, named',
    ],
    [
      "choice with a slip",
      world({ network: { kind: "comunity" } }),
      'worlds[0].network.kind: "comunity" is not one of community, complete, ringLattice, smallWorld, random, star, preferential, imported; did you mean "community"?',
    ],
    [
      "unknown way to first users",
      world({ practice: { first: { by: 7 } } }),
      "worlds[0].practice.first.by: 7 is not one of share, number, neighbourhood, connected, named",
    ],
    ["missing", plan({ tactics: { phases: [{ to: 3 }] } }), "plans[2].tactics.phases[0].from: missing"],
    ["plan that is no object", { plans: [3] }, "plans[0]: 3 is not an object"],
    ["plans that are no list", { plans: {} }, "plans: an object is not a list"],
    ["no plans", { plans: [] }, "plans: is empty"],
    ["too many plans", { plans: [{}, {}, {}, {}, {}, {}, {}] }, "plans: has 7 entries; at most 6 are allowed"],
    ["too many worlds", { worlds: [{}, {}, {}, {}, {}] }, "worlds: has 5 entries; at most 4 are allowed"],
    ["same name", { plans: [{ name: "A" }, { name: "A " }] }, 'plans[1].name: "A" is already the name of plans[0]'],
    ["empty name", { plans: [{ name: "  " }] }, "plans[0].name: is empty"],
    [
      "line break in a name",
      { worlds: [{ name: "a\nb" }] },
      "worlds[0].name: has a line break or another control character",
    ],
    [
      "emphasis",
      plan({ theory: { emphasis: { capability: 0.4, motivation: 0.9, opportunity: 0.1 } } }),
      "plans[2].theory.emphasis: sums to 1.4, not 1",
    ],
    [
      "phase the wrong way round",
      plan({ tactics: { phases: [{ from: 9, to: 9, hard: 1 }] } }),
      'plans[2].tactics.phases[0].to: 9 is not after "from", which is 9',
    ],
    [
      "programme the wrong way round",
      plan({ programme: { start: 9, end: 5 } }),
      'plans[2].programme.end: 5 is not after "start", which is 9',
    ],
    [
      "programme beyond the run",
      plan({ programme: { end: 105 } }),
      "plans[2].programme.end: 105 is beyond the run's 104 weeks; null means its end",
    ],
    [
      "programme after the run",
      plan({ programme: { start: 104 } }),
      "plans[2].programme.start: 104 is beyond the run, whose last week is 103",
    ],
    [
      "nobody named",
      plan({ core: { selection: "named" } }),
      'plans[2].core.named: is empty; selection "named" needs at least one id',
    ],
    [
      "named twice",
      plan({ core: { selection: "named", named: ["1.1.1", "1.1.2", "1.1.1"] } }),
      "plans[2].core.named[2]: is the same person as core.named[0]",
    ],
    [
      "at once without thresholds",
      world({ people: { instant: true } }),
      'worlds[0].people.instant: true needs response "threshold"; it is "complex"',
    ],
    [
      "both ways without at once",
      world({ people: { response: "threshold", twoWay: true } }),
      'worlds[0].people.twoWay: true needs "instant" to be true',
    ],
    [
      "thresholds",
      world({ network: people(9), people: { thresholds: [0.1] } }),
      "worlds[0].people.thresholds: has 1 values for 9 clinicians",
    ],
    [
      "odd degree",
      world({ network: { ...people(9), degree: 3 } }),
      "worlds[0].network.degree: 3 is not an even number from 2, which a network of kind ringLattice needs",
    ],
    [
      "degree too high",
      world({ network: { ...people(9), degree: 10 } }),
      "worlds[0].network.degree: 10 is not below the number of clinicians, which is 9",
    ],
    [
      "complete and large",
      world({ network: { kind: "complete", clinicians: 5001 } }),
      "worlds[0].network.clinicians: 5001 is above 5000, the most for a complete network",
    ],
    [
      "community too large",
      world({ network: { sites: 60000, teamsPerSite: 10, cliniciansPerTeam: 10 } }),
      "worlds[0].network: 60000 sites of 10 teams of 10 are 6000000 clinicians; at most 5000000 are allowed",
    ],
    [
      "too many ties in a community",
      world({ network: { sites: 65535, teamsPerSite: 10, cliniciansPerTeam: 5, tiesIn: 1000 } }),
      "worlds[0].network: makes 3276750000 ties; at most 50000000 are allowed",
    ],
    [
      "too many ties by degree",
      world({ network: { kind: "random", clinicians: 2000000, degree: 1000 } }),
      "worlds[0].network.degree: makes 2000000000 ties; at most 50000000 are allowed",
    ],
    [
      "profession shares",
      world({ network: { professions: [profession] } }),
      "worlds[0].network.professions: sums to 0.5, not 1",
    ],
    [
      "profession twice",
      world({ network: { professions: [profession, profession] } }),
      "worlds[0].network.professions[1].name: is the same profession as professions[0]",
    ],
    [
      "unknown site",
      world({ context: { perSite: [{ site: "21" }] } }),
      'worlds[0].context.perSite[0].site: "21" is no site; sites are "1" to "20"',
    ],
    [
      "site of a classical network",
      world({ network: people(9), context: { perSite: [{ site: "2" }] } }),
      'worlds[0].context.perSite[0].site: "2" is no site; the only site is "1"',
    ],
    [
      "site twice",
      world({ context: { perSite: [{ site: "2" }, { site: "2" }] } }),
      "worlds[0].context.perSite[1].site: is the same site as perSite[0]",
    ],
    [
      "more first users than people",
      world({ network: people(9), practice: { first: { by: "number", number: 10 } } }),
      "worlds[0].practice.first.number: 10 is above the 9 clinicians there are",
    ],
    [
      "nobody of that name",
      { ...plan({ core: { selection: "named", named: ["1.1.1", "21.1.1"] } }), ...world({ name: "A" }) },
      'plans[2].core.named[1]: "21.1.1" is nobody in world "A"; ids are "1.1.1" to "20.5.5": site, team and place',
    ],
    [
      "nobody of that name first",
      world({ network: people(9), practice: { first: { by: "named", named: ["0"] } } }),
      'worlds[0].practice.first.named[0]: "0" is nobody in world "World"; ids are "1" to "9"',
    ],
    [
      "nobody named first",
      world({ practice: { first: { by: "named" } } }),
      'worlds[0].practice.first.named: is empty; first users "named" need at least one id',
    ],
    [
      "first named twice",
      world({ practice: { first: { by: "named", named: ["1.1.1", "1.1.1"] } } }),
      "worlds[0].practice.first.named[1]: is the same person as named[0]",
    ],
    [
      "network without digest",
      world({ network: { kind: "imported", file: "a.json" } }),
      'worlds[0].network.digest: missing; give the digest that "groundswell import" printed, or the network itself as "inline"',
    ],
    [
      "wrong digest",
      world({ network: { kind: "imported", digest: "abc" } }),
      'worlds[0].network.digest: "abc" is not a digest of 64 digits 0-9 and a-f',
    ],
    [
      "digest of something else",
      world({ network: { kind: "imported", digest, inline: {} } }),
      'worlds[0].network.digest: does not belong to the network in "inline", whose digest is 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    ],
    ["not a number", { run: { weeks: Number.NaN } }, "run.weeks: NaN is not a number that a study can hold"],
    ["a function", { notes: () => "" }, "notes: a function is not plain JSON"],
    ["a date", { notes: new Date(0) }, "notes: is not plain JSON"],
    [
      "newer format",
      { groundswell: 2 },
      "groundswell: the file is of format 2, newer than format 1 that this version reads; a newer Groundswell will open it",
    ],
    ["no format", { groundswell: undefined }, 'groundswell: missing; a study file begins with "groundswell": 1'],
    ["strange format", { groundswell: "1" }, 'groundswell: "1" is not a format of study files; write 1'],
  ];

  test.each(mistakes)("%s", (_, value, message) => {
    const result = parseStudyValue({ groundswell: 1, ...value });
    expect(result.ok).toBe(false);
    expect(result.problems.map(formatProblem)).toEqual([message]);
  });

  test("all mistakes at once, those of later plans too when the first is wrong", () => {
    const result = parseStudyValue({
      groundswell: 1,
      sources: "none",
      plans: [{ core: { strength: 2 } }, { core: { strength: 3, reach: "all" } }],
      worlds: [{ people: { capability: -1, capabilty: 1 } }],
    });
    expect(result.problems.map(formatProblem)).toEqual([
      'sources: "none" is not a list',
      "plans[0].core.strength: 2 is above 1",
      "plans[1].core.strength: 3 is above 1",
      'plans[1].core.reach: "all" is not a number',
      "worlds[0].people.capability: -1 is below 0",
      'worlds[0].people.capabilty: unknown key; did you mean "capability"?',
    ]);
  });

  test("a value inherited from the first plan is blamed only there", () => {
    const result = parseStudyValue({ groundswell: 1, plans: [{ tactics: { hard: 2 } }, { tactics: { soft: 0.1 } }] });
    expect(result.problems.map(formatProblem)).toEqual(["plans[0].tactics.hard: 2 is above 1"]);
  });
});
