import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatReport } from "../../../src/networks/import-network.ts";
import type { WeightRule } from "../../../src/networks/import-options.ts";
import { imported, refused, tieTexts } from "../importing.ts";

const RULES: WeightRule[] = ["whole", "scale", "ignore"];
const csv = (...weights: string[]) =>
  `from,to,weight\n${weights.map((weight, i) => `p${i},p${i + 1},${weight}\n`).join("")}`;
const told = (result: ReturnType<typeof imported>) => result.problems.map(({ message }) => message);

describe.each(RULES)("under --weights %s", (weights) => {
  test.each([
    "0",
    "0.0",
    "-0",
    "0e5",
    ".0",
    "−0",
    "–0.0",
    "−0e5",
    "- 0",
    '"0,0"',
    "٠",
    "−٠",
    "0%",
    "-0%",
    "0 times",
    "0 h",
  ])("a weight of %s is no tie, and told", (zero) => {
    const result = imported({ ties: csv("2", zero, "1") }, { weights });
    expect(tieTexts(result).map((text) => text.slice(0, 5))).toEqual(["p0→p1", "p2→p3"]);
    expect(told(result)).toContain("1 tie of weight 0 left out: 0 is no tie");
    expect(result.network.people.id).toHaveLength(4);
  });

  test.each(["-1", "-0.5", "-1e400", "-Inf", '"-1,5"', "−1", "–2.5", "- 3", "-٣", "−1.234", "-1'234", "-5%", "-1e-9"])(
    "a weight of %s is refused as negative",
    (weight) => {
      expect(refused({ ties: csv("1", weight) }, { weights })[0]).toContain("is negative");
    },
  );

  test.each(["NA", "n/a", "NaN", ".", "?", "#N/A", "null"])("a weight of %s is refused as missing", (weight) => {
    expect(refused({ ties: csv("1", weight) }, { weights })[0]).toContain("says that the weight is missing");
  });

  test("negative and missing weights are refused in one step, each cause once and with its count", () => {
    const problems = refused({ ties: csv("1", "-1", "NA", "-2") }, { weights });
    expect(problems).toEqual([
      "ties.csv line 3: Leave out such ties: weight '-1' is negative, and no rule makes a dislike a tie (so are 2 of 4 weights).",
      "ties.csv line 4: Write the weight, or leave out the tie: weight 'NA' says that the weight is missing.",
    ]);
  });

  test("weights of ties that are left out are not looked at", () => {
    const ties = "from,to,weight\na,a,-300\na,b,15\nb,zoe,NA\n";
    const result = imported({ people: "id\na\nb\n", ties }, { weights, unknown: "drop" });
    expect(result.report).toMatchObject({ ties: 1, selfTiesDropped: 1, unknownDropped: 1 });
  });
});

describe("scaled weights", () => {
  test("are scaled by ties that are kept, so that the largest of these is 15", () => {
    const self = "from,to,weight\nana,ana,300\nana,ben,20\nben,cem,10\n";
    expect(imported({ ties: self }, { weights: "scale" }).network.ties.weight).toEqual([15, 8]);
    const unknown = "from,to,weight\nana,ben,20\nben,cem,10\ncem,zoe,300\n";
    const people = "id\nana\nben\ncem\n";
    const result = imported({ people, ties: unknown }, { weights: "scale", unknown: "drop" });
    expect(result.network.ties.weight).toEqual([15, 8]);
  });

  test("are scaled layer by layer", () => {
    const ties = "from,to,weight,layer\na,b,4,x\nb,c,1,x\na,b,400,y\nb,c,100,y\n";
    expect(imported({ ties }, { weights: "scale" }).network.ties.weight).toEqual([15, 4, 15, 4]);
  });

  test("that fall to 1 are counted", () => {
    const result = imported({ ties: csv("500", "30", "1") }, { weights: "scale" });
    expect(result.network.ties.weight).toEqual([15, 1, 1]);
    expect(told(result)).toEqual([
      "2 ties weigh less than a fifteenth of the largest weight in the file; scaled, each counts as 1",
    ]);
  });

  test("stay in order and within 1 to 15 at every size a number can have", () => {
    const weight = fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 8 }), (values) => {
        const { network } = imported({ ties: csv(...values.map(String)) }, { weights: "scale" });
        const scaled = network.ties.weight;
        expect(Math.max(...scaled)).toBe(15);
        for (const [i, value] of values.entries()) {
          expect(scaled[i]).toBeGreaterThanOrEqual(1);
          for (const [j, other] of values.entries())
            if (value <= other) expect(scaled[i]).toBeLessThanOrEqual(scaled[j]!);
        }
      }),
      { numRuns: 300, examples: [[[1e308, 5e307, 1]], [[5e-324]], [[1.7976931348623157e308, 1e293]]] },
    );
  });

  test("a weight too large to hold is refused as that", () => {
    expect(refused({ ties: csv("1e400") }, { weights: "scale" })[0]).toContain("'1e400' is too large to hold");
  });
});

describe("a number in another convention", () => {
  const refusal = (weight: string) => refused({ ties: `from;to;weight\na;b;1\nb;c;${weight}\n` })[0]!;

  test.each([
    [
      "1.234,5",
      "Write decimals with a point, and thousands without a sign, as 1234.5",
      "points between thousands and a decimal comma",
    ],
    [
      "1.234.567,89",
      "Write decimals with a point, and thousands without a sign, as 1234.5",
      "points between thousands and a decimal comma",
    ],
    ["1,234.5", "Write thousands without a sign between them, as 1234", "has a sign between thousands"],
    ["12,34,567.5", "Write thousands without a sign between them, as 1234", "has a sign between thousands"],
    ["1.234.567", "Write thousands without a sign between them, as 1234", "has a sign between thousands"],
    ["1'234", "Write thousands without a sign between them, as 1234", "has a sign between thousands"],
    ["1’234.5", "Write thousands without a sign between them, as 1234", "has a sign between thousands"],
    ["1 234", "Write thousands without a sign between them, as 1234", "has a sign between thousands"],
    ["1\u00a0234,5", "Write thousands without a sign between them, as 1234", "has a sign between thousands"],
    ["1\u202f234", "Write thousands without a sign between them, as 1234", "has a sign between thousands"],
    ["0,7", "Write decimals with a point", "has a comma"],
    [
      "1,234",
      "Write decimals with a point. Write thousands without a sign",
      "a comma that may part decimals or thousands",
    ],
    ["٣", "Write numbers with the digits 0 to 9", "digits of another script"],
    ["１２", "Write numbers with the digits 0 to 9", "digits of another script"],
    ["१,२३४", "Write numbers with the digits 0 to 9", "digits of another script"],
    ["70 %", "Write numbers without %, in all lines alike", "has a percent sign"],
    ["1/2", "Write fractions as decimals, as 0.5", "is a fraction"],
    ["1½", "Write fractions as decimals, as 0.5", "is a fraction"],
    ["3 times", "Write the number alone, and its unit in the name of the column", "is a number with a word"],
  ])("%s is called what it is, with a cure", (weight, cure, what) => {
    const message = refusal(weight);
    expect(message).toContain(`${cure}: weight `);
    expect(message).toContain(what);
  });

  test("as a weight is never taken for another number, whatever its signs", () => {
    const group = fc.integer({ min: 100, max: 999 });
    const text = fc
      .tuple(
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom(".", ",", "'", "’", " ", "\u00a0", "\u202f", "_"),
        fc.array(group, { minLength: 1, maxLength: 3 }),
        fc.constantFrom("", ".5", ",5"),
      )
      .filter(([, sign, , decimals]) => sign !== decimals[0])
      .map(([first, sign, groups, decimals]) => [first, ...groups].join(sign) + decimals);
    fc.assert(
      fc.property(text, (weight) => {
        if (/^\d+(\.\d*)?$/.test(weight)) return;
        expect(refusal(weight)).not.toMatch(/is a word|is not a whole number/);
      }),
      { numRuns: 300 },
    );
  });

  test("in a matrix is told, and the matrix read as one", () => {
    expect(refused({ ties: ";ana;ben\nana;0;1.234,5\nben;1;0\n" })[0]).toContain("a decimal comma");
  });

  test("as a threshold is told", () => {
    const people = "id;threshold\na;0,5\nb;1\n";
    expect(refused({ people, ties: "from,to\na,b\n" }, { threshold: "threshold" })[0]).toContain(
      "'threshold' is '0,5', which has a comma; a threshold is a number, 0 or above. Write decimals with a point.",
    );
  });
});

test("scaled weights that may have a point between thousands are asked about", () => {
  const code = (...weights: string[]) =>
    imported({ ties: csv(...weights) }, { weights: "scale" }).problems.map((problem) => problem.code);
  expect(code("900", "1.234", "12.500")).toContain("perhaps-thousands");
  expect(code("1.234", "2.345")).not.toContain("perhaps-thousands");
  expect(code("9", "1.25", "2.500")).not.toContain("perhaps-thousands");
  expect(code("9", "0.125", "0.500")).not.toContain("perhaps-thousands");
});

describe("a weight that is no number", () => {
  test("is called what it is, once for each cause", () => {
    expect(refused({ ties: csv("yes", "<[1;2]>", "Inf", '"12,000"') })).toEqual([
      "ties.csv line 2: Are the columns in the right order? Name another with --weight, or say --weights ignore to take all as 1 but those that say 'no': weight 'yes' is a word, not a number.",
      "ties.csv line 3: Name another column with --weight, or say --weights ignore to take all as 1: weight '<[1;2]>' is a list, not one number.",
      "ties.csv line 4: Write a smaller number, or say --weights ignore to take all as 1: weight 'Inf' is too large to hold.",
      "ties.csv line 5: Write decimals with a point. Write thousands without a sign: weight '12,000' has a comma that may part decimals or thousands.",
    ]);
  });

  test("is a tie when weights are ignored, unless it says 'no'", () => {
    const result = imported({ ties: csv("yes", "no", "often", "<[1;2]>", "Inf", "0.3") }, { weights: "ignore" });
    const kept = ["p0→p1", "p2→p3", "p3→p4", "p4→p5", "p5→p6"];
    expect(tieTexts(result)).toEqual(kept.map((tie) => `${tie} 1 ties`));
    expect(told(result)).toEqual(["1 tie of weight 0 left out: 0 is no tie"]);
  });
});

test("a tie without a weight counts as 1, and how many there are is told where others have one", () => {
  const ties = '*Vertices 3\n1 "a"\n2 "b"\n3 "c"\n*Arcs\n1 2 4\n2 3\n3 1\n';
  const result = imported({ ties });
  expect(result.network.ties.weight).toEqual([4, 1, 1]);
  expect(told(result)).toEqual(["2 ties have no weight, unlike the other 1; a missing weight counts as 1"]);
  expect(imported({ ties: ties.replace(" 4\n", "\n") }).problems).toEqual([]);
});

test("a network without ties says so first in its report, and as a warning", () => {
  const result = imported({ people: "id\na\nb\n", ties: "from,to,weight\na,b,0\na,a,1\n" });
  expect(told(result)).toContain("NO TIES: in this network nobody influences anybody. Is this the file of ties?");
  expect(formatReport(result.report)[0]).toMatch(/^NO TIES/);
});
