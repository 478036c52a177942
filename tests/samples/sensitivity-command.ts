import { expect } from "vitest";
import { CommandWorld } from "../cli/world.ts";
import { noisyIshigami } from "./sample-files.ts";

/** The files of a design of 256 base points with second order. */
export const { problem, points, outcomes } = noisyIshigami({ basePoints: 256, secondOrder: true });
/** The command that reads them. */
export const LINE = "sensitivity --problem problem.json --points points.csv --outcomes y.csv --resamples 100";
/** A world that holds them, some of them changed. */
export const world = (changed: Record<string, unknown> = {}) =>
  new CommandWorld({ "problem.json": problem, "points.csv": points, "y.csv": outcomes, ...changed });

/** What standard error says of a design that must be refused. */
export async function refused(changed: Record<string, unknown>): Promise<string> {
  const { code, out, err } = await world(changed).run(LINE);
  expect([code, out]).toEqual([2, ""]);
  return err;
}

/** The lines of a text, without the end of the last. */
export const lines = (text: string) => text.trimEnd().split("\n");
/** A text whose line of that number has other cells. */
export const withLine = (text: string, line: number, to: (cells: string[]) => string[]) =>
  `${lines(text)
    .map((row, i) => (i + 1 === line ? to(row.split(",")).join(",") : row))
    .join("\n")}\n`;
