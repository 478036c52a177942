/**
 * Copies a text; `field` shows it. Pages without https have no clipboard: there it is marked in its field and copied in the
 * old way. False where the browser lets it be neither.
 */
export async function copyText(text: string, field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const before = document.activeElement;
    field.focus();
    field.select();
    const copied = document.execCommand("copy");
    // where the text has to be copied by hand it stays marked
    if (copied && before instanceof HTMLElement) before.focus();
    return copied;
  }
}
