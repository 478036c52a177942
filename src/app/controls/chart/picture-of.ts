/** What CSS decides of a chart's looks; written into a picture that goes where the page's styles are not. */
const LOOKS = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap"],
  ...["stroke-linejoin", "opacity", "font-family", "font-size", "font-weight", "font-variant-numeric"],
  ...["text-anchor", "dominant-baseline", "paint-order", "visibility", "display"],
];
const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 16;
const HEAD = 30;
const FOOT = 40;
/** Characters of a line of the foot, by the picture's width in pixels. */
const FOOT_CHARACTER = 6.4;

/** What stands around the chart. */
export interface Caption {
  title: string;
  /** One line each, at the foot; cut where too long. */
  foot: readonly string[];
}

/** A chart as a picture of its own: SVG text with its size. */
export interface PictureFile {
  svg: string;
  width: number;
  height: number;
}

/** A chart of the page as an SVG file, in the light colours, with a title above and its provenance below. */
export function pictureOf(chart: SVGSVGElement, { title, foot }: Caption): PictureFile {
  return inLight(chart.ownerDocument.documentElement, () => {
    const { width, height } = chart.viewBox.baseVal;
    const root = chart.ownerDocument.createElementNS(SVG, "svg");
    const size = { width: width + 2 * MARGIN, height: height + HEAD + FOOT };
    set(root, { xmlns: SVG, viewBox: `0 0 ${size.width} ${size.height}`, ...size });
    const { color: ink, backgroundColor: paper } = getComputedStyle(chart.ownerDocument.documentElement);
    set(added(root, "rect"), { ...size, fill: paper });
    const family = getComputedStyle(chart).fontFamily;
    const text = (content: string, y: number, looks: object) => {
      const node = added(root, "text");
      set(node, { x: MARGIN, y, "font-family": family, ...looks });
      node.textContent = content;
    };
    text(title, 21, { "font-size": 15, "font-weight": 600, fill: ink });
    const longest = Math.floor(width / FOOT_CHARACTER);
    foot.forEach((line, i) => {
      const shown = line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
      text(shown, HEAD + height + 14 + 15 * i, { "font-size": 12, fill: ink, opacity: 0.75 });
    });
    const copy = chart.cloneNode(true) as SVGSVGElement;
    dress(copy, chart);
    for (const passing of copy.querySelectorAll(".cursor")) passing.remove();
    for (const node of [copy, ...copy.querySelectorAll("*")]) node.removeAttribute("class");
    set(copy, { x: MARGIN, y: HEAD, width, height });
    root.append(copy);
    return { svg: new XMLSerializer().serializeToString(root), ...size };
  });
}

/** The picture in pixels, `scale` to a CSS pixel. */
export async function pngOf({ svg, width, height }: PictureFile, document: Document, scale = 2): Promise<Blob> {
  const image = document.createElement("img");
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * scale;
  canvas.height = height * scale;
  canvas.getContext("2d")!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error("the picture could not be made")) : resolve(blob)));
  });
}

/** Nothing is painted in between, so nobody sees the page change. */
function inLight<T>(root: HTMLElement, draw: () => T): T {
  const { theme } = root.dataset;
  root.dataset.theme = "light";
  try {
    return draw();
  } finally {
    if (theme === undefined) delete root.dataset.theme;
    else root.dataset.theme = theme;
  }
}

function dress(copy: Element, original: Element): void {
  const style = getComputedStyle(original);
  for (const look of LOOKS) {
    const value = style.getPropertyValue(look);
    if (value !== "") copy.setAttribute(look, value);
  }
  copy.removeAttribute("style");
  for (const [i, child] of [...original.children].entries()) dress(copy.children[i], child);
}

function added(parent: Element, name: string): Element {
  const node = parent.ownerDocument.createElementNS(SVG, name);
  parent.append(node);
  return node;
}

function set(element: Element, attributes: object): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}
