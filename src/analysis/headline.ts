import type { PlanResult } from "../engine/plan-result.ts";
import type { World } from "../engine/world.ts";
import { capitalised } from "../text/words/capitalised.ts";

/** The summaries that can be a world's headline. */
export type HeadlineKey = "genuineEnd" | "enactedEnd";

/** The use of the practice that verdicts, charts and lists of a world speak of. */
export interface Headline {
  /** Its summary at the end of a run. */
  key: HeadlineKey;
  name: UseName;
  /** Its share of clinicians in one replicate, weeks 0..weeks; the plan's result must hold weekly columns. */
  byWeek(plan: PlanResult, replicate: number): Float64Array;
}

/** What a headline is called within a sentence. */
export type UseName = (typeof NAMES)[HeadlineKey];

const NAMES = { genuineEnd: "genuine use", enactedEnd: "enacted use" } as const;

/** The headline of a world; enacted use counts surface use as far as the act can be checked: genuine + verifiability·surface. */
export function headlineOf({ practice }: HeadlineWorld): Headline {
  const key = `${practice.headline}End` as const;
  return { key, name: NAMES[key], byWeek: practice.headline === "genuine" ? genuine : enacted(practice.verifiability) };
}

/** What of a world decides its headline. */
export interface HeadlineWorld {
  practice: Pick<World["practice"], "headline" | "verifiability">;
}

/** The name of the use that a summary is of. */
export function useName(key: HeadlineKey): UseName {
  return NAMES[key];
}

/** The same at the head of a chart or a list: "Genuine use". */
export function useTitle(name: UseName): string {
  return capitalised(name);
}

const genuine: Headline["byWeek"] = (plan, replicate) => plan.weekly("genuine", replicate);

function enacted(verifiability: number): Headline["byWeek"] {
  return (plan, replicate) => {
    const surface = plan.weekly("surface", replicate);
    return plan.weekly("genuine", replicate).map((share, week) => share + verifiability * surface[week]);
  };
}
