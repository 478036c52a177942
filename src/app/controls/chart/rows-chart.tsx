import { useEffect, useRef, useState } from "preact/hooks";
import type { DataTable } from "../../../../viz/data-table.ts";
import { markRow } from "../../../../viz/spotlight.ts";
import styles from "./chart.module.css";
import { DataTableView } from "./data-table-view.tsx";
import { SHEET_WIDTH, useDrawing } from "./use-drawing.ts";

interface RowsChartProps {
  /** Read out as the name of the chart. */
  label: string;
  rows: number;
  draw(width: number): SVGSVGElement;
  /** What the chart says of a row. */
  read(row: number): string;
  table(): DataTable;
}

/** A chart of rows in the page: one tab stop, arrow keys go from row to row. */
export function RowsChart({ label, rows, draw, read, table }: RowsChartProps) {
  const drawn = useRef<SVGSVGElement | null>(null);
  const [row, setRow] = useState<number | null>(null);
  const host = useDrawing(draw, {
    drawn(svg) {
      drawn.current = svg;
      markRow(svg, row);
    },
    onPaper: SHEET_WIDTH,
  });
  useEffect(() => {
    if (drawn.current !== null) markRow(drawn.current, row);
  }, [row]);
  const at = Math.min(row ?? 0, rows - 1);
  return (
    <div>
      <div
        ref={host}
        class={`${styles.chartHost} ${styles.rowsHost}`}
        data-part="chart-host"
        role="slider"
        tabIndex={0}
        aria-label={`${label}, row by row`}
        aria-orientation="vertical"
        aria-valuemin={1}
        aria-valuemax={rows}
        aria-valuenow={at + 1}
        aria-valuetext={read(at)}
        onFocus={() => setRow(at)}
        onBlur={() => setRow(null)}
        onKeyDown={(event) => {
          const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -rows, End: rows }[event.key];
          if (event.key === "Escape" && row !== null) setRow(null);
          else if (by === undefined) return;
          else setRow(Math.min(Math.max(at + by, 0), rows - 1));
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <DataTableView label={label} table={table} />
    </div>
  );
}
