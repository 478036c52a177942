import type { ComponentType } from "preact";
import controls from "../controls/controls.module.css";
import { ReplayNote } from "../controls/status/replay-button.tsx";
import { FanChart, FanNote, ObservedNote } from "./panels/fan-chart.tsx";
import { PANELS } from "./panels/panels.tsx";

/** Pixels of the adoption chart where it does not fill its place. */
const HEIGHT = 300;

/** A chart that can be presented. */
interface Presented {
  id: string;
  label: string;
  /** Whether it goes along when what was before the last change is shown. */
  follows: boolean;
  Content: ComponentType<{ slot: number }>;
}

/** What can be presented, in the order shown. */
export const PRESENTED: readonly Presented[] = [
  { id: "fan", label: "Genuine use", follows: true, Content: PresentedFan },
  ...PANELS.map((panel) => ({ ...panel, follows: false })),
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
