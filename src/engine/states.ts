/** 0 not using, 1 surface use, 2 genuine use, 3 resisting. */
export type PracticeState = 0 | 1 | 2 | 3;
