import { deletePlan } from "./edits.ts";
import type { Store } from "./store.ts";

/** Deletes a plan and offers to take it back. */
export function removePlan(store: Store, plan: number): void {
  const { name } = store.study.value.plans[plan];
  const done = store.edit(`Delete ${name}`, (draft) => deletePlan(draft, plan));
  if (!done) return;
  store.message.value = {
    text: `${name} was deleted.`,
    action: { label: "Undo", run: () => store.undo() },
  };
}
