/**
 * Opinions that average: x ← ΛWx + (I − Λ)x(0), with W the row-stochastic matrix of who listens to whom and Λ = diag(λ) how
 * far each listens at all (Friedkin and Johnsen 1990, J Math Sociol 15:193; with λ = 1 DeGroot 1974, J Am Stat Assoc
 * 69:118). Returns the opinions at rest, (I − ΛW)^{−1}(I − Λ)x(0), found by repetition; every λ must be below 1.
 */
export function friedkinJohnsen(
  weights: readonly (readonly number[])[],
  listening: readonly number[],
  first: readonly number[],
): number[] {
  let x = [...first];
  for (let round = 0; round < 100_000; round++) {
    const next = x.map((_, i) => {
      const heard = weights[i].reduce((sum, w, j) => sum + w * x[j], 0);
      return listening[i] * heard + (1 - listening[i]) * first[i];
    });
    const moved = Math.max(...next.map((value, i) => Math.abs(value - x[i])));
    x = next;
    if (moved < 1e-14) break;
  }
  return x;
}

/**
 * Second eigenvalue of the averaging of n equal groups of m people, each tied to all others, ties inside the group with
 * weight `inside`, across with `across`: ((m − 1)·inside − m·across) ÷ ((m − 1)·inside + (n − 1)·m·across). For m → ∞ it is
 * (p_s − p_d)/(p_s + (n − 1)p_d) of Golub and Jackson (2012), Q J Econ 127:1287.
 */
export function islandEigenvalue(groups: number, people: number, inside: number, across: number): number {
  const own = (people - 1) * inside;
  const other = people * across;
  return (own - other) / (own + (groups - 1) * other);
}
