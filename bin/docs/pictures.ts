import type { Lab } from "../../src/checks/lab.ts";
import { core, hardShare, nullWorld, stopping } from "./pictures/pattern-pictures.ts";
import type { Picture } from "./pictures/picture.ts";
import { bass, rewiring, watts } from "./pictures/textbook-pictures.ts";
import { curve, mandate, trials } from "./pictures/trial-pictures.ts";

const PICTURES = [bass, watts, rewiring, core, hardShare, stopping, nullWorld, trials, mandate, curve];

/** The pictures of docs/verification.md, each from runs of its own. */
export async function drawPictures(lab: Lab): Promise<Picture[]> {
  const drawn: Picture[] = [];
  for (const draw of PICTURES) drawn.push(await draw(lab));
  return drawn;
}
