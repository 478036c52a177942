import type { ComponentType } from "preact";
import { type UseName, useTitle } from "../../analysis/headline.ts";
import controls from "../controls/controls.module.css";
import { ReplayNote } from "../controls/status/replay-button.tsx";
import { FanChart, FanNote, ObservedNote } from "./panels/fan-chart.tsx";
import { PANELS } from "./panels/panels.tsx";

/** Pixels of the adoption chart where it does not fill its place. */
const HEIGHT = 300;

/** A chart that can be presented. */
interface Presented {
  id: string;
  /** What it is called where this use is spoken of. */
  label(use: UseName): string;
  /** Whether it goes along when what was before the last change is shown. */
  follows: boolean;
  Content: ComponentType<{ slot: number }>;
}

/** What can be presented, in the order shown. */
export const PRESENTED: readonly Presented[] = [
  { id: "fan", label: useTitle, follows: true, Content: PresentedFan },
  ...PANELS.map(({ id, label, Content }) => ({ id, label: () => label, follows: false, Content })),
];

function PresentedFan() {
  return (
    <>
      <div>
        <p class={controls.quiet}>
          <FanNote />
        </p>
        <ObservedNote />
      </div>
      <ReplayNote />
      <FanChart height={HEIGHT} />
    </>
  );
}
