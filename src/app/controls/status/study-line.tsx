import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { peopleAndSites } from "../../../study/levers/people-and-sites.ts";
import { simulatedInWords } from "../../../study/simulated-in-words.ts";
import { statedWords } from "../../../study/stated-words.ts";
import { networkDataOf } from "../../state/store.ts";
import controls from "../controls.module.css";
import { usePage } from "../use-page.ts";
import styles from "./status.module.css";

/** Under the title: what is simulated, and what the study asks; of a long question two lines, until all of it is asked for. */
export function StudyLine() {
  const { store } = usePage();
  const study = store.study.value;
  const { network } = study.worlds[store.world.value];
  const size = peopleAndSites(network, networkDataOf(store.networks.value));
  const time = usePage().ui.timeUnit.value;
  const question = statedWords(study, "question");
  const line = useRef<HTMLParagraphElement>(null);
  const [whole, setWhole] = useState(false);
  const [cut, setCut] = useState(false);
  useLayoutEffect(() => {
    const { current } = line;
    const look = () => setCut(current!.scrollHeight > current!.clientHeight);
    // before the line is painted, so that it does not jump as the button takes its place
    look();
    const observer = new ResizeObserver(look);
    observer.observe(current!);
    return () => observer.disconnect();
  }, [question]);
  return (
    <div class={styles.studyLine} data-part="study-line">
      <p ref={line} data-whole={whole}>
        <b>Simulated: {simulatedInWords(size, study.run.weeks, network.kind === "imported", time)}.</b>{" "}
        <span class={styles.question}>{question}</span>
      </p>
      {(cut || whole) && (
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          Whole question
        </button>
      )}
    </div>
  );
}
