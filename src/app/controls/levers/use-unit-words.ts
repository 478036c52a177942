import { grouped } from "../../../../viz/format.ts";
import { unitWord } from "../../../study/changes.ts";
import { peopleAndSites } from "../../../study/levers/people-and-sites.ts";
import type { Field } from "../../../study/schema/fields.ts";
import { timeAt, timeSpan } from "../../../text/words/time-words.ts";
import { networkDataOf } from "../../state/store.ts";
import { usePage } from "../use-page.ts";

/**
 * What stands behind the number of a setting: its unit, or the word for 0; the people that a share of clinicians stands
 * for in the world shown; and months beside weeks, where months are chosen.
 */
export function useUnitWords(field: Field, value: number): string {
  const { store, ui } = usePage();
  if (value === 0 && field.zero !== undefined) return `(${field.zero})`;
  if (field.people !== undefined) {
    const { network } = store.study.value.worlds[store.world.value];
    const size = peopleAndSites(network, networkDataOf(store.networks.value));
    return size === null ? "" : peopleWords(field.people(value, size.clinicians));
  }
  if (field.unit === "share") return "";
  if (ui.timeUnit.value === "week") return unitWord(field, value);
  if (field.unit === "weeks") return `${unitWord(field, value)} (${timeSpan(value, "month")})`;
  if (field.unit === "week") return `(${timeAt(value, "month")})`;
  return unitWord(field, value);
}

function peopleWords(count: number): string {
  return count === 1 ? "about 1 person" : `about ${grouped(count)} people`;
}
