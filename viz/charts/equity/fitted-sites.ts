import { countInWords } from "../../../src/text/words/count-in-words.ts";
import { wrappedText } from "../../fitted-text.ts";
import { points } from "../../format.ts";
import { label } from "../../marks/label.ts";
import { group } from "../../marks/mark.ts";
import type { Edges } from "../../plot-area.ts";
import type { TimeFrame } from "../../time.ts";
import { SITE_FOOT, SITE_HEAD, type SiteData, siteColumns, sitePanels } from "./site-panels.ts";

/** Pixels of the lowest and the highest panel, and of a line of words. */
const LOWEST = 26;
const HIGHEST = 120;
const LINE = 16;

/**
 * The panels of as many sites as have room between `top` and `height`, those furthest behind and those furthest ahead,
 * over a note that says which they are. Where there is no room for a row, the note says how far sites lie apart.
 */
export function fittedSites(
  data: SiteData,
  { width, top, height }: { width: number; top: number; height: number },
): ReturnType<typeof sitePanels> {
  const { sites } = data;
  if (sites.length === 0) return { bottom: height, draw: () => [] };
  const most = siteColumns(width);
  const room = height - top - SITE_FOOT - 2 * LINE;
  const rows = Math.min(Math.ceil(sites.length / most), Math.floor(room / (SITE_HEAD + LOWEST)));
  const half = Math.floor((rows * most) / 2);
  const all = rows * most >= sites.length;
  const none = rows < 1 || (half < 1 && !all);
  const shown = none ? [] : all ? sites : [...sites.slice(0, half), ...sites.slice(-half)];
  const columns = Math.max(1, Math.ceil(shown.length / rows));
  const panel = Math.min(HIGHEST, room / rows - SITE_HEAD);
  const panels = sitePanels({ ...data, sites: shown }, { width, top, columns, panel });
  const words = none
    ? `${countInWords(sites.length, "site")}: ${points(sites[0].away)} to ${points(sites[sites.length - 1].away)} points from the network`
    : `${all ? "Sites" : `The ${half} sites furthest behind and the ${half} furthest ahead of ${sites.length}`}; points from the network as a whole`;
  const draw = (svg: SVGSVGElement, time: TimeFrame): Edges[] => {
    const note = group(svg, "sites-note");
    const lines = wrappedText(words, width);
    lines.forEach((line, i) => {
      label(note, line, 2, height - 4 - LINE * (lines.length - 1 - i));
    });
    return panels.draw(svg, time);
  };
  return { bottom: height, draw };
}
