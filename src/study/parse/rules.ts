import { clinicianCount } from "../../engine/network/network-size.ts";
import { clinicianSum } from "../../engine/network/site-sizes.ts";
import type { Phase, Plan } from "../../engine/plan.ts";
import type { NetworkSpec, World } from "../../engine/world.ts";
import { comparable } from "../../text/comparable.ts";
import { formatPath } from "../../text/path.ts";
import type { Problem } from "../../text/problem.ts";
import type { RunSettings } from "../study.ts";

/** How far given shares may be from summing to 1 before it counts as a mistake. */
const SUM_TOLERANCE = 0.01;
/** Everyone is tied to everyone: more would not fit in memory. */
const MOST_COMPLETE = 5000;
const MOST_CLINICIANS = 5_000_000;
const MOST_TIES = 50_000_000;

/** Collects problems of one plan or world under its place in the study. */
class PlacedProblems {
  readonly problems: Problem[] = [];
  private readonly place: PropertyKey[];

  constructor(place: PropertyKey[]) {
    this.place = place;
  }

  error(path: PropertyKey[], code: string, message: string): void {
    this.problems.push({ code, path: formatPath([...this.place, ...path]), message, severity: "error" });
  }

  warning(path: PropertyKey[], code: string, message: string): void {
    this.problems.push({ code, path: formatPath([...this.place, ...path]), message, severity: "warning" });
  }
}

/** What cannot stand together in a plan, or is likely not meant. `place` is its path in the study. */
export function planProblems(plan: Plan, run: RunSettings, place: PropertyKey[]): Problem[] {
  const found = new PlacedProblems(place);
  const { core, theory, tactics, programme } = plan;
  if (core.selection === "named" && core.named.length === 0) {
    found.error(["core", "named"], "empty", 'is empty; selection "named" needs at least one id');
  }
  if (core.selection !== "named" && core.named.length > 0) {
    found.warning(["core", "named"], "not-used", `is not used; selection is "${core.selection}", not "named"`);
  }
  duplicates(core.named, (index, first) =>
    found.error(["core", "named", index], "duplicate", `is the same person as core.named[${first}]`),
  );
  const { capability, motivation, opportunity } = theory.emphasis;
  sumsToOne(capability + motivation + opportunity, (message) => found.error(["theory", "emphasis"], "sum", message));
  programmeRules(programme, run, found);
  tactics.phases.forEach((phase, i) => {
    const at = ["tactics", "phases", i];
    if (phase.from >= phase.to) {
      found.error([...at, "to"], "order", `${phase.to} is not after "from", which is ${phase.from}`);
    } else if (phase.from >= run.weeks) {
      found.warning(
        [...at, "from"],
        "beyond-run",
        `${phase.from} is beyond the run's ${run.weeks} weeks; it has no effect`,
      );
    } else if (phase.to > run.weeks) {
      found.warning([...at, "to"], "beyond-run", `${phase.to} is beyond the run's ${run.weeks} weeks`);
    }
    if (phase.soft === undefined && phase.hard === undefined) {
      found.warning(at, "no-effect", 'changes nothing; give "soft", "hard" or both');
    }
    const others = overlapped(tactics.phases, i).map((other) => `tactics.phases[${other}]`);
    if (others.length > 0) {
      found.warning(at, "overlap", `overlaps with ${others.join(", ")}; in the weeks they share this one holds`);
    }
  });
  return found.problems;
}

/** Which of the phases before this one have a week in common with it for which both say the same tactic. */
export function overlapped(phases: readonly Phase[], row: number): number[] {
  return phases.slice(0, row).flatMap((earlier, i) => (overlap(earlier, phases[row]) ? [i] : []));
}

function overlap(a: Phase, b: Phase): boolean {
  const sayBoth = (["soft", "hard"] as const).some((tactic) => a[tactic] !== undefined && b[tactic] !== undefined);
  return sayBoth && a.from < b.to && b.from < a.to;
}

function programmeRules(programme: Plan["programme"], run: RunSettings, found: PlacedProblems): void {
  const { start, end } = programme;
  if (start >= run.weeks) {
    found.error(
      ["programme", "start"],
      "beyond-run",
      `${start} is beyond the run, whose last week is ${run.weeks - 1}`,
    );
  }
  if (end === null) return;
  if (end <= start) found.error(["programme", "end"], "order", `${end} is not after "start", which is ${start}`);
  else if (end > run.weeks) {
    found.error(
      ["programme", "end"],
      "beyond-run",
      `${end} is beyond the run's ${run.weeks} weeks; null means its end`,
    );
  }
}

/** What cannot stand together in a world, or is likely not meant. `place` is its path in the study. */
export function worldProblems(world: World, place: PropertyKey[]): Problem[] {
  const found = new PlacedProblems(place);
  const { network, context, practice, people } = world;
  if (network.kind === "community") communityRules(network, found);
  else if (network.kind !== "imported") classicalRules(network, found);
  const count = clinicianCount(network);
  duplicates(
    context.perSite.map((known) => known.site),
    (index, first) =>
      found.error(["context", "perSite", index, "site"], "duplicate", `is the same site as perSite[${first}]`),
  );
  knownSites(world, found);
  const { first } = practice;
  if ((first.by === "number" || first.by === "connected") && count !== null && first.number > count) {
    found.error(
      ["practice", "first", "number"],
      "too-big",
      `${first.number} is above the ${count} clinicians there are`,
    );
  }
  if (first.by === "named") {
    const at = ["practice", "first", "named"];
    if (first.named.length === 0) found.error(at, "empty", 'is empty; first users "named" need at least one id');
    duplicates(first.named, (index, other) =>
      found.error([...at, index], "duplicate", `is the same person as named[${other}]`),
    );
  }
  if (people.instant && people.response !== "threshold") {
    found.error(["people", "instant"], "conflict", `true needs response "threshold"; it is "${people.response}"`);
  }
  if (people.twoWay && !people.instant) {
    found.error(["people", "twoWay"], "conflict", 'true needs "instant" to be true');
  }
  if (people.thresholds !== null && count !== null && people.thresholds.length !== count) {
    const message = `has ${people.thresholds.length} values for ${count} clinicians`;
    found.error(["people", "thresholds"], "wrong-length", message);
  }
  return found.problems;
}

function communityRules(network: NetworkSpec & { kind: "community" }, found: PlacedProblems): void {
  const { sites, teamsPerSite, cliniciansPerTeam, professions, sizes, siteSizes } = network;
  const count = clinicianSum(network);
  if (sizes === "listed" && siteSizes.length !== sites) {
    const message = `lists ${siteSizes.length} of ${sites} sites; give one number for each site`;
    found.error(["network", "siteSizes"], "wrong-length", message);
  }
  if (count > MOST_CLINICIANS) {
    const sum = `${sites} sites of ${teamsPerSite} teams of ${cliniciansPerTeam} are ${count} clinicians`;
    found.error(["network"], "too-big", `${sum}; at most ${MOST_CLINICIANS} are allowed`);
  } else tieRule(count * Math.max(network.tiesIn, cliniciansPerTeam - 1), ["network"], found);
  sumsToOne(
    professions.reduce((sum, profession) => sum + profession.share, 0),
    (message) => found.error(["network", "professions"], "sum", message),
  );
  duplicates(
    professions.map((profession) => profession.name),
    (index, first) =>
      found.error(
        ["network", "professions", index, "name"],
        "duplicate",
        `is the same profession as professions[${first}]`,
      ),
  );
}

type Classical = Exclude<NetworkSpec, { kind: "community" } | { kind: "imported" }>;

function classicalRules({ kind, clinicians, degree }: Classical, found: PlacedProblems): void {
  if (kind === "complete" && clinicians > MOST_COMPLETE) {
    const message = `${clinicians} is above ${MOST_COMPLETE}, the most for a complete network`;
    found.error(["network", "clinicians"], "too-big", message);
  }
  if (kind === "complete" || kind === "star") return;
  tieRule(clinicians * degree, ["network", "degree"], found);
  const at = ["network", "degree"];
  if (degree >= clinicians) {
    found.error(at, "too-big", `${degree} is not below the number of clinicians, which is ${clinicians}`);
  } else if (kind !== "random" && (degree < 2 || degree % 2 !== 0)) {
    found.error(at, "not-even", `${degree} is not an even number from 2, which a network of kind ${kind} needs`);
  }
}

function tieRule(ties: number, at: PropertyKey[], found: PlacedProblems): void {
  if (ties > MOST_TIES) found.error(at, "too-big", `makes ${ties} ties; at most ${MOST_TIES} are allowed`);
}

function knownSites({ network, context }: World, found: PlacedProblems): void {
  if (network.kind === "imported") return;
  const sites = network.kind === "community" ? network.sites : 1;
  context.perSite.forEach(({ site }, i) => {
    if (/^[1-9]\d*$/.test(site) && Number(site) <= sites) return;
    const allowed = sites === 1 ? 'the only site is "1"' : `sites are "1" to "${sites}"`;
    found.error(["context", "perSite", i, "site"], "unknown-site", `${JSON.stringify(site)} is no site; ${allowed}`);
  });
}

function sumsToOne(sum: number, report: (message: string) => void): void {
  if (Math.abs(sum - 1) > SUM_TOLERANCE + 1e-9) report(`sums to ${Number(sum.toPrecision(6))}, not 1`);
}

function duplicates(labels: string[], report: (index: number, first: number) => void): void {
  const seen = new Map<string, number>();
  labels.forEach((label, index) => {
    const looks = comparable(label);
    const first = seen.get(looks);
    if (first === undefined) seen.set(looks, index);
    else report(index, first);
  });
}
