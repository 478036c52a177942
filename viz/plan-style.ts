/** How one plan is drawn, everywhere: hue, dash and marker belong to the plan, never to a state or an outcome. */
export interface PlanStyle {
  /** The plan's place in the study, from 0; the baseline is 0. */
  plan: number;
  name: string;
  /** Any CSS colour, custom properties included. */
  colour: string;
  /** SVG dash pattern; empty for a solid line. */
  dash: string;
  /** Index into the markers of `marker-path.ts`. */
  marker: number;
}
