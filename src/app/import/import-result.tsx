import { networkData } from "../../networks/file/network-data.ts";
import { writeNetworkFile } from "../../networks/file/write-network-file.ts";
import { formatProblem } from "../../text/problem.ts";
import { handOver, slug } from "../controls/chart/hand-over.ts";
import controls from "../controls/controls.module.css";
import { FirstLines } from "../controls/first-lines.tsx";
import { focusPlanCard } from "../controls/plans/focus-plan-card.ts";
import { usePage } from "../controls/use-page.ts";
import { offerUndo } from "../state/edits/commands.ts";
import { useNetwork } from "../state/edits/world-edits.ts";
import { cured, curesOf } from "./cures.ts";
import styles from "./import.module.css";
import type { ImportProps } from "./import-files.tsx";
import { importedStudy } from "./imported-study.ts";
import { codesFile, type Made } from "./reading/understood.ts";

/** Problems listed before the rest are counted. */
const LISTED = 12;

/** What was understood, what is wrong by file and line, and what can be done with the network. */
export function ImportResult({
  importing,
  understood,
  set,
  toResult,
}: ImportProps & {
  /** Moves the focus to where this stands: the button of a cure goes with its problem. */
  toResult(): void;
}) {
  const { made, problems } = understood;
  const wrong = problems.some(({ severity }) => severity === "error");
  return (
    <>
      <div role="status">
        {problems.length > 0 && (
          <div class={controls.problems} data-part="problems">
            <b>{wrong ? "Not yet: your files are as they were." : "Worth knowing"}</b>
            <ul>
              <FirstLines
                items={problems}
                most={LISTED}
                line={(problem) => (
                  <li key={formatProblem(problem)}>
                    {formatProblem(problem)}
                    <span class={styles.importCures}>
                      {curesOf(problem, importing.options).map((cure) => (
                        <button
                          type="button"
                          class={`${controls.button} ${controls.buttonOutlined}`}
                          key={cure.words}
                          onClick={() => {
                            toResult();
                            set(cured(importing, cure));
                          }}
                        >
                          {cure.words}
                        </button>
                      ))}
                    </span>
                  </li>
                )}
              />
            </ul>
          </div>
        )}
        {made && (
          <>
            <h3>What was understood</h3>
            <ul class={styles.importReport} data-part="import-report">
              {made.report.map((line) => (
                <li key={line}>{line}</li>
              ))}
              {made.coded && (
                <li>
                  People go by codes, C001 to {made.network.people.id.at(-1)}.
                  {made.coded.leftOut.length > 0 && ` Left out: ${made.coded.leftOut.join(", ")}.`}
                </li>
              )}
            </ul>
          </>
        )}
      </div>
      {made && <Uses made={made} />}
    </>
  );
}

function Uses({ made }: { made: Made }) {
  const { store, ui } = usePage();
  const { network, digest } = made;
  const world = store.world.value;
  const { name } = store.study.value.worlds[world];
  const held = () => {
    store.networks.value = {
      ...store.networks.value,
      [digest]: { data: networkData(network), observed: network.observed },
    };
  };
  const done = (text: string) => {
    ui.drawer.value = null;
    focusPlanCard(document);
    offerUndo(store, text);
  };
  return (
    <div class={styles.importUses}>
      <button
        type="button"
        class={`${controls.button} ${controls.buttonSolid}`}
        onClick={() => {
          held();
          const people = network.people.id.length;
          const used = store.edit(`Import into ${name}`, (draft) =>
            useNetwork(draft, world, { digest, inline: network }, people),
          );
          if (used) done(`${name} now has the imported network of ${people} people.`);
        }}
      >
        Use in {name}
      </button>
      <button
        type="button"
        class={`${controls.button} ${controls.buttonOutlined}`}
        onClick={() => {
          held();
          store.open(importedStudy(network, digest));
          done(`Opened a new study on ${network.people.id.length} people.`);
        }}
      >
        New study on this network
      </button>
      <button
        type="button"
        class={`${controls.button} ${controls.buttonOutlined}`}
        onClick={() => give(`${slug(network.name)}.network.json`, writeNetworkFile(network), "application/json")}
      >
        Download network file
      </button>
      {made.coded && (
        <button
          type="button"
          class={`${controls.button} ${controls.buttonOutlined}`}
          onClick={() => give(`${slug(network.name)}-codes.csv`, codesFile(made), "text/csv")}
        >
          Download list of codes
        </button>
      )}
    </div>
  );
}

function give(name: string, text: string, type: string): void {
  handOver(document, name, new Blob([text], { type }));
}
