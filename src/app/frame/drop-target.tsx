import { useEffect, useState } from "preact/hooks";
import { usePage } from "../controls/use-page.ts";
import { useImportDesk } from "../import/reading/import-desk.ts";
import { takeFiles } from "../import/take-files.ts";
import styles from "./page.module.css";

/** The whole page takes files that are dropped on it; says so while they hover. */
export function DropTarget() {
  const page = usePage();
  const desk = useImportDesk();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const listeners = {
      dragover(event: DragEvent) {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      dragleave(event: DragEvent) {
        // leaves the window, not one of its elements for another
        if (event.relatedTarget === null) setOver(false);
      },
      drop(event: DragEvent) {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) void takeFiles(page, desk, files);
      },
    };
    const entries = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
    for (const [type, listener] of entries) document.addEventListener(type, listener);
    return () => {
      for (const [type, listener] of entries) document.removeEventListener(type, listener);
    };
  }, [page, desk]);
  return over ? (
    <div class={styles.dropHint} aria-hidden="true">
      Drop a study to open it, or files of people and ties to import them
    </div>
  ) : null;
}
