import { requiredContext } from "../controls/required-context.ts";
import type { Links } from "./links.ts";

/** What comes in by links, for the drawer that asks about them. */
export const [LinksProvider, useLinks] = requiredContext<Links>("links");
