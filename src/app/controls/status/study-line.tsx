import { peopleAndSites } from "../../../study/levers/people-and-sites.ts";
import { simulatedInWords } from "../../../study/simulated-in-words.ts";
import { statedWords } from "../../../study/stated-words.ts";
import { networkDataOf } from "../../state/store.ts";
import { usePage } from "../context.ts";
import styles from "./status.module.css";

/** Under the title: what is simulated, and what the study asks. */
export function StudyLine() {
  const { store } = usePage();
  const study = store.study.value;
  const { network } = study.worlds[store.world.value];
  const size = peopleAndSites(network, networkDataOf(store.networks.value));
  return (
    <p class={styles.studyLine} data-part="study-line">
      <b>Simulated: {simulatedInWords(size, study.run.weeks, network.kind === "imported")}.</b>{" "}
      {statedWords(study, "question")}
    </p>
  );
}
