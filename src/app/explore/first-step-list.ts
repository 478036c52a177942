import type { Page } from "../controls/use-page.ts";
import { offerUndo } from "../state/edits/commands.ts";
import { duplicatePlan, renamePlan } from "../state/edits/edits.ts";

/** A way into the page for someone who is here for the first time. */
export interface FirstStep {
  label: string;
  title: string;
  take(page: Page): void;
}

/** In the order in which they are offered; the views that come later add theirs. */
export const FIRST_STEPS: readonly FirstStep[] = [
  {
    label: "Test my plan",
    title: "A plan of your own beside the ones that are here",
    take: testMyPlan,
  },
  {
    label: "Start from what we do now",
    title: "Five questions on today make the plan that yours is compared with",
    take: ({ ui }) => {
      ui.drawer.value = "now";
    },
  },
  {
    label: "Try a ready question",
    title: "Studies that come with the page, each with its question",
    take: ({ ui }) => {
      ui.drawer.value = "library";
    },
  },
  {
    label: "Use my network",
    title: "A file of people and their ties in place of the simulated network",
    take: ({ ui }) => {
      ui.drawer.value = "import";
    },
  },
];

const MINE = "My plan";

/** Begins a plan that is the baseline until a lever is moved, and shows the levers. */
function testMyPlan({ store, ui }: Page): void {
  const [baseline] = store.study.value.plans;
  const done = store.edit(`Begin ${MINE}`, (draft) => {
    const grown = duplicatePlan(draft, 0);
    return renamePlan(grown, grown.focus, MINE);
  });
  if (!done) return;
  ui.sheetOpen.value = true;
  offerUndo(store, `${MINE} begins as a copy of ${baseline.name}. Move a lever and watch the line.`);
}
