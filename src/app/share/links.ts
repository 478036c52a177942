import { type Signal, signal } from "@preact/signals";
import { isLink, readLink } from "../../study/link/link.ts";
import type { Study } from "../../study/study.ts";
import { formatProblem, type Problem } from "../../text/problem.ts";
import { lookedAtIn } from "../state/address.ts";
import { offerUndo } from "../state/edits/commands.ts";
import type { LookedAt, Store } from "../state/store.ts";

/** A study from a link that another version of the model made; it waits for a decision. */
export interface Incoming {
  study: Study;
  modelVersion: string;
}

/** What comes in by links. */
export interface Links {
  incoming: Signal<Incoming | null>;
  /**
   * Opens the study in the part of an address after "#"; a link of another version waits in `incoming`, of a broken one
   * the person is told. `atStart`: as the page begins, with the default study at hand. False where it is no link of ours.
   */
  follow(fragment: string, atStart: boolean): Promise<boolean>;
  /** Opens what waits, or leaves it. */
  decide(open: boolean): void;
}

/** `clean` takes a link off the address, so that a reload shows the study as it has become. */
export function createLinks(store: Store, modelVersion: string, clean: () => void): Links {
  const incoming = signal<Incoming | null>(null);
  /** What to look at in the study that waits. */
  let waitingAt: Partial<LookedAt> = {};

  function open(study: Study, lookedAt: Partial<LookedAt>): void {
    store.open(study, lookedAt);
    offerUndo(store, `Opened ${study.name} from the link: ${contents(study)}.`);
  }

  return {
    incoming,
    async follow(fragment, atStart) {
      if (!isLink(fragment)) return false;
      const result = await readLink(fragment);
      clean();
      if (!result.ok) {
        const kept = atStart ? "This is the study the page begins with." : "Your study is as it was.";
        store.message.value = { text: `The link was not opened: ${reason(result.problems)} ${kept}`, stays: true };
      } else if (result.modelVersion === modelVersion) open(result.study, lookedAtIn(result.rest));
      else {
        incoming.value = { study: result.study, modelVersion: result.modelVersion };
        waitingAt = lookedAtIn(result.rest);
      }
      return true;
    },
    decide(yes) {
      const waiting = incoming.value;
      incoming.value = null;
      if (yes && waiting !== null) open(waiting.study, waitingAt);
    },
  };
}

/** "3 plans in 1 world". */
export function contents({ plans, worlds }: Study): string {
  const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? "" : "s"}`;
  return `${counted(plans.length, "plan")} in ${counted(worlds.length, "world")}`;
}

/** What is wrong, and what to do about it. */
function reason([first, ...more]: readonly Problem[]): string {
  const rest = more.length > 0 ? ` (and ${more.length} more)` : "";
  return `${formatProblem(first)}${rest}. ${remedy(first.code)}`;
}

function remedy(code: string): string {
  if (code === "newer-format") return "Load this page again to get the newest version.";
  if (code === "altered") return "Copy the whole link again, or ask for the study file.";
  return "Ask for the study file.";
}
