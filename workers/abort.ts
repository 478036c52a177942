/** What a cancelled job rejects with: a DOMException called AbortError, whatever reason the signal was given. */
export function abortError(): DOMException {
  return new DOMException("cancelled", "AbortError");
}

/** Whether an error is what `abortError` makes, and so tells of a cancelled job and not of a fault. */
export function isAbortError(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** Who is to be told of an abort, with one listener a signal: Node warns of more than ten. */
export class AbortList<Member> {
  readonly #tell: (member: Member) => void;
  readonly #lists = new WeakMap<AbortSignal, Set<Member>>();

  /** `tell` is called for each member when its signal aborts. */
  constructor(tell: (member: Member) => void) {
    this.#tell = tell;
  }

  add(signal: AbortSignal, member: Member): void {
    this.#listOf(signal).add(member);
  }

  remove(signal: AbortSignal, member: Member): void {
    this.#lists.get(signal)?.delete(member);
  }

  #listOf(signal: AbortSignal): Set<Member> {
    const known = this.#lists.get(signal);
    if (known !== undefined) return known;
    const list = new Set<Member>();
    this.#lists.set(signal, list);
    signal.addEventListener("abort", () => [...list].forEach(this.#tell), { once: true });
    return list;
  }
}
