import { useEffect } from "preact/hooks";
import { usePage } from "../controls/context.ts";
import controls from "../controls/controls.module.css";
import { Drawer } from "../controls/drawer.tsx";
import { MODEL_VERSION } from "../state/model-version.ts";
import { contents } from "./links.ts";
import { useLinks } from "./use-links.ts";

/** A study by a link that another version of the model made: what that means, and whether to open it. */
export function IncomingDrawer() {
  const { ui } = usePage();
  const links = useLinks();
  const waiting = links.incoming.value;
  useEffect(() => {
    // Forward leads here again when there is nothing left to decide
    if (waiting === null) ui.drawer.value = null;
    return () => links.decide(false);
  }, []);
  if (waiting === null) return null;
  const decide = (open: boolean) => {
    ui.drawer.value = null;
    links.decide(open);
  };
  return (
    <Drawer title="A link from another version">
      <p>
        <b>{waiting.study.name}</b>: {contents(waiting.study)}
      </p>
      <p>
        The link was made with Groundswell {waiting.modelVersion}; this page is version {MODEL_VERSION}. What changes if
        you open it here:
      </p>
      <ul class={controls.bullets}>
        <li>Settings that the link names stay as they are.</li>
        <li>Settings that it leaves at their defaults take the defaults of this version.</li>
        <li>The model itself may have changed, so results may differ from those its maker saw.</li>
      </ul>
      <div class={`${controls.row} ${controls.keepingRow}`}>
        <button type="button" class={`${controls.button} ${controls.buttonSolid}`} onClick={() => decide(true)}>
          Open with these changes
        </button>
        <button type="button" class={`${controls.button} ${controls.buttonOutlined}`} onClick={() => decide(false)}>
          Leave it
        </button>
      </div>
    </Drawer>
  );
}
