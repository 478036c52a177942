/** How one plan is drawn, everywhere: hue, dash and marker belong to the plan, never to a state or an outcome. */
export interface PlanStyle {
  /** The plan's place in the study, from 0; the baseline is 0. */
  plan: number;
  name: string;
  /** Any CSS colour, custom properties included. */
  colour: string;
  /** SVG dash pattern; empty for a solid line. */
  dash: string;
  /** Index into `MARKERS`. */
  marker: number;
}

/** The three nested bands, widest first, as they are painted. */
export const BAND_EDGES = [
  { percent: 95, lo: "lo95", hi: "hi95", opacity: 0.1 },
  { percent: 80, lo: "lo80", hi: "hi80", opacity: 0.14 },
  { percent: 50, lo: "lo50", hi: "hi50", opacity: 0.2 },
] as const;
