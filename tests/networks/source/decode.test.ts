import { describe, expect, test } from "vitest";
import { imported, refused, tieTexts } from "../importing.ts";

const TEXT = "id,site\nÉva,Nord\nJosé,Süd\n";
const TIES = "from,to\nÉva,José\n";
const bytes = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + 2 * i, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

test.each([
  ["UTF-8", bytes(TEXT)],
  ["UTF-8 with a byte order mark", bytes(`\ufeff${TEXT}`)],
  ["UTF-16, little end first", utf16(TEXT, true)],
  ["UTF-16, big end first", utf16(TEXT, false)],
  ["decomposed letters", bytes(TEXT.normalize("NFD"))],
])("%s is read", (_, people) => {
  expect(imported({ people, ties: bytes(TIES) }).network.people.id).toEqual(["Éva", "José"]);
});

describe("what is not readable text is refused with the line and a remedy", () => {
  const remedy = 'Save it as text in UTF-8 (in a spreadsheet: "CSV UTF-8") and import again.';
  test.each([
    ["Latin-1", latin1(TEXT.replace("É", "E")), "people.csv line 3: bytes that are not UTF-8 text"],
    [
      "UTF-8 cut within a letter",
      bytes("id,site\nJosé,S").slice(0, 12),
      "people.csv line 2: bytes that are not UTF-8 text",
    ],
    ["text decoded wrongly before", "id,site\nJos\ufffd,S\n", "people.csv line 2: a character was lost"],
    [
      "UTF-16 without a mark",
      utf16(TEXT.replace("É", "E").replace("é", "e").replace("ü", "u"), true).slice(2),
      "people.csv line 1: a NUL byte",
    ],
    [
      "UTF-16 cut within a letter",
      utf16(TEXT, true).slice(0, 21),
      "people.csv: the file starts as UTF-16LE but is not valid",
    ],
    ["a workbook", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), "people.csv: this is a spreadsheet workbook or zip archive"],
    ["a gzip archive", Uint8Array.of(0x1f, 0x8b, 8, 0), "people.csv: this is a gzip archive"],
    ["a damaged byte", "id,site\na\u0007,N\n", "people.csv line 2: control character 0x07"],
  ])("%s", (_, people, message) => {
    const [problem] = refused({ people, ties: TIES });
    expect(problem).toContain(message);
    expect(problem).toContain(remedy);
  });

  test("a file that is too large is refused before it is read", () => {
    const huge = { length: 500_000_000 } as Uint8Array;
    expect(refused({ people: huge, ties: TIES })[0]).toBe(
      "people.csv: 500 MB; at most 400 MB can be read. Import a part of it.",
    );
  });
});

test.each(["\u001a", "\r\n\u001a\u001a\n", "\n\u001a\0\0\0"])(
  "a DOS file ends at its ^Z, whatever padding follows",
  (end) => {
    expect(tieTexts(imported({ ties: `from,to\r\nana,ben${end}` }))).toEqual(["ana→ben 1 ties"]);
  },
);

test("a ^Z inside a file is damage", () => {
  expect(refused({ ties: "from,to\na\u001a,b\n" })[0]).toContain("control character 0x1a");
});
