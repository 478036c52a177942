import { FORMATS, formatOf, type TiesFormat } from "../../networks/formats.ts";
import styles from "./import.module.css";
import type { ImportProps } from "./import-files.tsx";
import { IMPORT_LABELS } from "./import-words.ts";
import { setOption, UNUSED } from "./importing.ts";

/** What the file of ties is read as: what it shows, or what is chosen. */
export function FormatField({ importing, understood, set }: ImportProps) {
  const { format } = importing.options;
  const shown = format === undefined && understood.ties !== null ? formatOf(understood.ties.format)?.label : undefined;
  return (
    <label class={styles.importField} data-part="import-field">
      {IMPORT_LABELS.format}
      <select
        value={format ?? ""}
        onChange={(event) => {
          const chosen = event.currentTarget.value as TiesFormat | "";
          set(setOption(importing, "format", chosen || undefined));
        }}
      >
        <option value="">{shown === undefined ? "as the file shows" : `as the file shows: ${shown}`}</option>
        {FORMATS.map(({ id, label }) => (
          <option value={id} key={id}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface AttributeProps extends ImportProps {
  column: "weight" | "layer";
  attributes: readonly string[];
}

/** Which attribute of the ties of a graph file holds weights, or layers. */
export function AttributeField({ importing, set, column, attributes }: AttributeProps) {
  const chosen = importing.options[column];
  return (
    <label class={styles.importField} data-part="import-field">
      {IMPORT_LABELS[column]}
      <select
        value={chosen === undefined ? AS_NAMED : (chosen ?? UNUSED)}
        onChange={({ currentTarget: { value } }) =>
          set(setOption(importing, column, value === AS_NAMED ? undefined : value))
        }
      >
        <option value={AS_NAMED}>as the file names it</option>
        <option value={UNUSED}>no attribute</option>
        {attributes.map((name) => (
          <option value={name} key={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** No attribute can be called this: names are trimmed. */
const AS_NAMED = " ";
