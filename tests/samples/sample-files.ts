import type { Responses } from "../../src/analysis/sensitivity/responses.ts";
import type { SaltelliDesign } from "../../src/analysis/sensitivity/saltelli-design.ts";
import { csvRow } from "../../src/text/csv.ts";
import { ISHIGAMI, normals, respond, saltelliPoints, uniforms } from "../analysis/sensitivity/models.ts";

/** Points as a CSV text, numbered from 0. */
export function pointsCsv(names: readonly string[], points: readonly (readonly (string | number)[])[]): string {
  return [csvRow(["point", ...names]), ...points.map((row, i) => csvRow([i, ...row]))].join("");
}

/** Runs as a CSV text, replicates numbered from 1; what is NaN is written NA. */
export function outcomesCsv(name: string, { points, replicates, values }: Responses): string {
  const rows = Array.from({ length: points * replicates }, (_, k) => {
    return csvRow([Math.floor(k / replicates), (k % replicates) + 1, values[k]]);
  });
  return [csvRow(["point", "replicate", name]), ...rows].join("");
}

/** Ishigami's function with noise as large as its signal, as the files of a design with two replicates. */
export function noisyIshigami({ basePoints, secondOrder }: Pick<SaltelliDesign, "basePoints" | "secondOrder">) {
  const uniform = uniforms("files");
  const points = saltelliPoints({ basePoints, secondOrder, factors: 3 }, uniform);
  const normal = normals(uniform);
  const deviation = Math.sqrt(ISHIGAMI.variance);
  const names = ["x1", "x2", "x3"];
  const angle = (u: number) => Math.PI * (2 * u - 1);
  return {
    problem: {
      num_vars: 3,
      names,
      bounds: names.map(() => [-Math.PI, Math.PI]),
      design: "saltelli",
      calc_second_order: secondOrder,
    },
    points: pointsCsv(
      names,
      points.map((x) => Array.from(x, angle)),
    ),
    outcomes: outcomesCsv(
      "y",
      respond(points, 2, ISHIGAMI.of, () => deviation * normal()),
    ),
  };
}
