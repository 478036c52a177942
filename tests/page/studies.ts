import { readFileSync } from "node:fs";
import packageFile from "../../package.json" with { type: "json" };
import { parseStudyValue } from "../../src/study/parse/parse-study.ts";
import type { Study } from "../../src/study/study.ts";
import { fileOf } from "./hands.ts";

/** Studies that the tests of the built page open. */

export const VERSION = packageFile.version;

/** A study from the content of its file. Throws where it is none. */
export function studyOf(value: object): Study {
  const parsed = parseStudyValue(value);
  if (!parsed.ok) throw new Error("invalid study");
  return parsed.study;
}

/** A shipped study, by the name of its file; "default" is the one the page begins with. */
export function shipped(name: string): Study {
  return studyOf(JSON.parse(readFileSync(`scenarios/${name}.json`, "utf8")));
}

/** Networks of the quick studies: enough for a verdict, and soon run. */
export const FEW = 60;

/** The study the page begins with, in few networks. */
export function quick(): Study {
  const study = shipped("default");
  study.run.replicates = FEW;
  return study;
}

/** The shipped study of four worlds in few networks; its second plan with other hard tactics, if given. */
export function fourWorlds(hard?: number): Study {
  const study = shipped("context");
  study.run.replicates = FEW;
  if (hard !== undefined) study.plans[1].tactics.hard = hard;
  return study;
}

/** Six plans of the default study's size that differ in their tactics. */
export function sixPlans(): Study {
  const study = shipped("default");
  const [first] = study.plans;
  const plans = Array.from({ length: 6 }, (_, i) => ({
    ...first,
    name: `Plan ${i + 1}`,
    tactics: { ...first.tactics, soft: 0.2 + i / 10 },
  }));
  return { ...study, name: "Six plans", plans };
}

/** Six plans with names as long as they may be, in four worlds and few networks: as full as the page gets. */
export function crowded(): Study {
  const study = fourWorlds();
  const [plan] = study.plans;
  const plans = Array.from({ length: 6 }, (_, i) => ({
    ...plan,
    name: `${i + 1} Interprofessionalcommunicationtraining for every ward`,
    tactics: { soft: 0.1 + i / 10, hard: 0.3 - i / 20, phases: [] },
  }));
  return { ...study, name: "A study of six plans whose name is longer than its place", plans };
}

/** Two plans in two worlds, short enough to be run on one thread. */
export function small(): Study {
  return studyOf({
    groundswell: 1,
    name: "Small, for a test",
    run: { weeks: 20, replicates: 60, seed: "export" },
    plans: [{ name: "Plain" }, { name: 'Firm, "so called"', tactics: { hard: 0.5 } }],
    worlds: [
      { name: "Here", network: { sites: 6 } },
      { name: "There", context: { support: 0.2 } },
    ],
  });
}

/** So many people in wards of 25 at most, each naming four others. */
export function hospital(size: number) {
  const people = Array.from({ length: size }, (_, i) => {
    const profession = ["nurse", "doctor", "physiotherapist"][i % 3];
    return `Person ${i + 1},Ward ${Math.floor(i / 25) + 1},${profession},${i % 5 === 0 ? "yes" : "no"},${(i % 7) + 1}`;
  });
  const ties = people.flatMap((_, i) =>
    [1, 2, 9, 26].map((step) => `Person ${i + 1},Person ${((i + step) % size) + 1},${step < 9 ? "advice" : "friend"}`),
  );
  return {
    people: fileOf(`person,ward,profession,margin,month\n${people.join("\n")}\n`, "people.csv"),
    ties: fileOf(`from,to,layer\n${ties.join("\n")}\n`, "ties.csv"),
  };
}
