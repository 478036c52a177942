/** x held within 0 and 1. */
export function clamp(x: number): number {
  return x < 0 ? 0 : Math.min(x, 1);
}
