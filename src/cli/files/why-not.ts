import { NETWORK_LIMITS } from "../../networks/network-limits.ts";
import { InputError } from "../command-line/input-error.ts";

const MEANING: Record<string, string> = {
  ENOENT: "there is no such file.",
  NOT_REGULAR: "this is a device or a pipe, not a file. Save what it holds as a file and name that.",
  TOO_LARGE: `it is larger than ${NETWORK_LIMITS.size / 1e6} MB, the most that is read.`,
  EISDIR: "this is a folder, not a file.",
  ENOTDIR: "a part of this path is a file, not a folder.",
  EEXIST: "a part of this path is a file, not a folder.",
  EACCES: "it may not be used: permission denied.",
  EPERM: "it may not be used: permission denied.",
  EROFS: "the disk is read-only.",
  ENOSPC: "the disk is full.",
  EDQUOT: "the space you may use on this disk is full.",
  EFBIG: "the file would be larger than this disk can hold.",
  EMFILE: "too many files are open (see ulimit -n).",
  ENFILE: "too many files are open on this machine.",
  ENAMETOOLONG: "the name is too long.",
  ELOOP: "its links lead in a circle.",
  EBUSY: "another program holds it open.",
  EIO: "the disk does not answer (input/output error).",
};

/** What a failed file operation means, in words. Throws an error that is none of these again. */
export function whyNot(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return MEANING[code] ?? `it cannot be used (${code}).`;
}

/** Does something with a path; a failure becomes an InputError that names the path. */
export async function attempt<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${path}: ${whyNot(error)}`);
  }
}
