import { requiredContext } from "../controls/required-context.ts";
import type { Saved } from "./saved.ts";

/** The studies saved in this browser, for the parts of the library. */
export const [SavedProvider, useSaved] = requiredContext<Saved>("saved studies");
