/** "1 week", "1,040 weeks". */
export function countInWords(count: number, word: string): string {
  return `${inThousands(count)} ${count === 1 ? word : `${word}s`}`;
}

/** With a comma between thousands. */
export function inThousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
