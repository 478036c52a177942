import { points, pointsInWords } from "../../../viz/format.ts";
import type { PairedNumbers } from "../../analysis/paired.ts";
import type { Change } from "../../study/changes.ts";
import controls from "../controls/controls.module.css";
import { RangeBar } from "../controls/range-bar.tsx";
import { usePage } from "../controls/use-page.ts";
import type { Pair, RowEffects } from "../results/row-effect.ts";
import styles from "./diff-drawer.module.css";

/** Shares of the headline use, from and to. */
export type EffectDomain = readonly [number, number];

/** What holds the lines of all these pairs, and at least ±5 points: so that a longer line is a larger effect. */
export function domainOf(pairs: readonly PairedNumbers[]): EffectDomain {
  const edges = pairs.flatMap(({ lo80, hi80 }) => [lo80, hi80]);
  return [Math.min(-0.05, ...edges), Math.max(0.05, ...edges)];
}

/** The same of all rows that are worked out. */
export function effectDomain(rows: readonly Change[], pair: Pair, effects: RowEffects): EffectDomain {
  return domainOf(
    rows.flatMap((row) => {
      const effect = effects.effect(pair, row);
      return effect === null ? [] : [effect.alone, effect.within];
    }),
  );
}

/** What one row of a diff does by itself, once it is asked for; its lines on the scale of `domain`. */
export function RowEffectView({
  row,
  pair,
  effects,
  domain,
}: {
  row: Change;
  pair: Pair;
  effects: RowEffects;
  domain: EffectDomain;
}) {
  const { store, view } = usePage();
  const asked = effects.asked(pair, row);
  const { plans } = store.study.value;
  const style = view.plans.value[pair.to];
  if (asked === null || asked.state === "failed") {
    const label = asked === null ? "Effect of this row alone" : "Try again";
    return (
      <p class={styles.rowEffect}>
        {asked !== null && <span>The run broke off: {asked.message}. </span>}
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall}`}
          aria-label={`${label}: ${row.label}`}
          onClick={() => effects.ask(pair, row)}
        >
          {label}
        </button>
      </p>
    );
  }
  if (asked.state === "impossible") return <p class={`${styles.rowEffect} ${controls.quiet}`}>{asked.message}</p>;
  const effect = effects.effect(pair, row);
  if (effect === null) {
    return (
      <p class={`${styles.rowEffect} ${controls.quiet}`} role="status">
        Working it out…
      </p>
    );
  }
  return (
    <dl class={styles.rowEffect} data-effect={row.path}>
      <dt>Alone: {plans[pair.from].name} with only this</dt>
      <dd data-effect-of="alone">
        <RangeBar range={effect.alone} domain={domain} style={style} />
        {effectWords(effect.alone)}
      </dd>
      <dt>Here: {plans[pair.to].name} with it, against the same without it</dt>
      <dd data-effect-of="within">
        <RangeBar range={effect.within} domain={domain} style={style} />
        {effectWords(effect.within)}
      </dd>
    </dl>
  );
}

/** "+3 points (0 to +7): 150 better, 20 same, 30 worse of 200". */
export function effectWords({ median, lo80, hi80, better, same, worse, n }: PairedNumbers): string {
  const [low, high] = [lo80, hi80].map(points);
  return `${pointsInWords(median)} (${low === high ? `all ${low}` : `${low} to ${high}`}): ${better} better, ${same} same, ${worse} worse of ${n}`;
}
