import type { Check } from "./check.ts";
import { LASTING } from "./patterns/lasting.ts";
import { COMMUNITY } from "./patterns/lessons/community.ts";
import { CONFLICT } from "./patterns/lessons/conflict.ts";
import { CONTEXT } from "./patterns/lessons/context.ts";
import { CORE } from "./patterns/lessons/core.ts";
import { DATA } from "./patterns/lessons/data.ts";
import { HARD_AND_SOFT } from "./patterns/lessons/hard-and-soft.ts";
import { RESOURCES } from "./patterns/lessons/resources.ts";
import { THEORY } from "./patterns/lessons/theory.ts";
import { LOCAL_LEARNING } from "./patterns/local-learning.ts";
import { NO_CLIFF } from "./patterns/no-cliff.ts";
import { NULL_WORLD } from "./patterns/null-world.ts";
import { STRUCTURE } from "./patterns/structure.ts";
import { WITHDRAWAL } from "./patterns/withdrawal.ts";

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
  LASTING,
  STRUCTURE,
  NO_CLIFF,
  LOCAL_LEARNING,
  WITHDRAWAL,
  NULL_WORLD,
];
