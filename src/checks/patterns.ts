import type { Check } from "./check.ts";
import { COMMUNITY } from "./patterns/community.ts";
import { CONFLICT } from "./patterns/conflict.ts";
import { CONTEXT } from "./patterns/context.ts";
import { CORE } from "./patterns/core.ts";
import { DATA } from "./patterns/data.ts";
import { HARD_AND_SOFT } from "./patterns/hard-and-soft.ts";
import { NULL_WORLD } from "./patterns/null-world.ts";
import { RESOURCES } from "./patterns/resources.ts";
import { THEORY } from "./patterns/theory.ts";

/** The patterns of the eight lessons that the defaults must show, each with its ablation, and the null world. */
export const PATTERNS: readonly Check[] = [
  CORE,
  THEORY,
  RESOURCES,
  CONFLICT,
  COMMUNITY,
  DATA,
  HARD_AND_SOFT,
  CONTEXT,
  NULL_WORLD,
];
