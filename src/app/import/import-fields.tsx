import type { ComponentChildren } from "preact";
import { numberedStates } from "../../engine/states.ts";
import type { ImportOptions } from "../../networks/import-network.ts";
import { PEOPLE_COLUMNS, type PeopleColumn, type TieColumn } from "../../networks/preview.ts";
import controls from "../controls/controls.module.css";
import fieldsStyles from "../controls/fields/fields.module.css";
import styles from "./import.module.css";
import type { ImportProps } from "./import-files.tsx";
import { IMPORT_LABELS } from "./import-words.ts";
import { setOption, UNUSED } from "./importing.ts";

/** Which column of the people's table is which. */
export function PeopleFields(props: ImportProps) {
  return (
    <Group title="Columns of the people">
      {PEOPLE_COLUMNS.map((column) => (
        <ColumnField {...props} column={column} columns={props.understood.peopleColumns} key={column} />
      ))}
      <p class={controls.quiet}>
        “Use at the start” takes {numberedStates()}. What has no column is drawn by chance or the same for all.
      </p>
    </Group>
  );
}

interface ColumnProps extends ImportProps {
  column: PeopleColumn | TieColumn;
  columns: readonly string[];
}

/** Which column holds one thing. */
export function ColumnField({ importing, set, column, columns }: ColumnProps) {
  const needed = column === "id" || column === "from" || column === "to";
  const chosen = importing.options[column] ?? UNUSED;
  return (
    <label class={styles.importField} data-part="import-field">
      {IMPORT_LABELS[column]}
      <select value={chosen} onChange={(event) => set(setOption(importing, column, event.currentTarget.value))}>
        <option value={UNUSED}>{needed ? "choose a column" : "no column"}</option>
        {columns.map((name) => (
          <option value={name} key={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What dates and codes of adoption mean. */
export function AdoptionFields({ importing, set }: ImportProps) {
  const { options } = importing;
  const codes = (option: "never" | "missing", hint: string) => (
    <label class={styles.importField} data-part="import-field">
      {IMPORT_LABELS[option]}
      <input
        type="text"
        value={(options[option] ?? []).join(", ")}
        placeholder={hint}
        onChange={(event) => {
          const list = event.currentTarget.value.split(",").map((code) => code.trim());
          const said = list.filter((code) => code !== "");
          set(setOption(importing, option, said.length > 0 ? said : undefined));
        }}
      />
    </label>
  );
  return (
    <Group title="When people adopted">
      <label class={styles.importField} data-part="import-field">
        {IMPORT_LABELS.unit}
        <select
          value={options.unit ?? ""}
          onChange={(event) =>
            set(setOption(importing, "unit", (event.currentTarget.value || undefined) as ImportOptions["unit"]))
          }
        >
          <option value="">choose</option>
          {(["week", "month", "quarter", "year"] as const).map((unit) => (
            <option value={unit} key={unit}>
              {unit}s
            </option>
          ))}
        </select>
      </label>
      {codes("never", "such as 18, or never")}
      {codes("missing", "such as 98, 99, or empty")}
      <label class={styles.importField} data-part="import-field">
        {IMPORT_LABELS.start}
        <input
          type="text"
          value={String(options.start ?? "")}
          placeholder="1, or such as 2014-03"
          onChange={(event) => set(setOption(importing, "start", event.currentTarget.value.trim() || undefined))}
        />
      </label>
      <p class={controls.quiet}>
        The word “empty” stands for an empty cell. These dates become the observed curve in the chart.
      </p>
    </Group>
  );
}

/** Whether people keep their names, and what the network is called. */
export function NameFields({ importing, set }: ImportProps) {
  return (
    <Group title="Names">
      <CheckBox checked={!importing.codes} onChange={(on) => set({ ...importing, codes: !on })}>
        Keep the labels of people as they are in the files
      </CheckBox>
      <p class={controls.quiet}>
        {importing.codes
          ? "People become C001, C002, … in the order of the file. Columns without a use are left out, as they may hold names."
          : "Labels and columns without a use stay in the study and in every file you download. Do not pass on names of people without asking them."}
      </p>
    </Group>
  );
}

/** A box to tick with its words. */
export function CheckBox({
  checked,
  onChange,
  children,
}: {
  checked: boolean;
  onChange(on: boolean): void;
  children: ComponentChildren;
}) {
  return (
    <label class={fieldsStyles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}

/** Fields under a heading. */
export function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <fieldset class={styles.importGroup}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
