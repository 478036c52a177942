/**
 * What one job drew and a later one may use again: networks, and communities at week 0. A section holds the things of one
 * kind, by replicate; its name says everything else that decides them, so a thing found is the thing that would be drawn.
 * Held within a number of bytes. Sections that the job at hand does not use make room, the one longest unused first; a
 * thing for which there is no room is not kept.
 */
export class DrawCache {
  private readonly sections = new Map<string, CacheSection<object>>();
  private readonly most: number;

  /** Keeps at most `bytes` bytes of columns. */
  constructor(bytes: number) {
    this.most = bytes;
  }

  /** Bytes held. */
  get bytes(): number {
    let sum = 0;
    for (const section of this.sections.values()) sum += section.bytes;
    return sum;
  }

  /** Before a job opens its sections: all others may be cleared to make room for them. */
  closeSections(): void {
    for (const [name, section] of this.sections) {
      if (section.bytes === 0) this.sections.delete(name);
      section.open = false;
    }
  }

  /** The section of this name, for the job at hand. */
  section<T extends object>(name: string): CacheSection<T> {
    const section = this.sections.get(name) ?? new CacheSection<object>(this);
    // a map runs through its keys as they were added: the section used last goes to the end
    this.sections.delete(name);
    this.sections.set(name, section);
    section.open = true;
    return section as CacheSection<T>;
  }

  /** Whether there is room for so many bytes more, or can be made. */
  hasRoom(bytes: number): boolean {
    let inUse = 0;
    for (const section of this.sections.values()) if (section.open) inUse += section.bytes;
    return inUse + bytes <= this.most;
  }

  /** Clears sections that the job at hand does not use until there is room. */
  makeRoom(bytes: number): void {
    for (const [name, section] of this.sections) {
      if (this.bytes + bytes <= this.most) return;
      if (!section.open) this.sections.delete(name);
    }
  }
}

/** Things of one kind by replicate. */
export class CacheSection<T extends object> {
  /** Whether the job at hand uses it. */
  open = true;
  /** Bytes of its columns. */
  bytes = 0;
  private readonly things = new Map<number, T>();
  private readonly counted = new Set<ArrayBufferLike>();
  private readonly cache: DrawCache;

  constructor(cache: DrawCache) {
    this.cache = cache;
  }

  get(replicate: number): T | undefined {
    return this.things.get(replicate);
  }

  /** Keeps a thing, if it is not there and there is room for it. Columns that other things on the section have too count once. */
  keep(replicate: number, thing: T): void {
    if (this.things.has(replicate)) return;
    const buffers = new Set<ArrayBufferLike>();
    addBuffers(buffers, thing);
    let bytes = 0;
    for (const buffer of buffers) if (!this.counted.has(buffer)) bytes += buffer.byteLength;
    if (!this.cache.hasRoom(bytes)) return;
    this.cache.makeRoom(bytes);
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
