import { usePage } from "../controls/context.ts";
import controls from "../controls/controls.module.css";
import { Drawer } from "../controls/drawer.tsx";

/** What must stand beside every result. */
export function LimitsDrawer() {
  const { ui } = usePage();
  return (
    <Drawer title="What this model cannot tell you">
      <ul class={controls.bullets}>
        <li>Your organisation’s rate of uptake, or a date.</li>
        <li>Whether the practice helps patients.</li>
        <li>What a named person will do.</li>
        <li>Anything for which there is no lever.</li>
        <li>Probabilities in the real world. A count such as “in 174 of 200” is of simulated networks.</li>
        <li>True costs. Hours are illustrative.</li>
      </ul>
      <h3>How to use it</h3>
      <p>Use it to find questions to ask, then test small.</p>
      <h3>Where the numbers come from</h3>
      <p>
        Many of the numbers are illustrative: chosen so that known patterns hold, not measured. The small “i” beside
        each setting gives its meaning, range and source. Every plan runs in the same simulated networks with the same
        chance, so that what differs between two curves comes from the plans alone.
      </p>
      <button
        type="button"
        class={`${controls.button} ${controls.buttonOutlined}`}
        style={{ marginTop: "8px" }}
        onClick={() => {
          ui.drawer.value = "sources";
        }}
      >
        All settings and their sources
      </button>
      <h3>Where the idea comes from</h3>
      <p>
        Aveling, Martin, Armstrong, Banerjee and Dixon-Woods (2012), “Quality improvement through clinical communities:
        eight lessons for practice”, Journal of Health Organization and Management 26(2), 158–174.
      </p>
    </Drawer>
  );
}
