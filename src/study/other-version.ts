/** What is said of a study that another version wrote; null where this one did, or where it is not said. */
export function otherVersion(madeWith: string | undefined, version: string): string | null {
  if (madeWith === undefined || madeWith === version) return null;
  return `it was made with Groundswell ${madeWith}, and this is ${version}: results may differ`;
}
