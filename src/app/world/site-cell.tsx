import { useEffect, useRef, useState } from "preact/hooks";
import type { SiteColumn } from "./site-rows.ts";

interface CellProps {
  label: string;
  column: SiteColumn;
  value: number | undefined;
  /** What holds while the cell is empty. */
  otherwise: string;
  /** False when what was typed cannot stand; it is left in the cell to be mended. */
  onSet(text: string): boolean;
  onPaste(text: string): void;
}

/** One number of one site; Enter and the arrows go down and up its column. */
export function SiteCell({ label, column, value, otherwise, onSet, onPaste }: CellProps) {
  const [slip, setSlip] = useState<string | null>(null);
  useEffect(() => setSlip(null), [value]);
  const input = useRef<HTMLInputElement>(null);
  const take = (typed: string) => setSlip(onSet(typed) ? null : typed);
  return (
    <input
      ref={input}
      type="text"
      inputMode="decimal"
      data-column={column}
      aria-label={label}
      aria-invalid={slip !== null}
      placeholder={otherwise}
      value={slip ?? (value === undefined ? "" : String(value))}
      onChange={(event) => take(event.currentTarget.value)}
      onKeyDown={(event) => {
        const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        const cells = [...input.current!.closest("tbody")!.querySelectorAll<HTMLElement>(`[data-column="${column}"]`)];
        const next = cells[cells.indexOf(input.current!) + by];
        // leaving the cell takes what was typed
        if (next === undefined) take(event.currentTarget.value);
        else next.focus();
      }}
      onPaste={(event) => {
        const text = event.clipboardData?.getData("text/plain") ?? "";
        if (!/[\t\n]/.test(text.trim())) return;
        event.preventDefault();
        onPaste(text);
      }}
    />
  );
}
