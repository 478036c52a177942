import type { Study } from "../../study/study.ts";
import type { LookedAt } from "./store.ts";

/**
 * This page's address, with the link in place of whatever stands after "#", and behind it the plan in focus and the world
 * shown, counted from 1, where they are not what the study opens with: so whoever opens it reads the same verdict.
 */
export function addressOf(fragment: string, study: Study, { focus, world }: LookedAt): string {
  const plan = focus === study.plans.length - 1 ? "" : `&plan=${focus + 1}`;
  return `${location.href.replace(/#.*$/, "")}#${fragment}${plan}${world === 0 ? "" : `&world=${world + 1}`}`;
}

/** What `addressOf` wrote behind a link, given what stands there. */
export function lookedAtIn(rest: string): Partial<LookedAt> {
  const [plan, world] = [/&plan=([1-9])/, /&world=([1-9])/].map((part) => part.exec(rest)?.[1]);
  return { ...(plan && { focus: Number(plan) - 1 }), ...(world && { world: Number(world) - 1 }) };
}
