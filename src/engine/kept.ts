/**
 * What one job drew and a later one may use again: networks, and communities at week 0. A shelf holds the things of one
 * kind, by replicate; its name says everything else that decides them, so a thing found is the thing that would be drawn.
 * Held within a number of bytes. Shelves that the job at hand does not use make room, the one longest unused first; a
 * thing for which there is no room is not kept.
 */
export class Kept {
  private readonly shelves = new Map<string, Shelf<object>>();
  private readonly most: number;

  /** Keeps at most `bytes` bytes of columns. */
  constructor(bytes: number) {
    this.most = bytes;
  }

  /** Bytes held. */
  get bytes(): number {
    let sum = 0;
    for (const shelf of this.shelves.values()) sum += shelf.bytes;
    return sum;
  }

  /** Before a job opens its shelves: all others may be cleared to make room for them. */
  close(): void {
    for (const [name, shelf] of this.shelves) {
      if (shelf.bytes === 0) this.shelves.delete(name);
      shelf.open = false;
    }
  }

  /** The shelf of this name, for the job at hand. */
  shelf<T extends object>(name: string): Shelf<T> {
    const shelf = this.shelves.get(name) ?? new Shelf<object>(this);
    // a map runs through its keys as they were added: the shelf used last goes to the end
    this.shelves.delete(name);
    this.shelves.set(name, shelf);
    shelf.open = true;
    return shelf as Shelf<T>;
  }

  /** Whether there is room for so many bytes more, or can be made. */
  hasRoom(bytes: number): boolean {
    let inUse = 0;
    for (const shelf of this.shelves.values()) if (shelf.open) inUse += shelf.bytes;
    return inUse + bytes <= this.most;
  }

  /** Clears shelves that the job at hand does not use until there is room. */
  makeRoom(bytes: number): void {
    for (const [name, shelf] of this.shelves) {
      if (this.bytes + bytes <= this.most) return;
      if (!shelf.open) this.shelves.delete(name);
    }
  }
}

/** Things of one kind by replicate. */
export class Shelf<T extends object> {
  /** Whether the job at hand uses it. */
  open = true;
  /** Bytes of its columns. */
  bytes = 0;
  private readonly things = new Map<number, T>();
  private readonly counted = new Set<ArrayBufferLike>();
  private readonly kept: Kept;

  constructor(kept: Kept) {
    this.kept = kept;
  }

  get(replicate: number): T | undefined {
    return this.things.get(replicate);
  }

  /** Keeps a thing, if it is not there and there is room for it. Columns that other things on the shelf have too count once. */
  keep(replicate: number, thing: T): void {
    if (this.things.has(replicate)) return;
    const buffers = new Set<ArrayBufferLike>();
    addBuffers(buffers, thing);
    let bytes = 0;
    for (const buffer of buffers) if (!this.counted.has(buffer)) bytes += buffer.byteLength;
    if (!this.kept.hasRoom(bytes)) return;
    this.kept.makeRoom(bytes);
    for (const buffer of buffers) this.counted.add(buffer);
    this.bytes += bytes;
    this.things.set(replicate, thing);
  }
}

/** Adds the buffers of all columns in a thing; lists of text have none. */
function addBuffers(buffers: Set<ArrayBufferLike>, thing: object): void {
  if (ArrayBuffer.isView(thing)) {
    buffers.add(thing.buffer);
    return;
  }
  if (Array.isArray(thing)) return;
  for (const part of Object.values(thing)) if (typeof part === "object" && part !== null) addBuffers(buffers, part);
}
