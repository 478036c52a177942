import { type Opened, openValue } from "../state/opening/open-study.ts";

const FILES = import.meta.glob<unknown>("../../../scenarios/*.json", { import: "default" });

/** The studies that come with the page, read when asked for; the default one first. */
export const SHIPPED = Object.entries(FILES)
  .map(([path, read]) => {
    const id = path.slice(path.lastIndexOf("/") + 1, -".json".length);
    return { id, load: async (): Promise<Opened> => openValue(id, await read()) };
  })
  .sort((a, b) => Number(b.id === "default") - Number(a.id === "default") || (a.id < b.id ? -1 : 1));
