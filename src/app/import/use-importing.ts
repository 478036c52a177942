import type { Signal } from "@preact/signals";
import { requiredContext } from "../controls/required-context.ts";
import type { Importing } from "./importing.ts";

/** Files that are to become a network, and what was said of them; null when there are none. Lasts while the page does. */
export const [ImportingProvider, useImporting] = requiredContext<Signal<Importing | null>>("import");
