import type { ComponentChildren } from "preact";

/** The lines of a list: the first `most` of some items, each by `line`, which gives its `<li>`, then how many more there are. */
export function FirstLines<Item>({
  items,
  most,
  line,
}: {
  items: readonly Item[];
  most: number;
  line(item: Item): ComponentChildren;
}) {
  return (
    <>
      {items.slice(0, most).map(line)}
      {items.length > most && <li>and {items.length - most} more</li>}
    </>
  );
}
