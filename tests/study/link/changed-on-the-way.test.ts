import { describe, expect, test } from "vitest";
import { isLink, readLink, writeLink } from "../../../src/study/link/link.ts";
import { defaultStudy } from "../../../src/study/schema/defaults.ts";

const ADDRESS = "https://example.org/groundswell/";
const study = {
  ...defaultStudy(),
  name: "Ward round",
  question: "Who asks whom, how often, and what comes of it in the end?",
};
const link = await writeLink(study, "0.1.0");
const whole = `${ADDRESS}#${link}`;
const lines = (end: string) => whole.replace(/.{60}/g, (line) => `${line}${end}`);

describe("a link changed on the way opens as the study it was made of", () => {
  test.each([
    ["with the address before it", whole],
    ["with # escaped", `${ADDRESS}%23${link}`],
    ["with # escaped, as a fragment alone", `%23${link}`],
    ["with # escaped twice", `${ADDRESS}%2523${link}`],
    ["with dots and dashes escaped", encodeURIComponent(whole).replaceAll(".", "%2E").replaceAll("-", "%2D")],
    ["with letters of other alphabets escaped behind it", `${link}%20%E2%80%93%20Gr%C3%BC%C3%9Fe`],
    ["with an escape behind it that is none", `${link}%20%E2%80%zz`],
    [
      "in Safe Links",
      `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(whole)}&data=05%7C02%7Ca%40b.org&sdata=x%3D&reserved=0`,
    ],
    [
      "in Safe Links in Safe Links",
      `https://x.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://x.safelinks.protection.outlook.com/?url=${encodeURIComponent(whole)}&data=1`)}`,
    ],
    ["in URL Defense, version 3", `https://urldefense.com/v3/__${whole.replace("#", "*")}__;Iw!!AbC!x$`],
    ["in URL Defense, version 2", `https://urldefense.proofpoint.com/v2/url?u=${proofpoint(whole)}&d=DwMFaQ`],
    ["in a search engine's redirect", `https://www.google.com/url?q=${encodeURIComponent(whole)}&sa=D`],
    ["with a closing parenthesis", `${link})`],
    ["with a full stop", `${link}.`],
    ["with a full stop and a sentence", `${link}. See you there.`],
    ["with a quotation mark and a bracket", `${link}">`],
    ["in angle brackets", `<${whole}>`],
    ["with what counts visits", `${link}&utm_source=newsletter&utm_medium=email`],
    ["with what counts visits as a query", `${link}?utm_source=newsletter&fbclid=1`],
    ["with a slash", `${link}/`],
    ["with a space escaped", `${link}%20`],
    ["in lines", lines("\r\n")],
    ["in lines that are indented", lines("\n    ")],
    ["in lines of a reply", lines("\n> ")],
    ["in lines of a reply to a reply", lines("\n>> > ")],
    ["in lines of quoted-printable", lines("=\r\n")],
    ["in lines with the line ends escaped", lines("%0D%0A")],
    ["with characters of no width", lines("\u200b")],
    ["with the escapes of Markdown", whole.replace(/[_.-]/g, "\\$&")],
  ])("%s", async (_, text) => {
    const read = await readLink(text);
    expect(read.problems).toEqual([]);
    expect(read).toMatchObject({ ok: true, study, modelVersion: "0.1.0" });
    expect(isLink(text)).toBe(true);
  });

  test("with what was looked at, escaped or followed by what counts visits", async () => {
    for (const rest of ["&plan=2&world=1", "&plan=2&world=1&utm_source=x", "%26plan%3D2%26world%3D1)"]) {
      const read = await readLink(`${ADDRESS}%23${link}${rest}`);
      expect(read.ok && read.rest).toContain("&plan=2&world=1");
    }
  });
});

describe("a link that cannot be undone says that it was changed on the way", () => {
  test.each([
    ["cut", link.slice(0, -20)],
    ["cut and dotted", `${link.slice(0, 80)}…`],
    ["cut after its first letters", `${ADDRESS}%23g1`],
    ["in small letters", whole.toLowerCase()],
    [
      "in Safe Links, cut",
      `https://x.safelinks.protection.outlook.com/?url=${encodeURIComponent(whole)}`.slice(0, -30),
    ],
    ["with a line lost", lines("\n").split("\n").toSpliced(2, 1).join("\n")],
    ["with two letters swapped", swapped(link)],
  ])("%s", async (_, text) => {
    expect(isLink(text)).toBe(true);
    const read = await readLink(text);
    expect(read.problems[0]).toMatchObject({ code: "altered", message: expect.stringContaining("changed on the way") });
  });
});

test.each(["", "main", "#main", "plan=2", "img1.png", "https://example.org/page-g1.html", "log2.0.12345678"])(
  "%j is no link",
  async (text) => {
    expect(isLink(text)).toBe(false);
    expect((await readLink(text)).problems[0].code).toBe("not-a-link");
  },
);

/** An address as URL Defense, version 2, writes it. */
function proofpoint(address: string): string {
  return address
    .replace(/[^A-Za-z0-9./]/g, (sign) => `-${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("/", "_");
}

/** With the first two letters of the study that differ in each other's place. */
function swapped(text: string): string {
  const at = [...text].findIndex((letter, i) => i > 20 && letter !== text[i + 1]);
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
}
