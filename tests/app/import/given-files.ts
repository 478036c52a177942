import { addFiles, type Importing, NOTHING } from "../../../src/app/import/importing.ts";
import { understand as understandAs } from "../../../src/app/import/reading/understand.ts";
import type { Understood } from "../../../src/app/import/reading/understood.ts";
import { previewFile } from "../../../src/networks/preview.ts";

const contents = new Map<number, Uint8Array>();

/** Files by name and text, as given on the page after `from`. */
export function given(files: Record<string, string>, from: Importing = NOTHING): Importing {
  return addFiles(
    from,
    Object.entries(files).map(([name, text]) => {
      const id = contents.size;
      const content = new TextEncoder().encode(text);
      contents.set(id, content);
      const preview = previewFile({ name, content });
      return { name, id, blob: new Blob([content]), preview, role: preview.role };
    }),
  );
}

/** What comes of them. */
export function understand(importing: Importing): Understood {
  return understandAs(importing, ({ id }) => contents.get(id)!);
}
