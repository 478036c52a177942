/** What choosing a plan costs in the worlds where another one would have been better. */
export interface RegretTable {
  /** By plan, then world: how far the plan lies behind the best one of that world; 0 or more, NaN where it has no number. */
  regret: number[][];
  /** By plan: its largest regret and the world of it; NaN and −1 for a plan that lacks a number in some world. */
  worst: { regret: number; world: number }[];
  /** Plans whose largest regret is smallest (Savage 1951, J Am Stat Assoc 46:55); several where they are equal. */
  least: number[];
}

/** Regret of plans over worlds. `values`: by plan, then world, means of an outcome. */
export function regretTable(values: readonly (readonly number[])[], better: "high" | "low"): RegretTable {
  const sign = better === "high" ? 1 : -1;
  const worlds = Array.from({ length: values[0]?.length ?? 0 }, (_, world) => world);
  const tops = worlds.map((world) => {
    const known = values.map((plan) => sign * plan[world]).filter((value) => !Number.isNaN(value));
    return Math.max(...known);
  });
  const regret = values.map((plan) => worlds.map((world) => tops[world] - sign * plan[world]));
  const worst = regret.map((row) => {
    if (row.some(Number.isNaN)) return { regret: Number.NaN, world: -1 };
    const world = worlds.reduce((a, b) => (row[b] > row[a] ? b : a), 0);
    return { regret: row[world], world };
  });
  const smallest = Math.min(...worst.map((each) => each.regret).filter((each) => !Number.isNaN(each)));
  return { regret, worst, least: worst.flatMap((each, plan) => (each.regret === smallest ? [plan] : [])) };
}
