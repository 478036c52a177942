import { join } from "node:path";
import type { Design } from "../../sweep/design/design.ts";
import type { PointRuns } from "../../sweep/point-runs.ts";
import { Done } from "../../sweep/store/missing.ts";
import { type PointLineHead, pointLine, pointLineHead } from "../../sweep/store/point-line.ts";
import { InputError } from "../command-line/input-error.ts";
import type { Effects, GrowingFile } from "../effects/effects.ts";
import { attempt } from "../files/why-not.ts";

/** The folder, within that of the sweep, of what is finished while it runs: a file each process, added to a line a point. */
export const PARTS_FOLDER = "parts";

/** Milliseconds after which what was added is put on the disk, and told as finished. */
const SYNC = 1000;

/** The first line of a part: which sweep it is of, and who wrote it. */
export interface PartHead {
  groundswellSweep: 1;
  /** Of the design. */
  design: string;
  version: string;
  /** "3/8": the third of eight parts of the points. */
  shard: string;
  /** Replicates that every point is to have. */
  replicates: number;
  process: { pid: number; host: string };
}

/** Where the runs of a point stand in a part. */
export interface Place extends PointLineHead {
  /** The part's file. */
  path: string;
  /** Bytes, the last not included. */
  begin: number;
  end: number;
}

/** What the parts of a folder hold. */
export interface FoundParts {
  heads: (PartHead & { path: string })[];
  places: Place[];
  /** Lines that cannot be read and their files, in words: cut where a process was ended, or changed. */
  notes: string[];
}

/** A part that is added to. */
export interface SweepPart {
  add(runs: PointRuns): Promise<void>;
  close(): Promise<void>;
}

/** Begins a part of its own for this process, however many others do the same in the folder. */
export async function beginPart(folder: string, head: PartHead, effects: Effects): Promise<SweepPart> {
  const parts = join(folder, PARTS_FOLDER);
  await attempt(parts, () => effects.files.makeFolder(parts));
  const file = await ownFile(parts, head, effects);
  await attempt(parts, () => file.add(`${JSON.stringify(head)}\n`));
  let synced = effects.now();
  // one line after the other, though several points are finished at once
  let last: Promise<void> = Promise.resolve();
  const write = async (line: string) => {
    await file.add(line);
    if (effects.now() - synced < SYNC) return;
    synced = effects.now();
    await file.sync();
  };
  return {
    add(runs) {
      const line = pointLine(runs);
      last = last.then(() => attempt(parts, () => write(line)));
      return last;
    },
    async close() {
      await last.catch(() => {});
      await attempt(parts, () => file.sync());
      await file.close();
    },
  };
}

async function ownFile(parts: string, { shard }: PartHead, { files }: Effects): Promise<GrowingFile> {
  const [number, of] = shard.split("/");
  for (let attempted = 1; ; attempted++) {
    const path = join(parts, `part-${number}-of-${of}-${attempted}.ndjson`);
    try {
      return await files.begin(path);
    } catch (error) {
      // taken by another attempt at this shard, before or at the same time
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") await attempt(path, () => Promise.reject(error));
    }
  }
}

/** Looks through the parts of a folder, a line at a time. Throws an InputError where one is of another design. */
export async function findParts(folder: string, digest: string | null, effects: Effects): Promise<FoundParts> {
  const parts = join(folder, PARTS_FOLDER);
  const found: FoundParts = { heads: [], places: [], notes: [] };
  const names = await attempt(parts, () => effects.files.names(parts));
  for (const name of names.filter((each) => each.endsWith(".ndjson")))
    await readPart(join(parts, name), found, effects);
  const other = found.heads.find(({ design }) => digest !== null && design !== digest);
  if (other !== undefined) {
    throw new InputError(
      `${other.path}: these runs are of another design or study than the one given.`,
      "Name another folder with --out, or give the design and the study as they were.",
    );
  }
  return found;
}

/** What the places of some parts have done; `again`: runs that failed do not count. */
export function doneIn({ places }: Pick<FoundParts, "places">, again = false): Done {
  const done = new Done();
  for (const { point, from, to, failed } of places) if (!(failed && again)) done.add(point, from, to);
  return done;
}

/** Replicates that every point is to have: those of the design, or more where some were added. */
export function replicatesAsked(
  { heads }: Pick<FoundParts, "heads">,
  { replicates }: Pick<Design, "replicates">,
): number {
  return Math.max(replicates, ...heads.map((head) => head.replicates));
}

async function readPart(path: string, found: FoundParts, effects: Effects): Promise<void> {
  let head: PartHead | null = null;
  let number = 0;
  for await (const { line, begin, end, whole } of linesOf(path, effects)) {
    number++;
    if (number === 1) {
      head = whole ? headOf(line) : null;
      if (head === null) found.notes.push(`${path}: its first line cannot be read; nothing of it is used`);
      else found.heads.push({ ...head, path });
      continue;
    }
    if (head === null) return;
    const runs = whole ? pointLineHead(line) : null;
    if (runs !== null) found.places.push({ ...runs, path, begin, end });
    else if (whole) found.notes.push(`${path}, line ${number}: cannot be read; its runs are made again`);
    else found.notes.push(`${path}, line ${number}: was cut when its process ended; its runs are made again`);
  }
}

function headOf(line: string): PartHead | null {
  try {
    const head = JSON.parse(line) as PartHead;
    return head.groundswellSweep === 1 && typeof head.design === "string" ? head : null;
  } catch {
    return null;
  }
}

interface Line {
  line: string;
  begin: number;
  end: number;
  /** False where the file ends before the line does. */
  whole: boolean;
}

/** The lines of a file with their places in bytes; only one of them is held at once. */
async function* linesOf(path: string, { files }: Effects): AsyncGenerator<Line> {
  let rest: Uint8Array<ArrayBufferLike> = new Uint8Array(0);
  let begin = 0;
  for await (const piece of files.pieces(path)) {
    let from = 0;
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, from)) {
      const bytes = joined(rest, piece.subarray(from, at));
      yield { line: decoder.decode(bytes), begin, end: begin + bytes.length, whole: true };
      begin += bytes.length + 1;
      rest = new Uint8Array(0);
      from = at + 1;
    }
    rest = joined(rest, piece.subarray(from));
  }
  if (rest.length > 0) yield { line: decoder.decode(rest), begin, end: begin + rest.length, whole: false };
}

const decoder = new TextDecoder();

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b.slice();
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
