import { useEffect } from "preact/hooks";
import { changesSince } from "../../study/editions.ts";
import controls from "../controls/controls.module.css";
import { Drawer } from "../controls/drawer.tsx";
import { usePage } from "../controls/use-page.ts";
import { MODEL_VERSION } from "../state/model-version.ts";
import { decide } from "../state/opening/incoming.ts";
import { contents } from "../state/opening/open-study.ts";

/** A study that another edition of the model made: what that changes, and whether to open it. */
export function IncomingDrawer() {
  const { store, ui } = usePage();
  const waiting = store.waiting.value;
  useEffect(() => {
    // Forward leads here again when there is nothing left to decide
    if (waiting === null) ui.drawer.value = null;
    return () => decide(store, false);
  }, []);
  if (waiting === null) return null;
  const { study, madeWith, by } = waiting;
  const answer = (open: boolean) => {
    ui.drawer.value = null;
    decide(store, open);
  };
  const changes = changesSince(study, madeWith!);
  return (
    <Drawer title={`A ${by} from another version`}>
      <p>
        <b>{study.name}</b>: {contents(study)}
      </p>
      <p>
        The {by} was made with Groundswell {madeWith}; this page is version {MODEL_VERSION}. What changes if you open it
        here:
      </p>
      <ul class={controls.bullets}>
        <li>Settings that the {by} names stay as they are; the others take the defaults of this version.</li>
        {changes.length === 0 ? (
          <li>The model itself may have changed, so results may differ from those its maker saw.</li>
        ) : (
          changes.map((change) => <li key={change}>{change}</li>)
        )}
        {changes.length > 0 && <li>So results differ from those its maker saw.</li>}
      </ul>
      <div class={`${controls.row} ${controls.keepingRow}`}>
        <button type="button" class={`${controls.button} ${controls.buttonSolid}`} onClick={() => answer(true)}>
          Open with these changes
        </button>
        <button type="button" class={`${controls.button} ${controls.buttonOutlined}`} onClick={() => answer(false)}>
          Leave it
        </button>
      </div>
    </Drawer>
  );
}
