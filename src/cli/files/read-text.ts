import { InputError } from "../command-line/input-error.ts";
import type { Effects } from "../effects/effects.ts";
import { whyNot } from "./why-not.ts";

/** The bytes of a file the user named; `role` says what it is for. Throws an InputError that says why it cannot be read. */
export async function readBytes(path: string, { files }: Effects, role = ""): Promise<Uint8Array> {
  try {
    return await files.read(path);
  } catch (error) {
    throw new InputError(`${path}${role}: ${whyNot(error)}`);
  }
}

/** The text of a file the user named, in UTF-8 with or without byte order mark. */
export async function readText(path: string, effects: Effects, role = ""): Promise<string> {
  const bytes = await readBytes(path, effects, role);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${path}: this is not text in UTF-8. Save it as UTF-8 and try again.`);
  }
}
