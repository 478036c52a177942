import { SHORT_LIMIT } from "../../study/limits.ts";
import { statedWords } from "../../study/stated-words.ts";
import type { Study } from "../../study/study.ts";
import { provenance } from "../controls/chart/provenance.ts";
import { usePage } from "../controls/use-page.ts";
import styles from "./page.module.css";

/** Under the title of a view that is printed: the world it shows, where it shows one, and the question. Screens say both elsewhere. */
export function PaperHead() {
  const { store, ui } = usePage();
  const study = store.study.value;
  return (
    <div class={styles.paperLines} data-part="paper-head">
      {ui.tab.value !== "compare" && <p>World: {worldShown(study, store.world.value)}</p>}
      {study.question !== "" && <p>{statedWords(study, "question")}</p>}
    </div>
  );
}

/** The name of the world shown, and of how many it is one. */
function worldShown({ worlds }: Study, shown: number): string {
  const { name } = worlds[shown];
  return worlds.length > 1 ? `${name} (one of ${worlds.length})` : name;
}

/** At the end of a view that is printed: what it was worked out from. */
export function PaperFoot() {
  const { store, view } = usePage();
  const study = store.study.value;
  const { replicates } = study.run;
  const time = usePage().ui.timeUnit.value;
  return (
    <p class={styles.paperLines} data-part="paper-foot">
      {provenance(study, time)}
      {view.shown.value < replicates && `; ${view.shown.value} of them so far`}. {SHORT_LIMIT}
    </p>
  );
}
