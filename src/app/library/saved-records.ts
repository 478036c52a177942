import type { Study } from "../../study/study.ts";
import { toFile } from "../../study/write-study.ts";
import { type Opened, openText } from "../state/opening/open-study.ts";
import type { HeldNetwork } from "../state/store.ts";
import type { KeptNetwork, SavedDb, SavedRecord, SavedTx } from "./saved-db.ts";

/** A study to be saved, with the imported networks at hand. */
export interface Keep {
  study: Study;
  networks: Record<string, HeldNetwork>;
  modelVersion: string;
  now: number;
}

/** Where it is saved: under this id, made from this revision of it; 0 for a study never saved before. */
export interface Under {
  id: string;
  revision: number;
  /** Its id if it has to be split off. */
  other: string;
}

/**
 * Saves a study with the networks it needs. Where its record was changed by someone else since, it is saved beside that
 * one, as `split`. A study never saved before that is equal to a saved one is that one.
 */
export async function putStudy(tx: SavedTx, keep: Keep, under: Under): Promise<SavedRecord> {
  const { study, networks, modelVersion, now } = keep;
  const known = await tx.get(under.id);
  const written = recordOf(study, { modelVersion, now: () => now });
  const { text } = written;
  if (known?.text === text) return known;
  if (under.revision === 0) {
    const same = (await tx.all()).find((record) => record.text === text);
    if (same !== undefined) return same;
  }
  const kept = await tx.digests();
  for (const { digest, inline } of study.networks) {
    const held = networks[digest];
    if (held !== undefined && !kept.includes(digest)) await tx.putNetwork({ digest, held, inline });
  }
  return putWritten(tx, written, known, under);
}

/** Puts a record in the place of the one known, or beside it where that was changed by someone else since. */
export async function putWritten(
  tx: SavedTx,
  written: RecordContent,
  known: SavedRecord | undefined,
  under: Under,
): Promise<SavedRecord> {
  const split = known !== undefined && known.revision !== under.revision;
  const record: SavedRecord = {
    ...written,
    id: split ? under.other : under.id,
    revision: split ? 1 : under.revision + 1,
    split: split || (known?.split ?? false),
  };
  await tx.put(record);
  return record;
}

/** A record but for its place among the others. */
export type RecordContent = Omit<SavedRecord, "id" | "revision" | "split">;

/** What is written of a study. */
export function recordOf(study: Study, { modelVersion, now }: { modelVersion: string; now(): number }): RecordContent {
  return {
    name: study.name,
    changed: now(),
    modelVersion,
    text: textOf(study),
    networks: study.networks.map(({ digest }) => digest),
  };
}

/** A study that was saved, ready to be shown, with its record; null where there is none of this id. */
export async function readStudy(db: SavedDb, id: string): Promise<{ record: SavedRecord; opened: Opened } | null> {
  const found = await db.transact((tx) => take(tx, id));
  if (found === null) return null;
  const { record, networks } = found;
  const opened = await openText(record.name, record.text, heldNetworks(networks), record.modelVersion);
  if (!opened.ok) return { record, opened };
  const inlines = new Map(networks.map(({ digest, inline }) => [digest, inline]));
  const references = opened.study.networks.map((reference) => {
    const inline = inlines.get(reference.digest);
    return inline === undefined ? reference : { ...reference, inline };
  });
  return { record, opened: { ...opened, study: { ...opened.study, networks: references } } };
}

/** A record and the networks it needs, as far as they are there. */
export async function take(tx: SavedTx, id: string) {
  const record = await tx.get(id);
  if (record === undefined) return null;
  const networks: KeptNetwork[] = [];
  for (const digest of record.networks) {
    const network = await tx.network(digest);
    if (network !== undefined) networks.push(network);
  }
  return { record, networks };
}

/** Puts back what `take` gave; does nothing where a record of its id is there. */
export async function putBack(tx: SavedTx, record: SavedRecord, networks: readonly KeptNetwork[]): Promise<void> {
  if ((await tx.get(record.id)) !== undefined) return;
  for (const network of networks) await tx.putNetwork(network);
  await tx.put(record);
}

/** The record under another name, its study too. */
export function renamed(record: SavedRecord, name: string, now: number): SavedRecord {
  const text = renamedText(record.text, name);
  return { ...record, name, text, changed: now, revision: record.revision + 1 };
}

/** A text that is no study stays as it is. */
function renamedText(text: string, name: string): string {
  try {
    return JSON.stringify({ ...JSON.parse(text), name });
  } catch {
    return text;
  }
}

/** Networks that no saved study needs are forgotten. */
export async function clearAway(tx: SavedTx): Promise<void> {
  const needed = new Set((await tx.all()).flatMap(({ networks }) => networks));
  for (const digest of await tx.digests()) if (!needed.has(digest)) await tx.deleteNetwork(digest);
}

/** Networks lie beside the studies, each once. */
function textOf(study: Study): string {
  const networks = study.networks.map(({ inline: _, ...reference }) => reference);
  return JSON.stringify(toFile({ ...study, networks }));
}

function heldNetworks(networks: readonly KeptNetwork[]): Record<string, HeldNetwork> {
  return Object.fromEntries(networks.map(({ digest, held }) => [digest, held]));
}
