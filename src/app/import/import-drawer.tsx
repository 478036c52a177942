import { useEffect, useRef } from "preact/hooks";
import { GRAPH_LABELS } from "../../networks/formats.ts";
import controls from "../controls/controls.module.css";
import { Drawer } from "../controls/drawer.tsx";
import { AdoptionFields, NameFields, PeopleFields } from "./import-fields.tsx";
import { ImportFiles } from "./import-files.tsx";
import { ImportFailure, ImportProgress } from "./import-progress.tsx";
import { ImportResult } from "./import-result.tsx";
import { TieFields } from "./import-tie-fields.tsx";
import { useImportDesk } from "./reading/import-desk.ts";

/** From files of people and ties to a network: what was found, what it means, what came of it. */
export function ImportDrawer() {
  const desk = useImportDesk();
  // closing the drawer gives up what is being read
  useEffect(() => () => desk.cancel(), [desk]);
  const importing = desk.importing.value;
  const understood = desk.understood.value;
  const some = importing.files.length > 0;
  const finished = importing.files.some(({ role }) => role === "network");
  const props = { importing, understood, set: desk.set };
  const settled = desk.work.value === null && desk.failure.value === null;
  const result = useRef<HTMLElement>(null);
  return (
    <Drawer title="Import a network" wide>
      <ImportProgress />
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
      <section ref={result} tabIndex={-1} aria-label="What was understood" aria-busy={!settled}>
        <ImportFailure />
        {some && settled && <ImportResult {...props} toResult={() => result.current!.focus()} />}
      </section>
    </Drawer>
  );
}
