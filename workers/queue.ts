import type { Job } from "../src/engine/job.ts";
import { replicateCount } from "../src/engine/result.ts";
import type { Priority } from "./runner.ts";

/** Replicates of which it is remembered who ran them last. */
const MOST_REMEMBERED = 20_000;

interface Waiting {
  job: Job;
  priority: Priority;
}

/**
 * Jobs that wait for one of `workers` workers. Live ones and those asked for take turns, then come those in the
 * background, each kind in the order in which it came, but for this: a worker is rather given a job whose replicates it has run before, since it may still hold their networks. A job is
 * passed over for that at most as often as there are workers.
 */
export class Queue<Task extends Waiting> {
  readonly #workers: number;
  #tasks: Record<Priority, { task: Task; passed: number }[]> = { live: [], asked: [], background: [] };
  /** Whose turn it is where both wait. */
  #turn: "live" | "asked" = "live";
  /** By world and replicate, the longest ago first. */
  readonly #ranBy = new Map<number, number>();

  constructor(workers: number) {
    this.#workers = workers;
  }

  add(task: Task): void {
    this.#tasks[task.priority].push({ task, passed: 0 });
  }

  /** Puts a task before all others of its priority. */
  addFirst(task: Task): void {
    this.#tasks[task.priority].unshift({ task, passed: this.#workers });
  }

  /** The next job of one of the workers, by number from 0. */
  take(worker: number): Task | undefined {
    const waiting = this.#tasks[this.#nextKind()];
    const first = waiting[0];
    if (first === undefined) return;
    const at =
      first.passed < this.#workers
        ? Math.max(
            0,
            waiting.findIndex(({ task }) => this.#ran(task.job, worker)),
          )
        : 0;
    for (let i = 0; i < at; i++) waiting[i].passed++;
    const [{ task }] = waiting.splice(at, 1);
    this.#remember(task.job, worker);
    return task;
  }

  remove(task: Task): void {
    this.#tasks[task.priority] = this.#tasks[task.priority].filter((other) => other.task !== task);
  }

  /** Takes out all there are. */
  clear(): Task[] {
    const all = Object.values(this.#tasks).flatMap((kind) => kind.map(({ task }) => task));
    this.#tasks = { live: [], asked: [], background: [] };
    return all;
  }

  #nextKind(): Priority {
    const { live, asked } = this.#tasks;
    if (live.length > 0 && asked.length > 0) {
      const kind = this.#turn;
      this.#turn = kind === "live" ? "asked" : "live";
      return kind;
    }
    if (live.length > 0) return "live";
    return asked.length > 0 ? "asked" : "background";
  }

  /** Whether the worker was the last to run at least half of the job's replicates. */
  #ran(job: Job, worker: number): boolean {
    let count = 0;
    for (let replicate = job.from; replicate <= job.to; replicate++) {
      if (this.#ranBy.get(replicateNumber(job, replicate)) === worker) count++;
    }
    return 2 * count >= replicateCount(job);
  }

  #remember(job: Job, worker: number): void {
    for (let replicate = job.from; replicate <= job.to; replicate++) {
      const number = replicateNumber(job, replicate);
      this.#ranBy.delete(number);
      this.#ranBy.set(number, worker);
    }
    for (const old of this.#ranBy.keys()) {
      if (this.#ranBy.size <= MOST_REMEMBERED) break;
      this.#ranBy.delete(old);
    }
  }
}

function replicateNumber({ world }: Job, replicate: number): number {
  return world * 2 ** 32 + replicate;
}
