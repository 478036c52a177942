import { problemsOf, shown } from "../../study/parse/problems-of.ts";
import { readJson, withLines } from "../../text/json-text.ts";
import { addProblems, listedProblems, type Problem } from "../../text/problem.ts";
import { DESIGN_FORMAT, type DesignFile, designSchema } from "./design-schema.ts";

/** A design file whose form is right, with the line of each of its places; or everything that is wrong with it. */
export type ParsedDesign =
  | { ok: true; file: DesignFile; lineOf: (path: string) => number | undefined }
  | { ok: false; problems: Problem[] };

/** Reads the form of a design file; whether its factors fit the study, `resolveDesign` tells. Never throws. */
export function parseDesign(text: string): ParsedDesign {
  const json = readJson(text);
  if (!json.ok) return json;
  const { value, lineOf } = json;
  const failed = (code: string, path: string, message: string): ParsedDesign => ({
    ok: false,
    problems: withLines([{ code, path, message, severity: "error" }], lineOf),
  });
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return failed("wrong-type", "", `${shown(value)} is not a design; a design is one object, { … }`);
  }
  const format = (value as Record<string, unknown>).groundswellDesign;
  if (format === undefined) {
    const study = Object.hasOwn(value, "groundswell");
    const begins = `a design file begins with "groundswellDesign": ${DESIGN_FORMAT}`;
    return failed("missing", "", study ? `this is a study file, not a design of one; ${begins}` : begins);
  }
  if (typeof format === "number" && Number.isInteger(format) && format > DESIGN_FORMAT) {
    const message = `the file is of format ${format}, newer than format ${DESIGN_FORMAT} that this version reads; a newer Groundswell will open it`;
    return failed("newer-format", "groundswellDesign", message);
  }
  const result = designSchema.safeParse(value);
  if (result.success) return { ok: true, file: result.data, lineOf };
  const problems: Problem[] = [];
  addProblems(problems, problemsOf(result.error.issues, designSchema, value, []));
  return { ok: false, problems: listedProblems(withLines(problems, lineOf)) };
}
