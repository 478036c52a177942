import { isLink, readLink } from "../../study/link/link.ts";
import { formatProblem, type Problem } from "../../text/problem.ts";
import { lookedAtIn } from "../state/address.ts";
import { takeIn } from "../state/opening/incoming.ts";
import { contents } from "../state/opening/open-study.ts";
import type { Store } from "../state/store.ts";

/** What comes in by links. */
export interface Links {
  /**
   * Opens the study in the part of an address after "#"; one of another edition waits in the store, of a broken one
   * the person is told. `atStart`: as the page begins, with the default study at hand. False where it is no link of ours.
   */
  follow(fragment: string, atStart: boolean): Promise<boolean>;
}

/** `clean` takes a link off the address, so that a reload shows the study as it has become. */
export function createLinks(store: Store, modelVersion: string, clean: () => void): Links {
  return {
    async follow(fragment, atStart) {
      if (!isLink(fragment)) return false;
      const result = await readLink(fragment);
      clean();
      if (!result.ok) {
        const kept = atStart ? "This is the study the page begins with." : "Your study is as it was.";
        store.message.value = { text: `The link was not opened: ${reason(result.problems)} ${kept}`, stays: true };
      } else {
        const { study, modelVersion: madeWith, rest } = result;
        const told = `Opened ${study.name} from the link: ${contents(study)}.`;
        takeIn(store, { by: "link", study, networks: {}, madeWith, lookedAt: lookedAtIn(rest), told }, modelVersion);
      }
      return true;
    },
  };
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
