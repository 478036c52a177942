import { type Findings, listed, plural, quoted } from "../findings.ts";
import type { ListedTies } from "../readers/listed-ties.ts";

/** The text without what people write now so, now so: upper and lower case, blanks, zeros in front. */
export function blurred(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s+/g, "")
    .replace(/^0+(?=\d)|(?<=\D)0+(?=\d)/g, "");
}

/** Warns of people who differ in upper and lower case, blanks or zeros in front alone: they may be one. */
export function tellNearNames(ids: readonly string[], file: string, findings: Findings): void {
  const first = new Map<string, string>();
  const near: string[] = [];
  for (const id of ids) {
    const key = blurred(id);
    const other = first.get(key);
    if (other === undefined) first.set(key, id);
    else near.push(`${other} / ${id}`);
  }
  if (near.length === 0) return;
  const message = `${plural(near.length, "pair")} of people ${near.length === 1 ? "differs" : "differ"} in upper and lower case, blanks or zeros in front alone, and ${near.length === 1 ? "counts" : "count"} as two each: ${listed(near, 6)}`;
  findings.warning("near-names", file, message);
}

/** Refuses cells that name several people at once: apart at a sign, all parts are names of others. Who is among `people`, a list of people, is one. */
export function refuseSeveralInOne(
  { file, from, to, line }: ListedTies,
  people: readonly string[],
  findings: Findings,
): void {
  const known = new Set(people);
  const names = new Set([...from, ...to]);
  const several = (name: string) => {
    if (known.has(name)) return false;
    const sign = [";", ",", "|", "/"].find((each) => name.includes(each));
    if (sign === undefined) return false;
    const parts = name.split(sign).map((part) => part.trim());
    return parts.length > 1 && parts.every((part) => part !== "" && names.has(part));
  };
  for (let t = 0; t < to.length; t++) {
    const name = [from[t]!, to[t]!].find(several);
    if (name === undefined) continue;
    const what = `${quoted(name)} names several people, each of whom is named elsewhere`;
    findings.error("several-in-one", file, what, line[t], "Write one line for each pair.");
  }
}
