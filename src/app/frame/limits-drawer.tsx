import { LIMITS, PAPER } from "../../study/limits.ts";
import controls from "../controls/controls.module.css";
import { Drawer } from "../controls/drawer.tsx";
import { usePage } from "../controls/use-page.ts";

/** What must stand beside every result. */
export function LimitsDrawer() {
  const { ui } = usePage();
  return (
    <Drawer title="What this model cannot tell you">
      <ul class={controls.bullets}>
        {LIMITS.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <h3>How to use it</h3>
      <p>Use it to find questions to ask, then test small.</p>
      <h3>Where the numbers come from</h3>
      <p>
        Many of the numbers are illustrative: chosen so that known patterns hold, not measured. The small “i” beside
        each setting gives its meaning, range and source. In each run all plans have the same network and the same
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
      <p>{PAPER}</p>
    </Drawer>
  );
}
