/** The namespace of SVG elements. */
export const SVG = "http://www.w3.org/2000/svg";

/** What is written on an element, by name; null and undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** Appends one SVG element with its attributes and, where given, its text. Every other mark is made of these. */
export function mark<Tag extends keyof SVGElementTagNameMap>(
  parent: Element,
  tag: Tag,
  attributes: Attributes = {},
  text?: string,
): SVGElementTagNameMap[Tag] {
  const node = parent.ownerDocument.createElementNS(SVG, tag);
  write(node, attributes);
  if (text !== undefined) node.textContent = text;
  return parent.appendChild(node);
}

/** A group named by a class; with `plan`, one that belongs to the plan of that index and fades when another stands out. */
export function group(parent: Element, className: string, plan?: number): SVGGElement {
  return mark(parent, "g", { class: className, "data-plan": plan });
}

/** Writes attributes on an element; the document makes text of numbers. */
export function write(node: Element, attributes: Attributes): void {
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== null && value !== undefined) node.setAttribute(name, value as string);
  }
}
