import type { Effects } from "../effects/effects.ts";

/** Milliseconds between two drawings of the bar, and between two lines in a pipe. */
const REDRAW = 100;
const LINE = 2_000;
const CELLS = 24;

/** Tells on stderr how far the runs are: a bar that is redrawn on a terminal, now and then a line in a pipe. */
export interface ProgressBar {
  tell(done: number, total: number): void;
  /** Clears the bar. */
  end(): void;
}

/** `quiet` tells nothing. */
export function progressBar(effects: Effects, quiet: boolean): ProgressBar {
  if (quiet) return { tell() {}, end() {} };
  const { stderr } = effects;
  const start = effects.now();
  const pause = stderr.terminal ? REDRAW : LINE;
  let last = stderr.terminal ? Number.NEGATIVE_INFINITY : start;
  let drawn = false;
  return {
    tell(done, total) {
      const now = effects.now();
      if (now - last < pause && done < total) return;
      if (!stderr.terminal && done === total && last === start) return;
      last = now;
      const text = `${percent(done, total)} · ${number(done)} of ${number(total)} runs${left(done, total, now - start)}`;
      drawn = stderr.terminal;
      stderr.write(stderr.terminal ? `\r\u001b[K${bar(done / total)} ${text}` : `${text}\n`);
    },
    end() {
      if (drawn) stderr.write("\r\u001b[K");
    },
  };
}

function bar(share: number): string {
  const full = Math.round(share * CELLS);
  return "█".repeat(full) + "░".repeat(CELLS - full);
}

function percent(done: number, total: number): string {
  return `${Math.floor((100 * done) / total)} %`;
}

function number(value: number): string {
  return value.toLocaleString("en-GB");
}

function left(done: number, total: number, elapsed: number): string {
  if (done === 0 || done === total) return "";
  const seconds = Math.ceil(((elapsed / done) * (total - done)) / 1000);
  if (seconds < 100) return ` · ${seconds} s left`;
  if (seconds < 6000) return ` · ${Math.round(seconds / 60)} min left`;
  return ` · ${Math.round(seconds / 360) / 10} h left`;
}
