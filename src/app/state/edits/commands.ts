import type { Store } from "../store.ts";
import { deletePlan } from "./edits.ts";

/** Deletes a plan and offers to take it back. */
export function removePlan(store: Store, plan: number): void {
  const { name } = store.study.value.plans[plan];
  const done = store.edit(`Delete ${name}`, (draft) => deletePlan(draft, plan));
  if (!done) return;
  offerUndo(store, `${name} was deleted.`);
}

/** Tells what was done, with a way to take it back. */
export function offerUndo(store: Store, text: string): void {
  store.message.value = { text, action: { label: "Undo", run: () => store.undo() } };
}
