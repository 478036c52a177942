/** Who changes in a week, and why, in the order in which they were noted. */
export class Changes {
  length = 0;
  readonly who: Int32Array;
  readonly cause: Uint8Array;

  /** Room for `most` changes. */
  constructor(most: number) {
    this.who = new Int32Array(most);
    this.cause = new Uint8Array(most);
  }

  add(i: number, cause: number): void {
    this.who[this.length] = i;
    this.cause[this.length] = cause;
    this.length += 1;
  }
}
