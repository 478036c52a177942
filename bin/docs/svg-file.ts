import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../install.js";

const style = (name: string) => readFileSync(join(ROOT, "src/app/styles", name), "utf8");

/** A chart with the styles it has in the page, in the light colours, as the text of a file of its own. */
export function svgFile(chart: SVGSVGElement): string {
  const tokens = Object.fromEntries(
    Array.from(style("tokens.css").matchAll(/(--[\w-]+):\s*light-dark\((#\w+),/g), ([, name, light]) => [name, light]),
  );
  const sheets = style("charts.css");
  const css = Array.from(sheets.matchAll(/^\.chart[^{]*\{[^}]*\}/gm), ([rule]) => rule).join("\n");
  chart.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  chart.setAttribute("font-family", "system-ui, sans-serif");
  const [open] = /^<svg[^>]*>/.exec(chart.outerHTML)!;
  const paper = '<rect width="100%" height="100%" fill="#fff"/>';
  const text = `${open}<style>${css}</style>${paper}${chart.outerHTML.slice(open.length)}\n`;
  return text.replace(/var\((--[\w-]+)\)/g, (whole, name) => tokens[name] ?? whole);
}
