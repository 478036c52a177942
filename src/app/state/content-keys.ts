import type { Study } from "../../study/study.ts";
import { canonicalJson } from "../../text/canonical.ts";

/** For every plan, a text of all that decides its results in a world: the plan, the world, the seed, the weeks and the uncertainty, but no names. */
export function contentKeys(study: Study, world: number): string[] {
  const { weeks, seed, uncertainty } = study.run;
  const setting = canonicalJson([weeks, seed, uncertainty, unnamed(study.worlds[world])]);
  return study.plans.map((plan) => `${setting}${canonicalJson(unnamed(plan))}`);
}

function unnamed<T extends { name: string; notes: string }>(named: T): Omit<T, "name" | "notes"> {
  const { name: _name, notes: _notes, ...content } = named;
  return content;
}
