import type { DataTable } from "../../../../viz/data-table.ts";
import { SHORT_LIMIT } from "../../../study/limits.ts";
import controls from "../controls.module.css";
import { usePage } from "../use-page.ts";
import styles from "./chart.module.css";
import { chartCsv } from "./chart-csv.ts";
import { handOver, slug } from "./hand-over.ts";
import { type PictureFile, pictureOf, pngOf } from "./picture-of.ts";
import { provenance } from "./provenance.ts";

interface ChartFilesProps {
  /** The name of the chart. */
  label: string;
  table: DataTable;
  /** Finds the drawing as it is when asked. */
  chart(): SVGSVGElement | null;
}

/** Saves a chart and its numbers: PNG, SVG, CSV. */
export function ChartFiles({ label, table, chart }: ChartFilesProps) {
  const { store } = usePage();
  const time = usePage().ui.timeUnit.value;
  const name = () => slug(`${slug(store.study.value.name)} ${table.caption}`, 80);

  async function save(kind: "png" | "svg") {
    const svg = chart();
    if (svg === null) return;
    const picture = pictureOf(svg, { title: table.caption, foot: [provenance(store.study.value, time), SHORT_LIMIT] });
    try {
      handOver(document, `${name()}.${kind}`, await fileOf(picture, kind));
    } catch {
      store.message.value = { text: "This browser could not make the picture. The SVG works everywhere." };
    }
  }

  return (
    <div class={`${controls.row} ${styles.chartFiles}`}>
      <button
        type="button"
        class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
        onClick={() => save("png")}
      >
        Save PNG
        <Of label={label} />
      </button>
      <button
        type="button"
        class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
        onClick={() => save("svg")}
      >
        Save SVG
        <Of label={label} />
      </button>
      <button
        type="button"
        class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
        onClick={() => {
          const text = chartCsv(table, store.study.value, time);
          handOver(document, `${name()}.csv`, new Blob([text], { type: "text/csv" }));
        }}
      >
        Save CSV
        <Of label={label} />
      </button>
    </div>
  );
}

function Of({ label }: { label: string }) {
  return (
    <span class={controls.unseen} data-part="unseen">
      {" "}
      of {label}
    </span>
  );
}

async function fileOf(picture: PictureFile, kind: "png" | "svg"): Promise<Blob> {
  return kind === "png" ? pngOf(picture, document) : new Blob([picture.svg], { type: "image/svg+xml" });
}
