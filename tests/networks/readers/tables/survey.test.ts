import { describe, expect, test } from "vitest";
import { imported, refused, tieTexts } from "../../importing.ts";

const SURVEY = "id,ward,ask1,ask2,friend_1,friend_2,age1,age2\na,N,b,c,c,,31,2\nb,N,a,NA,,,40,3\nc,S,a,.,b,a,28,4\n";

describe("a wide survey, one line a person", () => {
  test("is named as such, with what makes ties of it", () => {
    expect(refused({ ties: SURVEY })[0]).toBe(
      "ties.csv line 1: a wide survey: one line a person, and in 'ask1', 'ask2', 'friend_1', 'friend_2' whom the person names. " +
        "Say --format survey to read each of them as a tie, or write one line a pair.",
    );
  });

  test("becomes a tie for each cell that names another, a layer for each series, and people with the other columns", () => {
    const result = imported({ ties: SURVEY }, { format: "survey" });
    expect(tieTexts(result).sort()).toEqual(
      ["a→b 1 ask", "a→c 1 ask", "a→c 1 friend", "b→a 1 ask", "c→a 1 ask", "c→a 1 friend", "c→b 1 friend"].sort(),
    );
    expect(result.network.people.sites).toEqual(["N", "S"]);
    expect(result.network.people.attributes.map(({ name }) => name)).toEqual(["age1", "age2"]);
  });

  test("whose ids repeat by ward says so", () => {
    const repeated = "id,ward,ask1,ask2\n1,A,2,NA\n2,A,1,NA\n1,B,2,9\n2,B,NA,NA\n";
    expect(refused({ ties: repeated })[0]).toContain("ids repeat by 'ward'");
    expect(refused({ ties: repeated }, { format: "survey" })[0]).toContain(
      "Ids repeat by 'ward': join the two, as 'A-1'",
    );
  });

  test("says what it needs where it is none", () => {
    expect(refused({ ties: "id,ward\na,N\n" }, { format: "survey" })[0]).toContain("such as id,ask1,ask2");
  });
});
