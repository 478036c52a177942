import { SUMMARIES } from "../../engine/record/summaries.ts";
import type { Estimate } from "../estimate.ts";
import { tenths } from "../patterns/estimate.ts";
import { judgeSwept } from "./judge-swept.ts";
import { NO_PART } from "./settings.ts";
import { type Moved, ONE_POINT, REPLICATES_ALONE, type Swept } from "./sweep.ts";

/** The constants that carry the result, at most so many of them. */
const CARRIERS = 8;

/** The section of docs/verification.md that shows what each setting does alone. */
export function oneAtATimeMarkdown(all: readonly Swept[]): string[] {
  const outcomes = all.map((each) => judgeSwept(each).outcome);
  const count = (outcome: string) => outcomes.filter((each) => each === outcome).length;
  return [
    "## Every lever and assumption alone",
    "",
    `Each over its usual range in twentieths, all others as they stand, with the default plan and with usual care in the default world; ${REPLICATES_ALONE} networks a value, the`,
    "same ones throughout. *Moves* is the highest mean of genuine use after two years less the lowest, in points; where that is less than one, the other share that moves most. *Step* is the largest from one value",
    "to the next, where that changes the value by less than half. *± 30 %* is by how much what the default plan gains over usual care moves when the number is 30 % lower and higher. A setting that needs something else",
    "to have a part is swept where that is so. This is blind to interactions: a design of several factors shows those.",
    "",
    `${count("pass")} of ${all.length} settings move something by a point and none of it at once (no small step of more than 7 points); ${count("explained")} are explained, ${count("fail") || "none"} failed.`,
    `Left out, having no part in what people do: ${NO_PART.map(([prefix, why]) => `\`${prefix.replace(/\.$/, ".*")}\` (${why})`).join(", ")}.`,
    "",
    `**What carries the result.** The default plan's gain over usual care hangs most on ${carriers(all)}.`,
    "",
    "| setting | from … to | default plan: moves | largest step | usual care: moves | largest step | ± 30 % | |",
    "|---|---|---:|---|---:|---|---|---|",
    ...all.map(sweptMarkdown),
  ];
}

/** A setting as a line of the table. */
export function sweptMarkdown(swept: Swept): string {
  const { setting, byPlan, gainMoved } = swept;
  const { outcome, why } = judgeSwept(swept);
  const [least, most] = [setting.values[0], setting.values.at(-1)];
  const values = setting.ordered ? `${least} … ${most === 0 ? "never" : most}` : setting.values.join(", ");
  const need = setting.need === "" ? "" : `<br>*${setting.need}*`;
  const moved = gainMoved === null ? "–" : `${points(gainMoved.lower)}, ${points(gainMoved.higher)}`;
  const note = outcome === "pass" ? "pass" : outcome === "fail" ? `**fails**: ${why}` : `explained: ${why}`;
  const cells = [
    `\`${setting.path}\`${need}`,
    values,
    span(byPlan.default),
    step(byPlan.default),
    span(byPlan.usualCare),
    step(byPlan.usualCare),
    moved,
    note,
  ];
  return `| ${cells.join(" | ")} |`;
}

function carriers(all: readonly Swept[]): string {
  const size = ({ gainMoved }: Swept) =>
    gainMoved === null ? 0 : Math.max(Math.abs(gainMoved.lower), Math.abs(gainMoved.higher));
  const constants = all.filter(({ setting }) => setting.path.startsWith("behaviour.") && setting.need === "");
  const first = constants.sort((a, b) => size(b) - size(a)).slice(0, CARRIERS);
  return first
    .map(
      (each) =>
        `\`${each.setting.path.slice("behaviour.".length)}\` (${points(each.gainMoved!.lower)} and ${points(each.gainMoved!.higher)} points)`,
    )
    .join(", ");
}

function span({ span: own, elsewhere }: Moved): string {
  if (own.mean >= ONE_POINT || elsewhere === null || elsewhere.span.mean < ONE_POINT) return size(own);
  const { label } = SUMMARIES.find(({ key }) => key === elsewhere.key)!;
  return `${size(own)}; ${size(elsewhere.span)} in ${label.toLowerCase()}`;
}

function step({ step: own }: Moved): string {
  return own === null ? "–" : `${points(own.mean)} at ${own.at}`;
}

function size({ mean }: Estimate): string {
  return tenths(mean);
}

/** A difference of shares in points, with its sign. */
function points(share: number): string {
  const text = tenths(share);
  return share > 0 && text !== "0.0" ? `+${text}` : text;
}
