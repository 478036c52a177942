import { type JobResult, SUMMARIES, WEEK_COLUMNS, type WeekColumn } from "../../engine/result.ts";
import type { PlanTable } from "../state/plan-table.ts";

/** Results that come with the page, to be painted while the same ones are worked out. */
export interface StoredExample {
  /** One a plan, as `contentKeys` gives them: whoever has another study has no use for these results. */
  keys: readonly string[];
  /** Clinicians of a network: the shares are whole numbers of them. */
  clinicians: number;
  /** Of all plans, replicates 1..n of world 0. */
  result: JobResult;
}

/** The shares of the practice states, kept for every run as whole numbers of clinicians, each week's change from the last. */
const STATES: readonly WeekColumn[] = ["notUsing", "surface", "genuine", "resisting"];
/** The hours, kept once a plan: they are the same in every network. The other columns are not kept, and read NaN. */
const HOURS = WEEK_COLUMNS.filter((column) => column.startsWith("hours"));

interface Head {
  keys: readonly string[];
  clinicians: number;
  replicates: number;
  weeks: number;
}

/** As bytes: the length of the head, the head as JSON, summaries, hours, states. Throws where a column is not of its kind. */
export function encodeExample({ keys, clinicians, result }: StoredExample): Uint8Array {
  const replicates = result.job.to;
  const rows = result.weekly!.length / (keys.length * replicates * WEEK_COLUMNS.length);
  const head: Head = { keys, clinicians, replicates, weeks: rows - 1 };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const column = columnsOf(result.weekly!, replicates, rows);
  const hours = keys.flatMap((_, plan) =>
    HOURS.flatMap((name) => {
      const first = column(plan, 1, name);
      for (let replicate = 2; replicate <= replicates; replicate++) {
        if (column(plan, replicate, name).some((value, week) => value !== first[week])) {
          throw new Error(`invalid example: ${name} differs between networks`);
        }
      }
      return [...first];
    }),
  );
  const states = new Int16Array(keys.length * replicates * STATES.length * rows);
  let at = 0;
  for (const name of STATES) {
    for (const plan of keys.keys()) {
      for (let replicate = 1; replicate <= replicates; replicate++) {
        let before = 0;
        for (const share of column(plan, replicate, name)) {
          const count = Math.round(share * clinicians);
          if (count / clinicians !== share) throw new Error(`invalid example: ${name} is no share of ${clinicians}`);
          states[at++] = count - before;
          before = count;
        }
      }
    }
  }
  const parts = [new Uint32Array([text.length]), text, result.summaries, Float64Array.from(hours), states];
  const bytes = parts.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
  const all = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  bytes.reduce((from, part) => {
    all.set(part, from);
    return from + part.length;
  }, 0);
  return all;
}

/** Reads what `encodeExample` wrote. */
export function decodeExample(bytes: Uint8Array): StoredExample {
  // a part begins anywhere, so each is copied to where its numbers can be read
  let at = 0;
  const take = (length: number) => {
    at += length;
    return bytes.buffer.slice(bytes.byteOffset + at - length, bytes.byteOffset + at);
  };
  const [length] = new Uint32Array(take(4));
  const { keys, clinicians, replicates, weeks }: Head = JSON.parse(new TextDecoder().decode(take(length)));
  const rows = weeks + 1;
  const runs = keys.length * replicates;
  const summaries = new Float64Array(take(runs * SUMMARIES.length * 8));
  const hours = new Float64Array(take(keys.length * HOURS.length * rows * 8));
  const states = new Int16Array(take(runs * STATES.length * rows * 2));
  const weekly = new Float64Array(runs * WEEK_COLUMNS.length * rows).fill(Number.NaN);
  const column = columnsOf(weekly, replicates, rows);
  for (const plan of keys.keys()) {
    HOURS.forEach((name, i) => {
      const from = (plan * HOURS.length + i) * rows;
      for (let replicate = 1; replicate <= replicates; replicate++) {
        column(plan, replicate, name).set(hours.subarray(from, from + rows));
      }
    });
  }
  let state = 0;
  for (const name of STATES) {
    for (const plan of keys.keys()) {
      for (let replicate = 1; replicate <= replicates; replicate++) {
        const shares = column(plan, replicate, name);
        let count = 0;
        for (let week = 0; week < rows; week++) {
          count += states[state++];
          shares[week] = count / clinicians;
        }
      }
    }
  }
  const job = { world: 0, plans: [...keys.keys()], from: 1, to: replicates };
  return { keys, clinicians, result: { job, summaries, weekly, groups: null, sites: null, trace: null } };
}

/** The example that came with the page, one table a plan; none where it cannot be had or read, for then the live results do. */
export async function fetchExample(document: Document): Promise<PlanTable[]> {
  try {
    const answer = await fetch(document.querySelector<HTMLLinkElement>("link#example")!.href);
    if (!answer.ok || answer.body === null) return [];
    const plain = answer.body.pipeThrough(new DecompressionStream("deflate-raw"));
    return exampleTables(decodeExample(new Uint8Array(await new Response(plain).arrayBuffer())));
  } catch {
    return [];
  }
}

/** The example's results as one table a plan, marked as stored. */
export function exampleTables({ keys, result }: StoredExample): PlanTable[] {
  const to = result.job.to;
  const part = (columns: Float64Array, plan: number) => {
    const size = columns.length / keys.length;
    return columns.subarray(plan * size, (plan + 1) * size);
  };
  return keys.map((key, plan) => ({
    key,
    to,
    stored: true,
    result: {
      ...result,
      job: { world: 0, plans: [0], from: 1, to },
      summaries: part(result.summaries, plan),
      weekly: part(result.weekly!, plan),
    },
  }));
}

/** A view of one column of one run. */
function columnsOf(weekly: Float64Array, replicates: number, rows: number) {
  return (plan: number, replicate: number, name: WeekColumn): Float64Array => {
    const run = plan * replicates + replicate - 1;
    const at = (run * WEEK_COLUMNS.length + WEEK_COLUMNS.indexOf(name)) * rows;
    return weekly.subarray(at, at + rows);
  };
}
