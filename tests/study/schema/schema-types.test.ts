import { expect, expectTypeOf, test } from "vitest";
import type * as z from "zod";
import { planSchema, type worldSchema } from "../../../src/study/schema/study-schema.ts";
import type { NamedPlan, NamedWorld } from "../../../src/study/study.ts";

type Plain<T> = { [K in keyof T]: T[K] };

test("what the schemas give has exactly the engine's types, both ways", () => {
  expectTypeOf<z.output<typeof planSchema>>().toEqualTypeOf<Plain<NamedPlan>>();
  expectTypeOf<z.output<typeof worldSchema>>().toEqualTypeOf<Plain<NamedWorld>>();
  expectTypeOf<z.output<typeof planSchema>>().toExtend<NamedPlan>();
  expectTypeOf<NamedPlan>().toExtend<z.output<typeof planSchema>>();
  expectTypeOf<z.output<typeof worldSchema>>().toExtend<NamedWorld>();
  expectTypeOf<NamedWorld>().toExtend<z.output<typeof worldSchema>>();
  expect(planSchema.parse({ name: "Plan" }).tactics).toEqual({ soft: 0.4, hard: 0.2, phases: [] });
});
