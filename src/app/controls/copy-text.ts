/**
 * Copies a text; `field` shows it. Pages without https have no clipboard: there it is marked in its field and copied in the
 * old way. False where the browser lets it be neither.
 */
export async function copyText(text: string, field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand("copy");
  }
}
