import { startsNetworkFile } from "../../networks/file/network-file.ts";
import { formatProblem } from "../../text/problem.ts";
import type { Page } from "../controls/context.ts";
import { offerUndo } from "../state/edits/commands.ts";
import { openedText, openFiles } from "../state/open-study.ts";
import type { ImportDesk } from "./reading/import-desk.ts";

/** Takes files that were dropped or chosen: a study is opened, with its networks; anything else is laid on the desk. */
export async function takeFiles({ store, ui }: Page, desk: ImportDesk, files: readonly File[]): Promise<void> {
  if (await holdsStudy(files)) {
    const opened = await openFiles(files);
    if (!opened.ok) {
      store.message.value = { text: `${opened.from} was not opened. ${formatProblem(opened.problems[0])}` };
      return;
    }
    store.networks.value = { ...store.networks.value, ...opened.networks };
    store.open(opened.study);
    ui.drawer.value = null;
    offerUndo(store, openedText(opened.study.name, opened.madeWith));
    return;
  }
  desk.add(files);
  ui.drawer.value = "import";
}

async function holdsStudy(files: readonly File[]): Promise<boolean> {
  const starts = await Promise.all(files.map((file) => file.slice(0, 1000).text()));
  return starts.some((start) => start.trimStart().startsWith("{") && !startsNetworkFile(start));
}
