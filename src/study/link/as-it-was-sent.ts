/** A link may be wrapped in another's address, which may itself be wrapped. */
const MOST_FORMS = 64;

/** What mail, chat and browsers do to an address on its way, each undone. */
const UNDONE: ((text: string) => string)[] = [
  // "%23" for "#", by link checkers such as Safe Links and by browsers
  unescaped,
  // lines wrapped in mail, with the marks of a reply or of quoted-printable, and characters of no width
  (text) => text.replace(/=?[\s\u0085]+(?:[>|][>|\s]*)?|[\u00ad\u200b-\u200f\u2060]/g, ""),
  // the escapes of Markdown and of chat
  (text) => text.replace(/\\(?=[_.*#-])/g, ""),
  // Proofpoint's URL Defense, version 2
  (text) =>
    /urldefense/i.test(text)
      ? text.replaceAll("_", "/").replace(/-([0-9A-F]{2})/g, (_, hex) => decoded(`%${hex}`))
      : text,
];

/** The text, and all that it may have been before it was changed on the way; the likeliest first. */
export function* asItWasSent(text: string): Generator<string> {
  const forms = new Set([text]);
  for (const form of forms) {
    yield form;
    for (const undo of UNDONE) if (forms.size < MOST_FORMS) forms.add(undo(form));
  }
}

/** The text with "%23" and the like read; what is no such escape stays. */
export function unescaped(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, decoded);
}

function decoded(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped;
  }
}
