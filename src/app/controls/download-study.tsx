import controls from "./controls.module.css";
import { downloadStudy } from "./study-file.ts";
import { usePage } from "./use-page.ts";

/** Hands over the study at hand as a file. */
export function DownloadStudy() {
  const { store } = usePage();
  return (
    <button
      type="button"
      class={`${controls.button} ${controls.buttonOutlined}`}
      onClick={() => downloadStudy(document, store.study.value)}
    >
      Download study
    </button>
  );
}
