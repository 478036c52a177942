/** How far the work on a study's results has come. */
export interface Progress {
  status: "idle" | "running" | "done" | "stopped" | "failed";
  /** Replicates that every plan has. */
  done: number;
  total: number;
  /** Why it failed. */
  message: string;
}
