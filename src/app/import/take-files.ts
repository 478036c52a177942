import type { Signal } from "@preact/signals";
import { startsNetworkFile } from "../../networks/file/network-file.ts";
import { formatProblem } from "../../text/problem.ts";
import type { Page } from "../controls/context.ts";
import { offerUndo } from "../state/edits/commands.ts";
import { openedText, openFiles } from "../state/open-study.ts";
import type { Importing } from "./importing.ts";

/** Takes files that were dropped or chosen: a study is opened, with its networks; anything else joins `importing`. */
export async function takeFiles(
  { store, ui }: Page,
  importing: Signal<Importing | null>,
  files: readonly File[],
): Promise<void> {
  if (await holdsStudy(files)) {
    const opened = await openFiles(files);
    if (!opened.ok) {
      store.message.value = { text: `${opened.from} was not opened. ${formatProblem(opened.problems[0])}` };
      return;
    }
    store.networks.value = { ...store.networks.value, ...opened.networks };
    store.open(opened.study);
    ui.drawer.value = null;
    offerUndo(store, openedText(opened.study.name));
    return;
  }
  const sources = await Promise.all(
    files.map(async (file) => ({ name: file.name, content: new Uint8Array(await file.arrayBuffer()) })),
  );
  const { addFiles, NOTHING } = await import("./importing.ts");
  importing.value = addFiles(importing.value ?? NOTHING, sources);
  ui.drawer.value = "import";
}

async function holdsStudy(files: readonly File[]): Promise<boolean> {
  const starts = await Promise.all(files.map((file) => file.slice(0, 1000).text()));
  return starts.some((start) => start.trimStart().startsWith("{") && !startsNetworkFile(start));
}
