import { otherEdition } from "../../../study/editions.ts";
import { offerUndo } from "../edits/commands.ts";
import { MODEL_VERSION } from "../model-version.ts";
import type { Incoming, Store } from "../store.ts";

/** Opens a study that came in; one that another edition of the model made waits in the store until it is decided on. */
export function takeIn(store: Store, incoming: Incoming, version = MODEL_VERSION): void {
  if (otherEdition(incoming.madeWith, version)) store.waiting.value = incoming;
  else open(store, incoming);
}

/** Opens what waits, or leaves it. */
export function decide(store: Store, yes: boolean): void {
  const incoming = store.waiting.value;
  store.waiting.value = null;
  if (yes && incoming !== null) open(store, incoming);
}

function open(store: Store, { study, networks, lookedAt, told, opened }: Incoming): void {
  store.networks.value = { ...store.networks.value, ...networks };
  store.open(study, lookedAt);
  opened?.();
  offerUndo(store, told);
}
