import { usePage } from "./context.ts";
import { downloadStudy } from "./study-file.ts";

/** Hands over the study at hand as a file. */
export function DownloadStudy() {
  const { store } = usePage();
  return (
    <button type="button" class="button button-outlined" onClick={() => downloadStudy(document, store.study.value)}>
      Download study
    </button>
  );
}
