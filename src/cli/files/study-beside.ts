import { dirname, relative, resolve, sep } from "node:path";
import packageFile from "../../../package.json" with { type: "json" };
import { studyText } from "../../study/write-study.ts";
import type { LoadedStudy } from "./study-file.ts";

/** The study as it was read, its network files named from the folder it is written to. */
export function studyBeside(folder: string, { study, path }: LoadedStudy): string {
  const networks = study.networks.map((ref) => {
    if (ref.file === undefined) return ref;
    const file = relative(resolve(folder), resolve(dirname(path), ref.file));
    return { ...ref, file: file.split(sep).join("/") };
  });
  return studyText({ ...study, networks }, packageFile.version);
}
