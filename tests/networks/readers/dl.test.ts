import { describe, expect, test } from "vitest";
import { imported, refused, tieTexts } from "../importing.ts";

describe("UCINET DL", () => {
  test.each([
    ["numbers", "dl n=3 format=edgelist1\ndata:\n1 2 2\n2 3\n", ["1→2 2 ties", "2→3 1 ties"]],
    [
      "labels",
      'DL N = 3\nFORMAT = edgelist1\nLABELS:\nann,"bob b",cat\nDATA:\n1 2 2\n2 3\n',
      ["ann→bob b 2 ties", "bob b→cat 1 ties"],
    ],
    [
      "labels embedded",
      "dl n=3, format=edgelist1\nlabels embedded:\ndata:\nann bob 2\nbob cat\n",
      ["ann→bob 2 ties", "bob→cat 1 ties"],
    ],
    ["nodes and those they name", "dl n=3 format=nodelist1\ndata:\n1 2 3\n3\n", ["1→2 1 ties", "1→3 1 ties"]],
    ["a matrix over several lines", "dl n=2\ndata: 0 4\n0 0\n", ["1→2 4 ties"]],
    ["a matrix without diagonal", "dl n=3 diagonal=absent\ndata:\n1 0\n0 2\n0 0\n", ["1→2 1 ties", "2→3 2 ties"]],
    [
      "a matrix with labels embedded",
      "dl n=2\nlabels embedded\ndata:\n a b\na 0 4\nb 1 0\n",
      ["a→b 4 ties", "b→a 1 ties"],
    ],
    [
      "relations in lists",
      "dl n=2 nm=2 format=edgelist1\nmatrix labels: advice, lunch\ndata:\n1 2\n!\n2 1\n",
      ["1→2 1 advice", "2→1 1 lunch"],
    ],
    [
      "row and column labels that are the same",
      "DL\nN=2\nFORMAT = FULLMATRIX DIAGONAL PRESENT\nROW LABELS:\nann\nbob\nCOLUMN LABELS:\nann\nbob\nDATA:\n0 4\n1 0\n",
      ["ann→bob 4 ties", "bob→ann 1 ties"],
    ],
    [
      "as many rows as columns, with the same labels",
      "dl nr=2, nc=2\nrow labels: ann bob\ncolumn labels: ann bob\ndata:\n0 4\n1 0\n",
      ["ann→bob 4 ties", "bob→ann 1 ties"],
    ],
    ["a list after commas", "DL, N=2, FORMAT = edgelist1\nLABELS:\nann\nbob\nDATA:\n1 2 4\n", ["ann→bob 4 ties"]],
    [
      "row labels embedded alone",
      "dl n=2\nrow labels embedded\ndata:\nann 0 4\nbob 1 0\n",
      ["ann→bob 4 ties", "bob→ann 1 ties"],
    ],
    [
      "column labels embedded alone",
      "dl n=2\ncolumn labels embedded\ndata:\nann bob\n0 4\n1 0\n",
      ["ann→bob 4 ties", "bob→ann 1 ties"],
    ],
    ["a file that DOS ended", "dl n=2\r\ndata:\r\n0 4\r\n0 0\r\n\u001a", ["1→2 4 ties"]],
  ])("%s are read", (_, ties, expected) => {
    expect(tieTexts(imported({ ties }))).toEqual(expected);
  });

  test("a tie of weight 0 is none, and those it names are people", () => {
    const result = imported({ ties: "dl n=3\nformat=edgelist1\nlabels embedded:\ndata:\nana ben 0\nben cem 1\n" });
    expect(tieTexts(result)).toEqual(["ben→cem 1 ties"]);
    expect(result.network.people.id).toEqual(["ana", "ben", "cem"]);
    expect(result.problems[0]?.message).toBe("1 tie of weight 0 left out: 0 is no tie");
  });

  test.each([
    ["a matrix", "dl n=2\nlabels embedded\ndata:\nana Ben\nAna 0 1\nben 1 0\n", "'Ana' as 'ana', 'ben' as 'Ben'"],
    ["a list", "dl n=2 format=edgelist1\nlabels embedded\ndata:\nana Ben\nBen Ana\n", "'Ana' as 'ana'"],
  ])("labels of %s that differ in case alone are one person where n has room for one, and told", (_, ties, folded) => {
    const result = imported({ ties });
    expect(tieTexts(result)).toEqual(["ana→Ben 1 ties", "Ben→ana 1 ties"]);
    expect(result.problems[0]?.message).toContain(`taken as one: ${folded}`);
  });

  test("labels that differ in case alone stay apart where n counts them apart", () => {
    const result = imported({ ties: "dl n=3 format=edgelist1\nlabels embedded\ndata:\nana Ben\nBen Ana\n" });
    expect(result.network.people.id).toEqual(["ana", "Ben", "Ana"]);
  });

  test("one label twice among 100,000 is refused in about the time it takes to read as many that differ", () => {
    const file = (last: string) => {
      const labels = Array.from({ length: 100_000 }, (_, i) => `p${i}`).with(-1, last);
      return `dl n=100000 format=edgelist1\nlabels:\n${labels.join("\n")}\ndata:\n1 2\n`;
    };
    const time = (action: () => void) => {
      const start = performance.now();
      action();
      return performance.now() - start;
    };
    const read = time(() => imported({ ties: file("last") }));
    const refusing = time(() => {
      expect(refused({ ties: file("p99998") })).toEqual(["ties.csv line 100002: label 'p99998' occurs twice"]);
    });
    expect(refusing).toBeLessThan(10 * read + 500);
  });

  test("negative and missing values of a matrix are refused under every rule", () => {
    const ties = "dl n=3\ndata:\n0 -1 1\n0 0 NA\n1 0 0\n";
    for (const weights of ["whole", "scale", "ignore"] as const) expect(refused({ ties }, { weights })).toHaveLength(2);
  });

  test("people whom embedded labels do not name are told", () => {
    const result = imported({ ties: "dl n=3 format=edgelist1\nlabels embedded\ndata:\na b\n" });
    expect(result.network.people.id).toEqual(["a", "b"]);
    expect(result.problems[0]?.message).toBe("n says 3 people, but the ties name 2; the others are left out");
  });

  test.each([
    ["no number of people", "dl format=edgelist1\ndata:\n1 2\n", "n=, the number of people, is missing"],
    ["no data", "dl n=3\n", "ties.csv line 1: no data: in the file"],
    [
      "a matrix cut short",
      "dl n=2\ndata:\n0 1\n0\n",
      "ties.csv line 4: the matrix ends in row 2 of 2: was the file cut?",
    ],
    ["a matrix too long", "dl n=2\ndata:\n0 1\n0 0\n0 1\n", "ties.csv line 5: '0' after the end of the data"],
    ["a value that is no number", "dl n=2\ndata:\n0 x\n0 0\n", "ties.csv line 3: 'x' is not a number"],
    ["too few labels", "dl n=3\nlabels:\na,b\ndata:\n", "ties.csv line 4: 2 labels where 3 are needed"],
    ["a label twice", "dl n=2\nlabels:\na,a\ndata:\n0 1\n0 0\n", "ties.csv line 3: label 'a' occurs twice"],
    [
      "nobody of that number",
      "dl n=2 format=edgelist1\ndata:\n1 3\n",
      "ties.csv line 3: '3' is not a number from 1 to 2",
    ],
    [
      "a line cut short",
      "dl n=2 format=edgelist1\ndata:\n1\n",
      "ties.csv line 3: 1 values where a line has two people",
    ],
    [
      "a quote that is not closed",
      'dl n=2\nlabels:\n"a,b\ndata:\n0 1\n0 0\n',
      "ties.csv line 3: a double quote is not closed",
    ],
    [
      "two modes",
      "dl nr=2 nc=3\ndata:\n",
      "ties.csv line 1: a two-mode network: 2 rows and 3 columns. Say --two-mode to tie people who share one",
    ],
    ["two modes in a list", "dl n=2 format=edgelist2\ndata:\n1 1\n", "a two-mode network: its format is edgelist2"],
    [
      "two modes of one size",
      "dl nr=2 nc=2\ndata:\n0 1\n1 0\n",
      "a two-mode network: rows and columns are counted apart",
    ],
    [
      "rows of other labels than columns",
      "dl n=2\nrow labels: ann bob\ncolumn labels: Monday Friday\ndata:\n0 1\n1 0\n",
      "a two-mode network: row 1 is 'ann' and column 1 'Monday'",
    ],
    [
      "relations cut off",
      "dl n=2 nm=2 format=edgelist1\ndata:\n1 2\n",
      '1 of nm=2 relations, which "!" parts: was the file cut?',
    ],
    [
      "another format",
      "dl n=2 format=edgearray1\ndata:\n",
      "format 'edgearray1' is not read; known are fullmatrix, edgelist1, nodelist1",
    ],
    [
      "a column twice",
      "dl n=2\nlabels embedded\ndata:\na a\na 0 1\na 0 0\n",
      "ties.csv line 4: label 'a' occurs twice",
    ],
    ["rows in another order", "dl n=2\nlabels embedded\ndata:\na b\nb 0 1\na 0 0\n", "row 'b' where 'a' is due"],
    [
      "more people than n",
      "dl n=1 format=edgelist1\nlabels embedded\ndata:\na b\n",
      "the ties name 2 people, but n says 1",
    ],
    ["too many relations", "dl n=2 format=edgelist1\ndata:\n1 2\n!\n2 1\n", "more relations than nm=1"],
  ])("%s is refused", (_, ties, message) => {
    expect(refused({ ties }, { format: "dl" }).join("\n")).toContain(message);
  });
});
