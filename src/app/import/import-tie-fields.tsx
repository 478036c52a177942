import type { LayerRole } from "../../networks/import-network.ts";
import { TIE_COLUMNS } from "../../networks/preview.ts";
import controls from "../controls/controls.module.css";
import fieldsStyles from "../controls/fields/fields.module.css";
import styles from "./import.module.css";
import { CheckBox, ColumnField, Group } from "./import-fields.tsx";
import type { ImportProps } from "./import-files.tsx";
import { AttributeField, FormatField } from "./import-format-fields.tsx";
import { IMPORT_LABELS, IMPORT_VALUES } from "./import-words.ts";
import { setOption } from "./importing.ts";

const ROLES: readonly { role: LayerRole; words: string }[] = [
  { role: "team", words: "always active" },
  { role: "bridge", words: "bridges: active with a sense of community" },
  { role: "vertical", words: "vertical: active with a strong core" },
];

/** Which way ties run, and what they are. */
export function TieFields(props: ImportProps) {
  const { importing, understood, set } = props;
  const { options } = importing;
  const { ties } = understood;
  const first = ties?.first[0];
  return (
    <>
      <Group title="Which way do ties run?">
        <p class={controls.quiet}>No file tells, and results depend on it.</p>
        {(["nominates", "influences"] as const).map((direction) => (
          <label class={fieldsStyles.check} key={direction}>
            <input
              type="radio"
              name="direction"
              checked={options.direction === direction}
              onChange={() => set(setOption(importing, "direction", direction))}
            />
            <span>
              {direction === "nominates"
                ? "The first person names the second, as in “Whom do you ask for advice?”"
                : "The first person influences the second."}
              {first && (
                <span class={controls.quiet}>
                  {" "}
                  {direction === "nominates"
                    ? `${first.to} influences ${first.from}.`
                    : `${first.from} influences ${first.to}.`}
                </span>
              )}
            </span>
          </label>
        ))}
      </Group>
      <Group title="Ties">
        <FormatField {...props} />
        {understood.tieColumns.length > 0 &&
          TIE_COLUMNS.map((column) => (
            <ColumnField {...props} column={column} columns={understood.tieColumns} key={column} />
          ))}
        {ties !== null &&
          ties.attributes.length > 0 &&
          (["weight", "layer"] as const).map((column) => (
            <AttributeField {...props} column={column} attributes={ties.attributes} key={column} />
          ))}
        {ties?.layers.map((layer) => (
          <label class={styles.importField} data-part="import-field" key={layer}>
            {ties.layers.length > 1 ? `Ties “${layer}” are` : "Ties are"}
            <select
              value={options.layerAs?.[layer] ?? "team"}
              onChange={(event) => {
                const role = event.currentTarget.value as LayerRole;
                set(setOption(importing, "layerAs", { ...options.layerAs, [layer]: role }));
              }}
            >
              {ROLES.map(({ role, words }) => (
                <option value={role} key={role}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        ))}
        <CheckBox
          checked={options.twoMode === true}
          onChange={(on) => set(setOption(importing, "twoMode", on ? true : undefined))}
        >
          {IMPORT_LABELS["two-mode"]}
        </CheckBox>
        <CheckBox
          checked={options.bothWays === true}
          onChange={(on) => set(setOption(importing, "bothWays", on ? true : undefined))}
        >
          {IMPORT_LABELS["both-ways"]}
        </CheckBox>
        <CheckBox
          checked={options.betweenSites === "bridge"}
          onChange={(on) => set(setOption(importing, "betweenSites", on ? "bridge" : undefined))}
        >
          {IMPORT_LABELS["between-sites"]}
        </CheckBox>
        {ties?.weighted && (
          <label class={styles.importField} data-part="import-field">
            {IMPORT_LABELS.weights}
            <select
              value={options.weights ?? "whole"}
              onChange={(event) => set(setOption(importing, "weights", event.currentTarget.value as "whole"))}
            >
              {["whole", "scale", "ignore"].map((rule) => (
                <option value={rule} key={rule}>
                  {IMPORT_VALUES[rule]}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class={styles.importField} data-part="import-field">
          {IMPORT_LABELS.unknown}
          <select
            value={options.unknown ?? "error"}
            onChange={(event) => set(setOption(importing, "unknown", event.currentTarget.value as "drop"))}
          >
            {["error", "drop"].map((rule) => (
              <option value={rule} key={rule}>
                {IMPORT_VALUES[rule]}
              </option>
            ))}
          </select>
        </label>
        {ties?.nodes && importing.files.some(({ role }) => role === "people") && (
          <label class={styles.importField} data-part="import-field">
            {IMPORT_LABELS["node-id"]}
            <select
              value={options.nodeId ?? ties.nodes.header[0]}
              onChange={(event) => set(setOption(importing, "nodeId", event.currentTarget.value))}
            >
              {ties.nodes.header.map((name) => (
                <option value={name} key={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </Group>
    </>
  );
}
