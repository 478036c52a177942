import { startsNetworkFile } from "../../networks/file/network-file.ts";
import { formatProblem } from "../../text/problem.ts";
import type { Page } from "../controls/use-page.ts";
import { takeIn } from "../state/opening/incoming.ts";
import { fromFile, openFiles } from "../state/opening/open-study.ts";
import type { ImportDesk } from "./reading/import-desk.ts";

/** Takes files that were dropped or chosen: a study is opened, with its networks; anything else is laid on the desk. */
export async function takeFiles({ store, ui }: Page, desk: ImportDesk, files: readonly File[]): Promise<void> {
  if (await holdsStudy(files)) {
    const opened = await openFiles(files);
    if (!opened.ok) {
      store.message.value = { text: `${opened.from} was not opened. ${formatProblem(opened.problems[0])}` };
      return;
    }
    ui.drawer.value = null;
    takeIn(store, fromFile(opened));
    return;
  }
  desk.add(files);
  ui.drawer.value = "import";
}

async function holdsStudy(files: readonly File[]): Promise<boolean> {
  const starts = await Promise.all(files.map((file) => file.slice(0, 1000).text()));
  return starts.some((start) => start.trimStart().startsWith("{") && !startsNetworkFile(start));
}
