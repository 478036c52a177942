import { expect, test } from "vitest";
import { importedStudy } from "../../../src/app/import/imported-study.ts";
import { networkDigest } from "../../../src/networks/file/network-file.ts";
import { starterStudy } from "../../../src/networks/starter-study.ts";
import { parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import { imported } from "../../networks/importing.ts";

const { network } = imported({ ties: "from,to\nana,ben\nben,cem\n" });
const digest = networkDigest(network);

test("a new study on an imported network is the one that its own file, read again, gives", () => {
  const parsed = parseStudyValue(starterStudy(network, { inline: network }, digest));
  if (!parsed.ok) throw new Error("invalid study");
  expect(importedStudy(network, digest)).toEqual(parsed.study);
});

test("it is made without going through the ties, however many there are", () => {
  const ties = new Proxy(network.ties, {
    get() {
      throw new Error("the ties were read");
    },
    ownKeys() {
      throw new Error("the ties were read");
    },
  });
  expect(importedStudy({ ...network, ties }, digest).worlds[0]!.network).toMatchObject({ kind: "imported", digest });
});
