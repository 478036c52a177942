import { strFromU8 } from "fflate";
import type { Page } from "playwright";

/** What the page has handed over as a file. */
export interface HandedOver {
  name: string;
  bytes: Uint8Array;
  text: string;
}

interface Held {
  files?: { name: string; blob: Blob }[];
}

/** What the page hands over as a file when `act` is done; caught in the page, because not every browser tells its driver of downloads. */
export async function handedOver(page: Page, act: () => Promise<unknown>): Promise<HandedOver> {
  await page.evaluate(() => {
    const held = window as Held;
    if (held.files !== undefined) return;
    const files: { name: string; blob: Blob }[] = [];
    held.files = files;
    const make = URL.createObjectURL;
    const made = new Map<string, Blob>();
    URL.createObjectURL = (blob) => {
      const url = make.call(URL, blob);
      made.set(url, blob as Blob);
      return url;
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      const blob = made.get(this.href);
      if (blob === undefined) click.call(this);
      else files.push({ name: this.download, blob });
    };
  });
  await act();
  await page.waitForFunction(() => (window as Held).files!.length > 0);
  const { name, base64 } = await page.evaluate(async () => {
    const { name, blob } = (window as Held).files!.shift()!;
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let binary = "";
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return { name, base64: btoa(binary) };
  });
  const bytes = new Uint8Array(Buffer.from(base64, "base64"));
  return { name, bytes, text: strFromU8(bytes) };
}

/** What "Download study" of the open drawer hands over. */
export async function studyFile(page: Page): Promise<HandedOver> {
  return handedOver(page, () => page.getByRole("button", { name: "Download study" }).click());
}
