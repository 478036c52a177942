import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { DataTable } from "../../../../viz/data-table.ts";
import controls from "../controls.module.css";
import foldingStyles from "../folding.module.css";
import styles from "./chart.module.css";
import { ChartFiles } from "./chart-files.tsx";

interface DataTableViewProps {
  /** The name of the chart. */
  label: string;
  table: (() => DataTable) | null;
}

/** The numbers behind the chart that stands before it, made when they are first looked at, and both as files. */
export function DataTableView({ label, table }: DataTableViewProps) {
  const [open, setOpen] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  const content = open && table !== null ? table() : null;
  useLayoutEffect(() => {
    // on a narrow screen a chart that was held in view goes back to its place once its table is open
    if (open && details.current!.getBoundingClientRect().bottom < 0) details.current!.scrollIntoView();
  }, [open]);
  return (
    <details
      ref={details}
      class={`${foldingStyles.more} ${styles.dataTable}`}
      data-part="data-table"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        Data table
        <span class={controls.unseen} data-part="unseen">
          : {label}
        </span>
      </summary>
      {content && (
        <ChartFiles
          label={label}
          table={content}
          chart={() => details.current!.parentElement!.querySelector<SVGSVGElement>("svg.chart")}
        />
      )}
      {content && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section class={styles.tableScroll} data-part="table-scroll" tabIndex={0} aria-label={content.caption}>
          <table>
            <caption>{content.caption}</caption>
            <thead>
              <tr>
                {content.columns.map((column) => (
                  <th scope="col" key={column}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {content.rows.map(([head, ...cells]) => (
                <tr key={head}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, i) => (
                    <td key={content.columns[i + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
