import { parseHTML } from "linkedom";
import { type IntervalData, intervalChart } from "../../../viz/charts/interval-chart.ts";
import type { OutcomeAnalysis } from "../../samples/analyse.ts";

/** What is drawn of each design: the measures, what they are called, what they are numbers of. */
const DRAWN = {
  saltelli: {
    measures: ["S1", "ST"],
    names: ["on its own (S1)", "with its interactions (ST)"],
    across: "share of the variance of the mean response",
    shows: [0, 1],
  },
  morris: {
    measures: ["mu_star", "sigma"],
    names: ["mean effect (μ*)", "its spread over the other factors (σ)"],
    across: "change of the outcome over the factor's range",
    shows: [0],
  },
  given: {
    measures: ["S1"],
    names: ["on its own (S1)"],
    across: "share of the variance of the mean response",
    shows: [0, 1],
  },
};

const COLOURS = ["#1f5fa8", "#b3541e"];

/** What charts carry in the page, in plain colours. */
const STYLE = [
  ".chart{fill:#4a4f57}",
  ".chart text{font-size:12px;font-variant-numeric:tabular-nums}",
  ".chart .rule{stroke:#dfe2e6}",
  ".chart .rule-strong{stroke:#8a9099}",
].join("");

/** The indices of an outcome with their intervals, as the text of an SVG file; null where there are none. */
export function sensitivityPicture(outcome: string, { design, byFactor }: OutcomeAnalysis): string | null {
  const { measures, names, across, shows } = DRAWN[design];
  const factors = Object.keys(byFactor[measures[0]] ?? {});
  if (factors.length === 0) return null;
  const { document } = parseHTML("<html><body></body></html>") as unknown as { document: Document };
  const series = names.map((name, s) => ({ name, colour: COLOURS[s], marker: s }));
  const rows = factors.map((name) => {
    const marks = measures.map((measure) => ({
      value: byFactor[measure][name],
      half: byFactor[`${measure}_conf`][name],
    }));
    return { name, marks };
  });
  const data: IntervalData = { across, series, rows, shows };
  const svg = intervalChart(data, { document, id: "sensitivity", title: `What matters for ${outcome}` });
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  svg.setAttribute("font-family", "system-ui, sans-serif");
  const text = svg.outerHTML;
  const [open] = /^<svg[^>]*>/.exec(text)!;
  return `${open}<style>${STYLE}</style><rect width="100%" height="100%" fill="#fff"/>${text.slice(open.length)}\n`;
}
