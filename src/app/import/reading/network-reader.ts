import { type FilePreview, previewFile } from "../../../networks/preview.ts";
import type { ReadingProgress } from "../../../networks/reading-progress.ts";
import type { GivenFile, Importing } from "../importing.ts";
import { understand } from "./understand.ts";
import type { Understood } from "./understood.ts";

/** A file of which nothing is known yet. */
export interface NewFile {
  name: string;
  id: number;
  blob: Blob;
}

/** Looks into files and makes networks of them, in a worker or on this thread. */
export interface NetworkReader {
  /** What is in each file. Rejects where one cannot be read from the device. */
  look(files: readonly NewFile[], progress: ReadingProgress): Promise<FilePreview[]>;
  /** What comes of files and of what was said about them. Rejects where one cannot be read from the device. */
  understand(importing: Importing, progress: ReadingProgress): Promise<Understood>;
}

/** Reads each file from the device once, and keeps it as long as it is asked about. */
export function networkReader(): NetworkReader {
  const held = new Map<number, Uint8Array>();
  const take = async ({ id, name, blob }: NewFile) => {
    if (!held.has(id)) held.set(id, new Uint8Array(await blob.arrayBuffer().catch(() => unreadable(name))));
    return held.get(id)!;
  };
  return {
    async look(files, progress) {
      const previews: FilePreview[] = [];
      for (const [i, file] of files.entries()) {
        progress(`Looking into ${file.name}`, i / files.length);
        previews.push(previewFile({ name: file.name, content: await take(file) }));
      }
      return previews;
    },
    async understand(importing, progress) {
      const ids = new Set(importing.files.map(({ id }) => id));
      for (const id of held.keys()) if (!ids.has(id)) held.delete(id);
      for (const file of importing.files) await take(file);
      return understand(importing, ({ id }: GivenFile) => held.get(id)!, progress);
    },
  };
}

function unreadable(name: string): never {
  throw new Error(`${name} cannot be read from this device any more: it was moved or changed. Choose it again`);
}
