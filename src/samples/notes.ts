/** What was found of an outcome that its reader must know. */
interface NoteFacts {
  /** Infinite numbers among so many runs. */
  infinite?: number;
  runs?: number;
  single?: boolean;
  looksShared?: boolean;
  overReplicates?: boolean;
  units?: { name: string; all: number; used: number };
  /** Base points that are used but for the parts of which runs failed. */
  partlyUsed?: number;
  /** Whether no index can be told, for the mean response does not vary. */
  flat?: boolean;
}

/** What a reader must know before using the numbers of an outcome, in sentences. */
export function noteTexts(facts: NoteFacts): string[] {
  const { infinite = 0, runs = 0, single, looksShared, overReplicates = true, units, partlyUsed = 0, flat } = facts;
  const notes: string[] = [];
  if (infinite > 0) {
    notes.push(
      `Not analysed: ${infinite} of ${runs} runs gave an infinite number, which has no variance. Analyse an outcome that is finite in every run, such as whether it was reached.`,
    );
  } else if (runs > 0) notes.push("Not analysed: every run failed.");
  if (single) {
    notes.push(
      "One run a point: what chance does cannot be told from what the factors do, and counts as theirs. Two or more replicates tell them apart.",
    );
  }
  if (units !== undefined && units.used < units.all) {
    notes.push(`${units.all - units.used} of ${units.all} ${units.name} are left out, for runs of theirs failed.`);
  }
  if (partlyUsed > 0) notes.push(`${partlyUsed} base points are used in part, for some of their runs failed.`);
  if (flat) {
    notes.push(
      "The mean response does not vary over the factors by more than chance explains, so there is nothing to share out.",
    );
  }
  if (looksShared) {
    notes.push(
      'Replicates of one number lie above or below the others at every point alike: their chance seems to be shared. Say "chance": "same" in the problem, so that intervals allow for it.',
    );
  }
  if (!overReplicates) {
    notes.push(
      "Two replicates that share their chance over points: intervals hold for these two alone. Three or more widen them to other replicates.",
    );
  }
  return notes;
}
