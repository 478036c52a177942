/** "ran from 2 to 9", or where both ends are written alike "were all 6": what the middle 80 % did, in numbers as they are shown. */
export function ranFromTo(low: string, high: string): string {
  return low === high ? `were all ${low}` : `ran from ${low} to ${high}`;
}
