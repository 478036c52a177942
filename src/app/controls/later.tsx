import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import controls from "./controls.module.css";

/** A part whose code is fetched when it first shows. */
export function later<P extends object>(load: () => Promise<FunctionComponent<P>>): FunctionComponent<P> {
  let known: FunctionComponent<P> | null = null;
  return function Later(props: P) {
    const [state, setState] = useState<"waiting" | "here" | "failed">(known === null ? "waiting" : "here");
    useEffect(() => {
      if (state !== "waiting") return;
      load().then(
        (part) => {
          known = part;
          setState("here");
        },
        () => setState("failed"),
      );
    }, [state]);
    if (state === "failed") {
      return (
        <p class={controls.problems} data-part="problems" role="alert">
          This part of the page could not be fetched.{" "}
          <button
            type="button"
            class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
            onClick={() => setState("waiting")}
          >
            Try again
          </button>
        </p>
      );
    }
    const Part = known;
    if (Part !== null) return <Part {...props} />;
    return (
      <p class={controls.quiet} data-part="waiting">
        One moment…
      </p>
    );
  };
}
