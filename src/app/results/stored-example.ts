import { planOf, plansOf } from "../../engine/plan-result.ts";
import { WEEK_COLUMNS } from "../../engine/record/week-columns.ts";
import { emptyResult, type JobResult } from "../../engine/result.ts";
import { STATE_KEYS } from "../../engine/states.ts";
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

/** The hours, kept once a plan: they are the same in every network. The other columns are not kept, and read NaN. */
const HOURS = WEEK_COLUMNS.filter((column) => column.startsWith("hours"));

interface Head {
  keys: readonly string[];
  clinicians: number;
  replicates: number;
  weeks: number;
}

/**
 * As bytes: the length of the head, the head as JSON, summaries, hours, states: the shares of each, for every run as whole numbers
 * of clinicians, each week's change from the last. Throws where a column is not of its kind.
 */
export function encodeExample({ keys, clinicians, result }: StoredExample): Uint8Array {
  const replicates = result.job.to;
  const { weeks } = result.shape;
  const head: Head = { keys, clinicians, replicates, weeks };
  const text = new TextEncoder().encode(JSON.stringify(head));
  const plans = plansOf(result);
  const hours = plans.flatMap((plan) =>
    HOURS.flatMap((name) => {
      const first = plan.weekly(name, 1);
      for (let replicate = 2; replicate <= replicates; replicate++) {
        if (plan.weekly(name, replicate).some((value, week) => value !== first[week])) {
          throw new Error(`invalid example: ${name} differs between networks`);
        }
      }
      return [...first];
    }),
  );
  const states = new Int16Array(keys.length * replicates * STATE_KEYS.length * (weeks + 1));
  let at = 0;
  for (const name of STATE_KEYS) {
    for (const plan of plans) {
      for (let replicate = 1; replicate <= replicates; replicate++) {
        let before = 0;
        for (const share of plan.weekly(name, replicate)) {
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
  const job = { world: 0, plans: [...keys.keys()], from: 1, to: replicates };
  const result = emptyResult(job, { weeks, groups: 0, sites: 0 }, { weeks: true, groups: false, sites: false });
  result.summaries.set(new Float64Array(take(result.summaries.byteLength)));
  result.weekly!.fill(Number.NaN);
  const plans = plansOf(result);
  const hours = new Float64Array(take(keys.length * HOURS.length * rows * 8));
  const states = new Int16Array(take(runs * STATE_KEYS.length * rows * 2));
  plans.forEach((plan, p) => {
    HOURS.forEach((name, i) => {
      const from = (p * HOURS.length + i) * rows;
      for (let replicate = 1; replicate <= replicates; replicate++) {
        plan.weekly(name, replicate).set(hours.subarray(from, from + rows));
      }
    });
  });
  let state = 0;
  for (const name of STATE_KEYS) {
    for (const plan of plans) {
      for (let replicate = 1; replicate <= replicates; replicate++) {
        const shares = plan.weekly(name, replicate);
        let count = 0;
        for (let week = 0; week < rows; week++) {
          count += states[state++];
          shares[week] = count / clinicians;
        }
      }
    }
  }
  return { keys, clinicians, result };
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
  return keys.map((key, plan) => ({ key, to: result.job.to, stored: true, result: planOf(result, plan) }));
}
