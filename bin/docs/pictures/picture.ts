import { parseHTML } from "linkedom";
import type { Bands } from "../../../src/analysis/bands.ts";
import { planStyle } from "../../../src/app/state/plan-style.ts";
import type { Response } from "../../../src/checks/patterns/response.ts";
import {
  type ResponseAxis,
  type ResponseData,
  type ResponseSeries,
  responseChart,
} from "../../../viz/charts/response-chart.ts";
import { percent } from "../../../viz/format.ts";
import type { PlanStyle } from "../../../viz/plan-style.ts";
import type { Illustration } from "../verification.ts";

/** A document without a browser, for the charts. */
export const { document } = parseHTML("<html><body></body></html>") as unknown as { document: Document };

/** A picture with the check it belongs to. */
export interface Picture extends Illustration {
  svg: SVGSVGElement;
}

/** A response chart as the picture of a check; the file has the name of the picture. */
export function responsePicture(
  { check, name, title, shows }: { check: string; name: string; title: string; shows: string },
  data: ResponseData,
): Picture {
  return { check, file: `${name}.svg`, shows, svg: responseChart(data, { document, id: name, title }) };
}

/** An axis of shares from 0 to 100 %. */
export const SHARE: Omit<ResponseAxis, "label"> = { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1], format: percent };

/** An axis with even steps, both ends included. */
export function steps(
  from: number,
  to: number,
  by: number,
  format: (value: number) => string = String,
): Omit<ResponseAxis, "label"> {
  const ticks = Array.from({ length: Math.floor((to - from) / by + 1e-9) + 1 }, (_, i) => from + i * by);
  return { domain: [from, to], ticks, format };
}

/** The style of the series at a place, as plans have it in the page. */
export function style(place: number, name: string): PlanStyle {
  return planStyle(place, place, name);
}

/** Bands by week as a ribbon of the middle 80 %. */
export function ribbon(place: number, name: string, bands: Bands, perWeek = 1): ResponseSeries {
  const points = Array.from(bands.week, (week) => {
    return { x: week * perWeek, y: bands.median[week], lo: bands.lo80[week], hi: bands.hi80[week] };
  });
  return { ...style(place, name), look: "ribbon", points };
}

/** Means by level, each with the middle 80 % of networks, as marks. */
export function response(place: number, name: string, { levels, outcomes }: Response): ResponseSeries {
  const points = outcomes.map(({ mean, lo80, hi80 }, i) => ({ x: levels[i], y: mean, lo: lo80, hi: hi80 }));
  return { ...style(place, name), look: "marks", points };
}
