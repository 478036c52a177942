import type { Findings } from "./findings.ts";
import { TIES_FORMATS, type TiesFormat } from "./formats.ts";
import type { TieColumns } from "./readers/tie-columns.ts";

/** What ties of a layer are in the model: always active, or switching with community (bridge) or core (vertical). */
export type LayerRole = "team" | "bridge" | "vertical";
export const LAYER_ROLES: readonly LayerRole[] = ["team", "bridge", "vertical"];

export type AdoptionUnit = "week" | "month" | "quarter" | "year";
export const ADOPTION_UNITS: readonly AdoptionUnit[] = ["week", "month", "quarter", "year"];

/** "nominates": `from` names `to` as its source, so influence runs to → from. "influences": `from` influences `to`. */
export type TieDirection = "nominates" | "influences";

/** How weights become whole weights 1 to 15: must be such, are scaled so that the largest is 15, or are all taken as 1. */
export type WeightRule = "whole" | "scale" | "ignore";

/**
 * How to read people and ties. Messages name an option as on the command line: `layerAs` is `--layer-as`. Columns are
 * given by their exact names. `id`, `site`, `team`, `profession`, `margin`, `from`, `to`, `weight` and `layer` are found by
 * themselves under these and like names (`guessColumn`; `null`: not even then); all other columns only when said. Columns not used are
 * kept as attributes.
 */
export interface ImportOptions extends TieColumns {
  /** Which way a tie influences. Required: no file tells, and results depend on it. */
  direction: TieDirection;
  /** Name of the network. Defaults to the name of the ties file without its ending. */
  name?: string;
  /** Format of the ties file. Defaults to what its content and ending show. */
  format?: TiesFormat;

  /** Column of people: label by which ties name a person, all different. */
  id?: string;
  /** Column of people: label of the site. Defaults to `site`, else all people are of one site. */
  site?: string | null;
  /** Column of people: label of the team. */
  team?: string | null;
  /** Column of people: label of the profession; an empty cell becomes "unknown". */
  profession?: string | null;
  /** Column of people: at the margins or not (1/0, yes/no, true/false). */
  margin?: string | null;
  /** Column of people: threshold, 0 or above; an empty cell is drawn. */
  threshold?: string;
  /** Column of people: practice state at the start, by its number or label in `STATES`; an empty cell is drawn. */
  initial?: string;
  /** Column of people: uses genuinely from the start and never changes (1/0, yes/no, true/false). */
  committed?: string;
  /** Column of people: when the person adopted: a whole number of units counted from `start`, or an ISO date (needs `start`). */
  adopted?: string;
  /** Values of `adopted` that mean "never adopted"; "empty" stands for an empty cell. */
  never?: readonly (string | number)[];
  /** Values of `adopted` that mean "not known"; "empty" stands for an empty cell. Such people do not enter the observed curve. */
  missing?: readonly (string | number)[];
  /** Unit of the adoption dates. Required with `adopted`. */
  unit?: AdoptionUnit;
  /** The value of `adopted` that is unit 1 of the curve: a number (defaults to 1) or an ISO date such as 2014-03. */
  start?: string | number;
  /** With a people file: the node attribute of a graph file that holds the people's ids. Defaults to the node's own id. */
  nodeId?: string;

  /** Role of ties by layer name. Layers not named are "team": always active. */
  layerAs?: Readonly<Record<string, LayerRole>>;
  /** "bridge": ties between people of different sites become bridges, whatever their layer. */
  betweenSites?: "bridge";
  /** Every tie runs both ways, whatever the file says. Defaults to what the file says, else one way. */
  bothWays?: boolean;
  /** Defaults to "whole". */
  weights?: WeightRule;
  /** Ties to people who are not in the people file. Defaults to "error"; "drop" leaves them out and reports them. */
  unknown?: "error" | "drop";
}

const DIRECTION_NEEDED =
  'say which way ties run: "nominates" when `from` names `to` as a source (surveys; influence runs to → from), ' +
  '"influences" when `from` influences `to`. No file tells, and results depend on it.';

/** Checks the options themselves, which may come from a command line; problems are told under the option's name. */
export function checkOptions(options: ImportOptions, findings: Findings): void {
  const oneOf = (option: string, value: unknown, allowed: readonly string[]) => {
    if (value === undefined || allowed.includes(value as string)) return;
    findings.error("not-an-option", `--${option}`, `'${String(value)}' is not one of ${allowed.join(", ")}`);
  };
  const { direction } = options;
  if (direction !== "nominates" && direction !== "influences") {
    findings.error("direction-needed", "--direction", DIRECTION_NEEDED);
  }
  oneOf("format", options.format, TIES_FORMATS);
  oneOf("unit", options.unit, ADOPTION_UNITS);
  oneOf("weights", options.weights, ["whole", "scale", "ignore"]);
  oneOf("between-sites", options.betweenSites, ["bridge"]);
  oneOf("unknown", options.unknown, ["error", "drop"]);
  for (const role of Object.values(options.layerAs ?? {})) oneOf("layer-as", role, LAYER_ROLES);
  if (options.adopted === undefined) {
    for (const option of ["never", "missing", "unit", "start"] as const) {
      if (options[option] === undefined) continue;
      const message = "is of use only with the column of adoption dates: say it with --adopted";
      findings.error("option-without-column", `--${option}`, message);
    }
  } else if (options.unit === undefined) {
    const message = `say in which unit adoption dates count: ${ADOPTION_UNITS.join(", ")}`;
    findings.error("unit-needed", "--unit", message);
  }
}
