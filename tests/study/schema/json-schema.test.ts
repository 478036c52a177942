import { expect, test } from "vitest";
import { getAt } from "../../../src/study/schema/fields.ts";
import { jsonSchema } from "../../../src/study/schema/json-schema.ts";

test("the JSON Schema requires nothing but the format and knows every setting with its range and meaning", () => {
  const schema = jsonSchema();
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(schema.required).toEqual(["groundswell"]);
  expect(schema.additionalProperties).toBe(false);
  const plan = getAt(schema, "properties.plans.items") as object;
  expect(getAt(plan, "required")).toBeUndefined();
  expect(getAt(plan, "properties.tactics.properties.hard")).toEqual({
    type: "number",
    minimum: 0,
    maximum: 1,
    default: 0.2,
    title: "Hard tactics",
    description: "Requirements, targets and checks. Unit: share. Source: Aveling et al. 2012.",
  });
  expect(getAt(plan, "properties.tactics.properties.phases.items.required")).toEqual(["from", "to"]);
});

test("every variant of a network may leave its kind out", () => {
  const network = getAt(jsonSchema(), "properties.worlds.items.properties.network") as {
    anyOf: { required?: string[]; properties: object }[];
  };
  expect(network.anyOf.map((variant) => variant.required)).toEqual([undefined, undefined, undefined]);
  expect(network.anyOf.map((variant) => Object.keys(variant.properties)[0])).toEqual(["kind", "kind", "kind"]);
});
