import { useMemo } from "preact/hooks";
import { GRAPH_LABELS } from "../../networks/formats.ts";
import controls from "../controls/controls.module.css";
import { Drawer } from "../controls/drawer.tsx";
import { AdoptionFields, NameFields, PeopleFields } from "./import-fields.tsx";
import { ImportFiles } from "./import-files.tsx";
import { ImportResult } from "./import-result.tsx";
import { TieFields } from "./import-tie-fields.tsx";
import { type Importing, NOTHING, understand } from "./importing.ts";
import { useImporting } from "./use-importing.ts";

/** From files of people and ties to a network: what was found, what it means, what came of it. */
export function ImportDrawer() {
  const files = useImporting();
  const importing = files.value ?? NOTHING;
  const understood = useMemo(() => understand(importing), [importing]);
  const set = (next: Importing) => {
    files.value = next;
  };
  const some = importing.files.length > 0;
  const finished = importing.files.some(({ role }) => role === "network");
  const props = { importing, understood, set };
  return (
    <Drawer title="Import a network" wide>
      <p class={controls.quiet}>
        People and ties from your own files: tables (CSV), {GRAPH_LABELS.join(", ")}, multiplex lists, or a network
        file. They are read on this device; nothing is sent.
      </p>
      <ImportFiles {...props} />
      {some && !finished && (
        <>
          {understood.peopleColumns.length > 0 && <PeopleFields {...props} />}
          {importing.options.adopted && <AdoptionFields {...props} />}
          {importing.files.some(({ role }) => role === "ties") && <TieFields {...props} />}
        </>
      )}
      {some && <NameFields {...props} />}
      {some && <ImportResult {...props} />}
    </Drawer>
  );
}
