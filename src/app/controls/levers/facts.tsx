import type { Field } from "../../../study/schema/fields.ts";
import { factsOf } from "../../state/facts.ts";
import fieldsStyles from "../fields/fields.module.css";

/** Range, unit, default and source of a setting. */
export function Facts({ field }: { field: Field }) {
  return (
    <dl class={fieldsStyles.facts} data-part="facts">
      {factsOf(field).map(({ name, text }) => (
        <>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </>
      ))}
    </dl>
  );
}
