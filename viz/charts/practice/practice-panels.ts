import { STATE_STACK } from "../../../src/analysis/state-stack.ts";
import { type ChartOptions, figure } from "../../figure.ts";
import { wrappedText } from "../../fitted-text.ts";
import { wholeTime } from "../../time.ts";
import { addWeekCursor } from "../../week-cursor.ts";
import { NAME_LINE, type PracticePlan, practicePanel } from "./practice-panel.ts";

/** What the practice panels show. */
export interface PracticeData {
  weeks: number;
  plans: readonly PracticePlan[];
}

const defaults = {
  width: 326,
  description: `A panel for every plan. From the floor up: ${statesInWords()}. Areas are mean shares, together 100 percent; numbers are medians.`,
};

/** Pixels of a panel whose plan's name takes one line, and above it for the name and two readings. */
const PANEL = 132;
const HEAD = 50;
const LEFT = 44;
const RIGHT = 12;
const GAP = 14;
const FOOT = 26;
/** Pixels from the start of a reading such as "100 % surface" to that of the panel beside it, at least. */
const READING = 90;

/**
 * Practice panels: one a plan, at most three in a row and no more than have room for their readings, one axis for all.
 * As high as their rows; where a height is given the rows share it.
 */
export function practicePanels({ weeks, plans }: PracticeData, options: ChartOptions): SVGSVGElement {
  const {
    time = wholeTime(weeks),
    height,
    ...o
  } = {
    ...defaults,
    title: `Practice by ${options.time?.unit ?? "week"}`,
    ...options,
  };
  const count = plans.length;
  let columns = Math.min(count, count === 4 ? 2 : 3);
  const panelWidth = () => (o.width - LEFT - RIGHT - GAP * (columns - 1)) / columns;
  while (columns > 1 && panelWidth() + GAP < READING) columns--;
  const width = panelWidth();
  const rows = Math.ceil(count / columns);
  const rowHeight = height === undefined ? PANEL + HEAD : (height - FOOT) / rows;
  const svg = figure({ ...o, height: rows * rowHeight + FOOT });
  const names = plans.map(({ name }) => wrappedText(name, width - 14));
  // a second line is taken from the panels, so that the picture keeps its height
  const head = HEAD + (Math.max(...names.map((lines) => lines.length)) - 1) * NAME_LINE;
  const panels = plans.map((plan, i) => {
    const left = LEFT + (i % columns) * (width + GAP);
    const top = Math.floor(i / columns) * rowHeight;
    const edges = { left, right: left + width, top: top + head, bottom: top + rowHeight };
    const axes = { values: i % columns === 0, time: i + columns >= count };
    return { edges, read: practicePanel(svg, plan, names[i], time, { ...edges, head: top }, axes) };
  });
  return addWeekCursor(svg, {
    plots: panels.map(({ edges }) => edges),
    time,
    weeks,
    also: (week) => {
      for (const { read } of panels) read(week);
    },
  });
}

/** "genuine, solid; surface, hatched; …", in the order of the stack. */
function statesInWords(): string {
  return STATE_STACK.map(({ label, fill }) => `${label}, ${fill}`).join("; ");
}
