import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { imported, refused, tieTexts } from "../importing.ts";

const twoMode = { twoMode: true };
const LIST = "person,event\nana,rounds\nben,rounds\ncem,rounds\nana,club\nben,club\ndora,course\n";
const MATRIX = ",rounds,club,course\nana,1,1,0\nben,1,1,0\ncem,1,0,0\ndora,0,0,1\n";
const SHARED = [
  "ana→ben 2 ties",
  "ana→cem 1 ties",
  "ben→ana 2 ties",
  "ben→cem 1 ties",
  "cem→ana 1 ties",
  "cem→ben 1 ties",
];

describe("people and what they share", () => {
  test.each([
    ["a list", LIST],
    ["a matrix", MATRIX],
    ["a list of usual names", LIST.replace("person,event", "from,to")],
  ])("as %s become ties both ways, weighted by how many they share, and said", (_, ties) => {
    const result = imported({ ties }, twoMode);
    expect(tieTexts(result).sort()).toEqual(SHARED);
    expect(result.network.people.id).toEqual(["ana", "ben", "cem", "dora"]);
    expect(result.problems.map(({ message }) => message)).toContain(
      "two modes: 4 people and 3 events or groups; 3 pairs of people share from 1 to 2, which is the weight of their tie, both ways",
    );
  });

  test("are offered this where a file looks like it", () => {
    expect(refused({ ties: LIST })[0]).toContain("If people share 'event', say --two-mode");
    expect(refused({ ties: MATRIX }, { format: "matrix" })[0]).toContain("say --two-mode");
    const named = imported({ ties: LIST.replace("person,event", "from,to") });
    expect(named.problems[0]).toMatchObject({ code: "perhaps-two-modes", severity: "warning" });
  });

  test("with weights: 0 is no part, others are told and not used", () => {
    const result = imported({ ties: "from,to,weight\na,x,5\nb,x,1\nc,x,0\n" }, twoMode);
    expect(tieTexts(result)).toEqual(["a→b 1 ties", "b→a 1 ties"]);
    expect(result.network.people.id).toEqual(["a", "b", "c"]);
    expect(result.problems.map(({ code }) => code)).toContain("part-weights");
  });

  test.each([
    ["-1", "is negative"],
    ["−0.5", "is negative"],
    ["NA", "says that the weight is missing"],
  ])("with a weight of %s are refused, as ties are", (weight, message) => {
    const ties = `from,to,weight\na,x,1\nb,x,${weight}\n`;
    expect(refused({ ties }, twoMode)).toEqual([expect.stringContaining(message)]);
  });

  test.each(["no", '"0,0"', "0%", "−0", "0.0"])("with a weight of %s take no part", (weight) => {
    const result = imported({ ties: `from,to,weight\na,x,1\nb,x,1\nc,x,${weight}\n` }, twoMode);
    expect(tieTexts(result)).toEqual(["a→b 1 ties", "b→a 1 ties"]);
    expect(result.network.people.id).toEqual(["a", "b", "c"]);
    expect(result.problems.map(({ message }) => message)).toContain("1 tie of weight 0 left out: 0 is no tie");
  });

  test("that are not known are left out, and told", () => {
    const list = imported({ ties: "from,to\na,x\nb,x\nc,NA\n,x\n" }, twoMode);
    expect(list.problems.find(({ code }) => code === "names-nobody")!.message).toContain("2 lines left out");
    const matrix = imported({ ties: ",x,y\na,1,NA\nb,1,0\n" }, twoMode);
    expect(matrix.problems[0]!.message).toBe("1 cell says that a tie is not known: taken as no tie");
  });

  test.each([
    ["a list", "from,to\nana maria,x\nana\u00a0maria,y\nben,x\nben,y\n", "1 person is"],
    ["a list with a people file", "from,to\nana  maria,x\nana maria,y\nben,x\nben,y\n", "1 person is"],
    ["events", "from,to\nana maria,x y\nana maria,z\nben,x\u00a0y\nben,z\n", "1 event is"],
    ["Pajek", '*Vertices 4 2\n1 "ana maria"\n2 "ben"\n3 "x y"\n4 "x\u00a0y"\n*Edges\n1 3\n2 4\n', "1 event is"],
  ])("whose names look the same are one before they are counted, and told: %s", (what, ties, told) => {
    const people = what.includes("file") ? { people: "id\nana maria\nben\n" } : {};
    const result = imported({ ties, ...people }, twoMode);
    const weight = what === "Pajek" ? 1 : 2;
    expect(tieTexts(result)).toEqual([`ana maria→ben ${weight} ties`, `ben→ana maria ${weight} ties`]);
    const messages = result.problems.map(({ message }) => message).filter((text) => text.includes("look the same"));
    expect(messages).toEqual([expect.stringContaining(told)]);
  });

  test("that are the same are no two modes", () => {
    expect(refused({ ties: "from,to\na,b\nb,c\n" }, twoMode)[0]).toContain(
      "'b' is both a person and an event or group",
    );
  });

  test("share as many as the sets of what they take part in have in common", () => {
    const parts = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 5 })), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(parts, (of) => {
        fc.pre(of.some((events) => events.length > 0));
        const ties = `from,to\n${of.flatMap((events, p) => events.map((event) => `p${p},e${event}\n`)).join("")}`;
        const people = `id\n${of.map((_, p) => `p${p}\n`).join("")}`;
        const expected = of.flatMap((mine, p) =>
          of.flatMap((theirs, q) => {
            const common = mine.filter((event) => theirs.includes(event)).length;
            return p === q || common === 0 ? [] : [`p${p}→p${q} ${common} ties`];
          }),
        );
        expect(tieTexts(imported({ people, ties }, twoMode)).sort()).toEqual(expected.sort());
      }),
      { numRuns: 60 },
    );
  });
});
