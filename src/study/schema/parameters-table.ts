import { type Field, planFields, worldFields } from "./fields.ts";

const LESSON = [
  "",
  "a strong core",
  "a theory of change",
  "resources and training",
  "conflict and margins",
  "a sense of community",
  "data",
  "hard and soft tactics",
  "context",
];

/** The published table of parameters (`docs/parameters.md`), from the schema's metadata: every lever of a plan and every assumption of a world. */
export function parametersTable(): string {
  return [
    "# Parameters",
    "",
    "Generated from the schema by `npm run docs`; a test fails when it is out of date. Edit the schema, not this page.",
    "",
    "*Name* is the place of a setting in a plan or a world of a study file. *Range* is what is allowed, both ends included.",
    "*Source* says where a default comes from; **illustrative** means that nobody measured it: it was chosen so that the",
    "patterns of the eight lessons hold. A source beside a lever says why the lever is there, not that its default was measured.",
    "",
    "## The plan: what we choose",
    "",
    ...table(planFields()),
    "",
    "## The world: what we assume",
    "",
    ...table(worldFields().filter((field) => !isConstant(field))),
    "",
    "## The world's behaviour: constants of the weekly rates",
    "",
    "Where each stands in the equations: [model.md](model.md). Set one to 0 and its mechanism is off.",
    "",
    ...table(worldFields().filter((field) => field.path.startsWith("behaviour."))),
    "",
    "## The world's costs: hours by lever",
    "",
    ...table(worldFields().filter((field) => field.path.startsWith("costs."))),
    "",
  ].join("\n");
}

function isConstant({ path }: Field): boolean {
  return path.startsWith("behaviour.") || path.startsWith("costs.");
}

function table(fields: readonly Field[]): string[] {
  return [
    "| name | meaning | unit | default | range | source |",
    "|---|---|---|---|---|---|",
    ...fields.flatMap((field) => [
      row(field, `\`${field.path}\``),
      ...(field.items ?? [])
        .filter(({ path }) => path !== "")
        .map((item) => row(item, `\`${field.path}[].${item.path}\``)),
    ]),
  ];
}

function row(field: Field, name: string): string {
  const cells = [name, meaning(field), field.unit || "–", shown(field.default), range(field), field.source];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function meaning({ label, help, lesson, main, when }: Field): string {
  const of = main ? ` Lesson ${lesson}: ${LESSON[lesson]}.` : "";
  const only = when ? ` Only where \`${when.path}\` is ${when.values.map((value) => `\`${value}\``).join(", ")}.` : "";
  return `**${label}.** ${help}${of}${only}`;
}

function shown(value: unknown): string {
  if (value === undefined) return "–";
  if (typeof value === "number") return String(Number(value.toPrecision(4)));
  if (Array.isArray(value)) return value.length === 0 ? "empty" : `\`${JSON.stringify(value)}\``;
  return `\`${JSON.stringify(value)}\``;
}

function range({ kind, min, max, options, none, zero, scale }: Field): string {
  if (options) return options.map(({ value, label }) => `\`${value}\` (${label.toLowerCase()})`).join(", ");
  if (kind === "boolean") return "`true`, `false`";
  const words = [
    ...(min === undefined || max === undefined
      ? []
      : [`${spaced(min)} … ${spaced(max)}${kind === "integer" ? ", whole" : ""}`]),
    ...(zero === undefined ? [] : [`0: ${zero}`]),
    ...(scale === undefined ? [] : [`${min}: ${scale[0]}, ${max}: ${scale[2]}`]),
    ...(none === undefined ? [] : [`\`null\`: ${none}`]),
  ];
  return words.join("; ") || "–";
}

/** Thousands apart, without a locale. */
function spaced(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, " ");
}
