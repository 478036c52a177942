import { expect, test } from "vitest";
import { removeFile, setOption } from "../../../src/app/import/importing.ts";
import { type EndableReader, importDesk } from "../../../src/app/import/reading/import-desk.ts";
import { type NetworkReader, networkReader } from "../../../src/app/import/reading/network-reader.ts";
import { importNetwork } from "../../../src/networks/import-network.ts";

const TIES = "from,to,weight\nana,ben,2\nben,cem,1\n";
const file = (name: string, text: string) => new File([text], name);

/** A reader as a browser gives it, which waits until it is let go, and then reads or dies. */
class Held implements EndableReader {
  ended = false;
  go = () => {};
  die = () => {};
  /** Says that half is done, to whoever asked last. */
  tell = () => {};
  readonly #inner = networkReader();
  readonly #gate = new Promise<void>((resolve, reject) => {
    this.go = resolve;
    this.die = () => reject(new Error("it ended without a word"));
  });

  async look(...[files, progress]: Parameters<NetworkReader["look"]>) {
    this.tell = () => progress("Reading", 0.5);
    await this.#gate;
    return this.#inner.look(files, progress);
  }

  async understand(...[importing, progress]: Parameters<NetworkReader["understand"]>) {
    this.tell = () => progress("Reading", 0.5);
    await this.#gate;
    return this.#inner.understand(importing, progress);
  }

  end() {
    this.ended = true;
  }
}

/** Readers, all that were started. */
function readers() {
  const started: Held[] = [];
  return { started, start: () => started[started.push(new Held()) - 1]! };
}

/** Resolves when nothing is being read. */
function idle({ work }: ReturnType<typeof importDesk>): Promise<void> {
  return new Promise((resolve) => {
    const stop = work.subscribe((value) => {
      if (value === null) queueMicrotask(() => stop());
      if (value === null) resolve();
    });
  });
}

test("files become the network the command line makes of them, with what was guessed and chosen", async () => {
  const { start, started } = readers();
  const desk = importDesk(start);
  desk.add([file("t.csv", TIES)]);
  started[0]!.go();
  await idle(desk);
  expect(desk.importing.value.options).toEqual({ from: "from", to: "to", weight: "weight" });
  desk.set({ ...setOption(desk.importing.value, "direction", "nominates"), codes: false });
  await idle(desk);
  const result = importNetwork({ ties: { name: "t.csv", content: TIES } }, { direction: "nominates" });
  expect(desk.understood.value.made!.network).toEqual(result.ok && result.network);
  expect(started).toHaveLength(1);
});

test("what is given while files are read joins them: the reading begins anew and loses none", async () => {
  const { start, started } = readers();
  const desk = importDesk(start);
  desk.add([file("t.csv", TIES)]);
  desk.add([file("p.csv", "id,site\nana,N\nben,N\ncem,S\n")]);
  expect(started.map(({ ended }) => ended)).toEqual([true, false]);
  started[0]!.go();
  started[1]!.go();
  await idle(desk);
  expect(desk.importing.value.files.map(({ name, role }) => [name, role])).toEqual([
    ["t.csv", "ties"],
    ["p.csv", "people"],
  ]);
});

test("cancelling ends the reader and leaves all as it was before, and what it still says is not heard", async () => {
  const { start, started } = readers();
  const desk = importDesk(start);
  desk.add([file("t.csv", TIES)]);
  started[0]!.go();
  await idle(desk);
  const before = desk.importing.value;
  const understood = desk.understood.value;
  desk.add([file("more.csv", TIES)]);
  desk.set(removeFile(desk.importing.value, "t.csv"));
  expect(desk.work.value).not.toBe(null);
  desk.cancel();
  expect(started.every(({ ended }) => ended)).toBe(true);
  started.at(-1)!.tell();
  started.at(-1)!.go();
  expect([desk.work.value, desk.importing.value, desk.understood.value]).toEqual([null, before, understood]);
});

test("a reader that dies is said, and another reads again", async () => {
  const { start, started } = readers();
  const desk = importDesk(start);
  desk.add([file("t.csv", TIES)]);
  started[0]!.die();
  await idle(desk);
  expect(desk.failure.value).toBe("it ended without a word");
  desk.again();
  started[1]!.go();
  await idle(desk);
  expect(desk.failure.value).toBe(null);
  expect(desk.importing.value.files.map(({ name }) => name)).toEqual(["t.csv"]);
});

test("a file that is no longer on the device is said by name", async () => {
  const gone = Object.assign(file("t.csv", TIES), { arrayBuffer: () => Promise.reject(new Error("NotReadableError")) });
  const { start, started } = readers();
  const desk = importDesk(start);
  desk.add([gone]);
  started[0]!.go();
  await idle(desk);
  expect(desk.failure.value).toMatch(/^t\.csv cannot be read from this device any more: .* Choose it again$/);
});

test("the work that is told goes from 0 to 1 and never back", async () => {
  const shares: number[] = [];
  const desk = importDesk(() => ({ ...networkReader(), end: () => {} }));
  const stop = desk.work.subscribe((work) => {
    if (work !== null) shares.push(work.share);
  });
  desk.set({ ...desk.importing.value, options: { direction: "nominates" } });
  await idle(desk);
  shares.length = 0;
  desk.add([file("t.csv", TIES), file("p.csv", "id\nana\nben\ncem\n")]);
  await idle(desk);
  stop();
  expect(new Set(shares).size).toBeGreaterThan(5);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect([shares[0], shares.at(-1)! < 1]).toEqual([0, true]);
});

test("where the browser gives the page no workers, files are read all the same, to the network that a worker makes", async () => {
  expect(typeof Worker).toBe("undefined");
  const desks = [importDesk(), importDesk(() => ({ ...networkReader(), end: () => {} }))];
  const made: unknown[] = [];
  for (const desk of desks) {
    desk.add([file("t.csv", TIES)]);
    await idle(desk);
    desk.set({ ...setOption(desk.importing.value, "direction", "nominates"), codes: false });
    await idle(desk);
    expect(desk.failure.value).toBe(null);
    made.push(desk.understood.value.made);
  }
  expect(made[0]).not.toBe(null);
  expect(made[0]).toEqual(made[1]);
});

test("where the browser gives the page no workers, what is being read can be given up and read again", async () => {
  const desk = importDesk();
  desk.add([file("t.csv", TIES)]);
  desk.cancel();
  expect([desk.work.value, desk.importing.value.files]).toEqual([null, []]);
  desk.add([file("u.csv", TIES)]);
  await idle(desk);
  expect(desk.importing.value.files.map(({ name }) => name)).toEqual(["u.csv"]);
});
