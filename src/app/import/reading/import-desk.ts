import { batch, type ReadonlySignal, signal } from "@preact/signals";
import { callable, watchWorker } from "../../../../workers/watched/watched-worker.ts";
import { errorText } from "../../../text/error-text.ts";
import { requiredContext } from "../../controls/required-context.ts";
import { addFiles, type Importing, NOTHING } from "../importing.ts";
import type { NetworkReader, NewFile } from "./network-reader.ts";
import { NOTHING_UNDERSTOOD, type Understood } from "./understood.ts";

/** What is being done, and the share that is done, 0 to 1. */
export interface Work {
  doing: string;
  share: number;
}

/** Files that are to become a network, what is said of them, and what comes of it. Lasts while the page does. */
export interface ImportDesk {
  readonly importing: ReadonlySignal<Importing>;
  /** What came of it; of what was said before while `work` goes on. */
  readonly understood: ReadonlySignal<Understood>;
  /** Null when nothing is being read. */
  readonly work: ReadonlySignal<Work | null>;
  /** Why the reading broke off; null when it did not. */
  readonly failure: ReadonlySignal<string | null>;
  /** Looks into files and takes them in. */
  add(files: readonly File[]): void;
  /** Changes what is said. What is being read is given up and read as said now. */
  set(next: Importing): void;
  /** Reads again what could not be read. */
  again(): void;
  /** Gives up what is being read: all is as before it began. */
  cancel(): void;
}

/** A reader that can be ended in the midst of its work. */
export interface EndableReader extends NetworkReader {
  end(): void;
}

/** Gives the parts of the page the desk that network files are read at, and takes it there; throws where none was given. */
export const [ImportDeskProvider, useImportDesk] = requiredContext<ImportDesk>("import");

/** A desk with nothing on it. `start` gives a reader, and is called when there is something to read; defaults to one in a worker. */
export function importDesk(start: () => EndableReader = startReader): ImportDesk {
  const importing = signal(NOTHING);
  const understood = signal(NOTHING_UNDERSTOOD);
  const work = signal<Work | null>(null);
  const failure = signal<string | null>(null);
  let reader: EndableReader | null = null;
  let adding: NewFile[] = [];
  /** What was said when all was last understood. */
  let settled = NOTHING;
  let files = 0;
  let turns = 0;

  function giveUp(): void {
    turns++;
    if (work.peek() === null) return;
    reader?.end();
    reader = null;
  }

  async function read(): Promise<void> {
    giveUp();
    const turn = turns;
    const progress = (doing: string, share: number) => {
      // the last words of a worker may come after its answer
      if (turn === turns && work.peek() !== null) work.value = { doing, share };
    };
    work.value = { doing: "Reading", share: 0 };
    failure.value = null;
    try {
      reader ??= start();
      if (adding.length > 0) {
        const previews = await reader.look(adding, (doing, share) => progress(doing, share * LOOKING));
        if (turn !== turns) return;
        const given = adding.map((file, i) => ({ ...file, preview: previews[i]!, role: previews[i]!.role }));
        adding = [];
        importing.value = addFiles(importing.peek(), given);
      }
      const answer = await reader.understand(importing.peek(), (doing, share) =>
        progress(doing, LOOKING + share * (1 - LOOKING)),
      );
      if (turn !== turns) return;
      settled = { ...importing.peek(), options: answer.options };
      batch(() => {
        importing.value = settled;
        understood.value = answer;
        work.value = null;
      });
    } catch (error) {
      if (turn !== turns) return;
      reader?.end();
      reader = null;
      batch(() => {
        work.value = null;
        failure.value = errorText(error);
      });
    }
  }

  return {
    importing,
    understood,
    work,
    failure,
    add(given) {
      adding = [...adding, ...given.map((blob) => ({ name: blob.name, id: files++, blob }))];
      void read();
    },
    set(next) {
      importing.value = next;
      void read();
    },
    again: () => void read(),
    cancel() {
      if (work.peek() === null && failure.peek() === null) return;
      giveUp();
      adding = [];
      batch(() => {
        importing.value = settled;
        work.value = null;
        failure.value = null;
      });
    },
  };
}

/** Share of the work that looking into new files is. */
const LOOKING = 0.2;

/** A reader in a worker of its own; on this thread where the browser gives the page no workers. */
function startReader(): EndableReader {
  let worker: Worker;
  try {
    worker = new Worker(new URL("../../reading-worker.ts", import.meta.url), { type: "module" });
  } catch {
    return readerHere();
  }
  const { ask, end } = watchWorker<NetworkReader>(worker);
  return {
    look: (files, progress) => ask((server) => server.look(files, callable(progress))),
    understand: (importing, progress) => ask((server) => server.understand(importing, callable(progress))),
    end,
  };
}

function readerHere(): EndableReader {
  const reader = import("./network-reader.ts").then((part) => part.networkReader());
  return {
    look: async (files, progress) => (await reader).look(files, progress),
    understand: async (importing, progress) => (await reader).understand(importing, progress),
    end() {},
  };
}
