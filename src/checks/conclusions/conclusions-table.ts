import { VERDICT_WORDS } from "../../analysis/verdict.ts";
import { type Conclusion, type Finding, stillSaid, turns } from "./conclusions.ts";
import { VARIATIONS } from "./variations.ts";

/** How many conclusions hold under each variation, and how many turn: a line for each. */
export function countsMarkdown(all: readonly Conclusion[]): string[] {
  const lines = VARIATIONS.slice(1).map(({ title }, i) => {
    const pairs = all.flatMap(({ outcomes: [asItIs, ...varied] }): [Finding, Finding][] => {
      const own = varied[i];
      return asItIs === null || own === null ? [] : [[asItIs, own]];
    });
    const held = pairs.filter(([asItIs, own]) => stillSaid(asItIs, own)).length;
    const turned = pairs.filter(([asItIs, own]) => turns(asItIs, own)).length;
    return `| ${title} | ${pairs.length} | ${held} | ${pairs.length - held - turned} | ${turned} |`;
  });
  return ["| variation | conclusions | hold | less or more clear | turn |", "|---|---:|---:|---:|---:|", ...lines];
}

/** The conclusions of one study as a table: a line for each plan in each world. */
export function conclusionsMarkdown(all: readonly Conclusion[]): string[] {
  return [
    `| world | plan | ${VARIATIONS.map(({ title }) => title).join(" | ")} |`,
    `|---|---|${VARIATIONS.map(() => "---|").join("")}`,
    ...all.map(conclusionMarkdown),
  ];
}

/** A line of the table. What is no longer said is in italics, what turns in bold. */
export function conclusionMarkdown({ world, plan, outcomes }: Conclusion): string {
  const [asItIs, ...varied] = outcomes;
  const cells = varied.map((own) => {
    if (own === null || asItIs === null) return "–";
    if (turns(asItIs, own)) return `**${findingText(own)}**`;
    return stillSaid(asItIs, own) ? findingText(own) : `*${findingText(own)}*`;
  });
  return `| ${[world, plan, asItIs === null ? "–" : findingText(asItIs), ...cells].join(" | ")} |`;
}

function findingText({ kind, better, worse, n }: Finding): string {
  if (kind === "same") return VERDICT_WORDS.same;
  return `${VERDICT_WORDS[kind]}: ahead in ${better}, behind in ${worse} of ${n}`;
}
