import { type Findings, plural, quoted } from "../findings.ts";
import { NETWORK_LIMITS } from "../network-limits.ts";
import { addTie, emptyListedTies, type ListedTies } from "../readers/listed-ties.ts";
import { Numbering } from "../readers/numbering.ts";
import { LookAlikes } from "../source/look-alikes.ts";
import { isMissing } from "../source/read-number.ts";
import { tieWeights } from "./tie-weights.ts";

/**
 * Ties among people from a list of people and what they take part in: the second of each tie is an event or a group, and
 * two people who share some are tied both ways, with the number they share for weight, layer by layer. People who share
 * none stay as people. Names that look the same are one. A weight of 0 is no part; negative and missing ones are errors, as
 * of ties, and others are told and not used. Null after errors.
 */
export function projectTwoMode(written: ListedTies, findings: Findings): ListedTies | null {
  const before = findings.errors;
  const list = withNamesFolded(written, findings);
  const { file } = list;
  const people = new Numbering();
  for (const [name] of list.nodes?.rows ?? []) people.of(name!);
  const named = (t: number) => !isMissing(list.from[t]!) && !isMissing(list.to[t]!);
  const weights = tieWeights(list, named, "ignore", findings);
  if (findings.errors > before) return null;
  tellNobody(list, named, findings);
  const parts = list.from.flatMap((_, t) => (named(t) && weights[t]! > 0 ? [t] : []));
  for (const from of list.from) if (!isMissing(from)) people.of(from);
  const both = parts.find((t) => people.has(list.to[t]!));
  if (both !== undefined) {
    const what = `${quoted(list.to[both]!)} is both a person and an event or group: this is no list of people and what they share`;
    findings.error("not-two-modes", file, what, list.line[both], "Leave out --two-mode.");
    return null;
  }
  const events = new Map<string, { layer: number; line: number; members: Set<number> }>();
  for (const t of parts) {
    const key = JSON.stringify([list.layer[t], list.to[t]]);
    const event = events.get(key) ?? { layer: list.layer[t]!, line: list.line[t]!, members: new Set<number>() };
    event.members.add(people.of(list.from[t]!));
    events.set(key, event);
  }
  let pairs = 0;
  for (const { members } of events.values()) pairs += (members.size * (members.size - 1)) / 2;
  if (pairs > NETWORK_LIMITS.ties) {
    const message = `${pairs} pairs of people share something; at most ${NETWORK_LIMITS.ties} can be read. Leave out what nearly everybody shares.`;
    findings.error("too-many-ties", file, message);
    return null;
  }
  const shared = list.layers.map(() => new Map<number, { count: number; line: number }>());
  for (const { layer, line, members } of events.values()) {
    const all = [...members].sort((a, b) => a - b);
    all.forEach((first, i) => {
      for (const second of all.slice(i + 1)) {
        const key = first * people.names.length + second;
        shared[layer]!.set(key, { count: (shared[layer]!.get(key)?.count ?? 0) + 1, line });
      }
    });
  }
  const projected = { ...emptyListedTies(file), layers: list.layers, used: list.used };
  let most = 0;
  shared.forEach((ofLayer, layer) => {
    for (const [key, { count, line }] of ofLayer) {
      const [first, second] = [Math.floor(key / people.names.length), key % people.names.length];
      addTie(projected, people.names[first]!, people.names[second]!, String(count), layer, line, true);
      most = Math.max(most, count);
    }
  });
  projected.nodes = list.nodes ?? {
    file,
    header: ["id"],
    rows: people.names.map((name) => [name]),
    lines: people.names.map(() => 1),
  };
  tellProjection(
    list,
    parts,
    projected.from.length,
    { people: people.names.length, events: events.size, most },
    findings,
  );
  return projected;
}

/** The same with one name for all that look the same; where there were several, that is told. */
function withNamesFolded(list: ListedTies, findings: Findings): ListedTies {
  const [people, events] = [new LookAlikes(), new LookAlikes()];
  const rows = list.nodes?.rows.map(([name, ...rest]) => [people.of(name!), ...rest]);
  const from = list.from.map((name) => people.of(name));
  const to = list.to.map((name) => events.of(name));
  people.tell(list.file, "person", "people", findings);
  events.tell(list.file, "event", "events", findings);
  return { ...list, from, to, nodes: list.nodes && { ...list.nodes, rows: rows! } };
}

function tellNobody({ file, from, line }: ListedTies, named: (tie: number) => boolean, findings: Findings): void {
  const nobody = from.flatMap((_, t) => (named(t) ? [] : [t]));
  if (nobody.length === 0) return;
  const message = `${plural(nobody.length, "line")} left out: an empty cell or a word such as NA stands where a person, an event or a group should`;
  findings.warning("names-nobody", file, message, line[nobody[0]!]);
}

function tellProjection(
  list: ListedTies,
  parts: readonly number[],
  ties: number,
  { people, events, most }: { people: number; events: number; most: number },
  findings: Findings,
): void {
  const sizes = `${plural(people, "person", "people")} and ${plural(events, "event or group", "events or groups")}`;
  const pairs =
    ties === 0
      ? "nobody shares one"
      : `${plural(ties, "pair")} of people ${ties === 1 ? "shares" : "share"} from 1 to ${most}, which is the weight of their tie, both ways`;
  findings.warning("projected", list.file, `two modes: ${sizes}; ${pairs}`);
  const weighed = parts.filter((t) => !["", "1"].includes(list.weight[t]!)).length;
  if (weighed === 0) return;
  const message = `${plural(weighed, "weight")} of taking part not used: each event or group that is shared counts as 1`;
  findings.warning("part-weights", list.file, message);
}
