/**
 * Lets one plan stand out: everything that belongs to another is faded, but for the plans in `keep`.
 * `null`, or a plan that is not there, shows all alike.
 */
export function spotlight(svg: SVGSVGElement, plan: number | null, keep: readonly number[] = []): void {
  const there = plan !== null && svg.querySelector(`[data-plan="${plan}"]`) !== null;
  const shown = new Set([plan, ...keep].map(String));
  for (const each of svg.querySelectorAll("[data-plan]")) {
    each.classList.toggle("faded", there && !shown.has(each.getAttribute("data-plan")!));
  }
}

/** Marks one row of a chart of rows, counted from the top; null marks none. */
export function markRow(svg: SVGSVGElement, row: number | null): void {
  svg.querySelectorAll(".compare-row").forEach((each, i) => {
    each.classList.toggle("marked", i === row);
  });
}
