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
  ])("%s are read", (_, ties, expected) => {
    expect(tieTexts(imported({ ties }))).toEqual(expected);
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
    ["two modes", "dl nr=2 nc=3\ndata:\n", "a two-mode network"],
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
