/** Mean shares by week from week 0; the four add up to 1. */
export interface PracticeShares {
  genuine: ArrayLike<number>;
  surface: ArrayLike<number>;
  notUsing: ArrayLike<number>;
  resisting: ArrayLike<number>;
}

/** Floor and ceiling of each state at a week: stacked from the floor genuine and surface, from the ceiling resisting; the rest lies between. */
export function practiceStack(shares: PracticeShares, week: number) {
  const genuine = shares.genuine[week];
  const surface = genuine + shares.surface[week];
  return {
    genuine: [0, genuine],
    surface: [genuine, surface],
    notUsing: [surface, surface + shares.notUsing[week]],
    resisting: [surface + shares.notUsing[week], surface + shares.notUsing[week] + shares.resisting[week]],
  } as const;
}
