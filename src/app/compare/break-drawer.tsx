import { useEffect } from "preact/hooks";
import { unbroken } from "../../../viz/format.ts";
import { shareKind } from "../../analysis/verdict-kind.ts";
import { replicateWords } from "../../analysis/words/replicate-words.ts";
import { stressWords } from "../../analysis/words/stress-words.ts";
import { MOST_WORLDS } from "../../study/schema/study-schema.ts";
import controls from "../controls/controls.module.css";
import { Drawer } from "../controls/drawer.tsx";
import { RangeBar } from "../controls/range-bar.tsx";
import { usePage } from "../controls/use-page.ts";
import { type StressedWorld, type StressOutcome, type StressTest, stressTestOf } from "../results/stress-test.ts";
import { onGivenNetwork } from "../results/view.ts";
import { offerUndo } from "../state/edits/commands.ts";
import { addWorld, keptWorld } from "../state/edits/world-edits.ts";
import styles from "./diff-drawer.module.css";
import { domainOf, type EffectDomain, effectWords } from "./row-effect-view.tsx";

/** The plan in focus against the baseline in six harsher worlds, and where it loses. */
export function BreakDrawer() {
  const { store, view, background, ui } = usePage();
  const said = replicateWords(onGivenNetwork(store));
  const { plans, worlds } = store.study.value;
  const plan = store.focus.value;
  const test = stressTestOf(store, background);
  const question = [store.world.value, plan, ...store.keys.value].join("\n");
  useEffect(() => () => test.cancel(), [test, question]);
  useEffect(() => {
    if (plan > 0) test.ask(plan);
  }, [test, question]);
  if (plan === 0) {
    return (
      <Drawer title="What would break it?">
        <p>{plans[0].name} is the baseline. Choose another plan to try it in harsher worlds.</p>
      </Drawer>
    );
  }
  const tried = test.worlds(ui.timeUnit.value);
  const outcomes = tried.map((stressed) => test.outcome(stressed, plan));
  // one scale for all worlds
  const domain = domainOf(outcomes.flatMap((outcome) => (outcome?.state === "done" ? [outcome.answer] : [])));
  return (
    <Drawer title="What would break it?">
      <p>
        {plans[plan].name} against {plans[0].name}, in worlds like {worlds[store.world.value].name} but for one thing.
      </p>
      <Summary tried={tried} test={test} />
      <ul class={styles.diffRows} data-part="break-rows">
        {tried.map((stressed) => (
          <Outcome key={stressed.harsher.key} stressed={stressed} domain={domain} test={test} />
        ))}
      </ul>
      <p class={controls.quiet}>
        Points of {view.headline.value.name} at the end, {said.paired}: the median, and in brackets the middle
        80&nbsp;%. How much harsher each world is, is illustrative.
      </p>
    </Drawer>
  );
}

function Summary({ tried, test }: { tried: readonly StressedWorld[]; test: StressTest }) {
  const { store, view, ui } = usePage();
  const { plans } = store.study.value;
  const plan = store.focus.value;
  const possible = tried.filter(({ changed }) => changed !== "");
  const known = possible.map((stressed) => ({ stressed, outcome: test.outcome(stressed, plan) }));
  const left = known.filter(({ outcome }) => outcome === null || outcome.state === "running").length;
  const shown = view.pair(plan);
  if (left > 0 || shown === null) {
    return (
      <p role="status" class={controls.quiet} data-part="break">
        Trying it: {known.length - left} of {known.length} worlds.
      </p>
    );
  }
  const done = known.flatMap(({ stressed, outcome }) =>
    outcome?.state === "done"
      ? [{ label: stressed.harsher.label, kind: shareKind(outcome.answer, { matters: ui.matters.value }) }]
      : [],
  );
  return (
    <p role="status" data-part="break">
      <b>{stressWords(shown.verdict.kind, done, plans[plan].name, plans[0].name)}</b>
    </p>
  );
}

function Outcome({ stressed, domain, test }: { stressed: StressedWorld; domain: EffectDomain; test: StressTest }) {
  const { store } = usePage();
  const { harsher, world, changed } = stressed;
  const full = store.study.value.worlds.length >= MOST_WORLDS;
  const kept = keptWorld(store.study.value, world);
  // still in reach once it is kept, so that focus stays on it
  const keep = () => {
    if (kept !== null) return;
    const before = store.study.value.worlds.length;
    if (!store.edit(`Add the world ${harsher.label}`, (draft) => addWorld(draft, world, harsher.label))) return;
    offerUndo(store, `${store.study.value.worlds[before].name} is kept as a world of the study.`);
  };
  return (
    <li data-row={harsher.key}>
      <b>{harsher.label}</b>
      <p class={styles.diffValues}>{changed === "" ? "The world shown is as harsh already." : changed}</p>
      <OutcomeView
        outcome={test.outcome(stressed, store.focus.value)}
        domain={domain}
        test={test}
        possible={changed !== ""}
      />
      {changed !== "" && (
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall}`}
          disabled={full && kept === null}
          aria-disabled={kept !== null}
          aria-label={kept === null ? `Keep as a world: ${harsher.label}` : `Kept as the world ${kept}`}
          onClick={keep}
        >
          {kept === null ? "Keep as a world" : "Kept"}
        </button>
      )}
    </li>
  );
}

function OutcomeView({
  outcome,
  domain,
  test,
  possible,
}: {
  outcome: StressOutcome | null;
  domain: EffectDomain;
  test: StressTest;
  possible: boolean;
}) {
  const { store, view } = usePage();
  if (!possible) return null;
  if (outcome === null || outcome.state === "running") return <p class={controls.quiet}>Working it out…</p>;
  const plan = store.focus.value;
  if (outcome.state !== "done") {
    return (
      <p>
        The run broke off: {outcome.message}.{" "}
        <button type="button" class={`${controls.button} ${controls.buttonSmall}`} onClick={() => test.ask(plan)}>
          Try again
        </button>
      </p>
    );
  }
  return (
    <div class={styles.rowEffect}>
      <RangeBar range={outcome.answer} domain={domain} style={view.plans.value[plan]} />
      {unbroken(effectWords(outcome.answer))}
    </div>
  );
}
