import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** A drawing without a week to move: as wide as its place, redrawn when what it shows changes. */
export function Picture({ height, draw }: { height: number; draw: (width: number) => SVGSVGElement }) {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => setWidth(Math.floor(host.current!.clientWidth)));
    setWidth(Math.floor(host.current!.clientWidth));
    observer.observe(host.current!);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (width > 0) host.current!.replaceChildren(draw(width));
  }, [draw, width]);
  return <div ref={host} style={{ minHeight: `${height}px` }} />;
}
