import type { Lab } from "../../../src/checks/lab.ts";
import { coreResponse } from "../../../src/checks/patterns/lessons/core.ts";
import { hardShareResponse, STOP, useAfterStopping } from "../../../src/checks/patterns/lessons/hard-and-soft.ts";
import { peersAndNull } from "../../../src/checks/patterns/null-world.ts";
import { percent } from "../../../viz/format.ts";
import { type Picture, response, responsePicture, ribbon, SHARE, steps } from "./picture.ts";

/** Genuine use by the strength of the core. */
export async function core(lab: Lab): Promise<Picture> {
  return responsePicture(
    {
      check: "core",
      name: "core",
      title: "Genuine use by core strength",
      shows: "Genuine use rises with core strength, less and less",
    },
    {
      x: { ...steps(0, 1, 0.25), label: "core strength" },
      y: { ...SHARE, label: "genuine use at week 104: mean, middle 80 % of networks" },
      series: [response(1, "Genuine use", await coreResponse(lab))],
    },
  );
}

/** Genuine and measured use by the hard share of tactics. */
export async function hardShare(lab: Lab): Promise<Picture> {
  const { genuine, measured } = await hardShareResponse(lab);
  return responsePicture(
    {
      check: "hard-and-soft",
      name: "hard-share",
      title: "Use by the hard share of tactics",
      shows: "Genuine use has its maximum where some of the tactics are hard, and falls steeply beyond",
    },
    {
      x: { ...steps(0, 1, 0.25, percent), label: "hard share of a total of 0.8" },
      y: { ...SHARE, label: "use at week 104: mean, middle 80 % of networks" },
      series: [response(1, "genuine", genuine), response(2, "measured", measured)],
    },
  );
}

/** Measured use by week, before and after programmes stop. */
export async function stopping(lab: Lab): Promise<Picture> {
  const plans = await useAfterStopping(lab);
  const weeks = plans[0].measured.week.length - 1;
  return responsePicture(
    {
      check: "hard-and-soft",
      name: "stopping",
      title: "Measured use before and after the programme stops",
      shows: "Measured use under hard tactics collapses when they stop; under soft ones it does not",
    },
    {
      x: { ...steps(0, weeks, 13), label: `week (the programme stops at week ${STOP})` },
      y: { ...SHARE, label: "measured use: median, middle 80 % of networks" },
      series: plans.map(({ name, measured }, i) => ribbon(i + 1, name, measured)),
    },
  );
}

/** Genuine use with peers and without any. */
export async function nullWorld(lab: Lab): Promise<Picture> {
  const { peers, none } = await peersAndNull(lab);
  return responsePicture(
    {
      check: "null-world",
      name: "null-world",
      title: "Genuine use with peers and in the null world",
      shows: "A world without any peer influence ends at the same place",
    },
    {
      x: { ...steps(0, 104, 26), label: "week" },
      y: { ...SHARE, label: "genuine use: median, middle 80 % of networks" },
      series: [ribbon(1, "with peers", peers), ribbon(0, "null world", none)],
    },
  );
}
