/** Told while files are read: what is being done, and the share that is done, 0 to 1. */
export type ReadingProgress = (doing: string, share: number) => void;
