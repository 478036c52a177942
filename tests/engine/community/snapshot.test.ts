import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replicateKey, rootKey } from "../../../src/engine/chance/root-key.ts";
import { begin } from "../../../src/engine/community/begin.ts";
import { columnsFor } from "../../../src/engine/community/columns.ts";
import { Community } from "../../../src/engine/community/community.ts";
import { restoreSnapshot, snapshotBytes, takeSnapshot } from "../../../src/engine/community/snapshot.ts";
import { drawCore } from "../../../src/engine/network/draw-core.ts";
import { networkSource } from "../../../src/engine/network/network-source.ts";
import { Run } from "../../../src/engine/week/run.ts";
import { anyPlan, anyWorld } from "../../arbitrary.ts";

describe("the columns of a community", () => {
  test("stand on one buffer one after the other, each from a multiple of 8 bytes on, full of zeros", () => {
    const { buffer, ...columns } = columnsFor({ people: 7, sites: 3, professions: 2 });
    let end = 0;
    for (const column of Object.values(columns)) {
      expect(column.buffer).toBe(buffer);
      expect(column.byteOffset).toBe(8 * Math.ceil(end / 8));
      expect(column.every((value) => value === 0)).toBe(true);
      end = column.byteOffset + column.byteLength;
    }
    expect(buffer.byteLength).toBe(8 * Math.ceil(end / 8));
  });

  test("take at most 48 bytes a clinician", () => {
    const size = (people: number) => columnsFor({ people, sites: 5, professions: 3 }).buffer.byteLength;
    expect(size(2000) - size(1000)).toBeLessThanOrEqual(48 * 1000);
  });
});

test("a snapshot brings back week 0 after a run, in the same community or another one", () => {
  fc.assert(
    fc.property(anyPlan, anyWorld, (plan, world) => {
      const key = replicateKey(rootKey("snapshot"), 1);
      const source = networkSource(world, {});
      const network = source.draw(key);
      const core = drawCore(network, plan.core, world.people.marginalisation, key);
      const fresh = () => new Community(source.people, source.sites, source.professions);
      const community = fresh();
      const lived = () => {
        const run = new Run(community, plan, world, 15);
        for (let t = 0; t < 15; t++) run.step(t, null);
        return structuredClone(takeSnapshot(community));
      };
      begin(community, network, core, world, key);
      const snapshot = takeSnapshot(community);
      expect(snapshot.length).toBe(snapshotBytes(community));
      const first = lived();
      restoreSnapshot(community, network, core, world, key, snapshot);
      expect(takeSnapshot(community)).toEqual(snapshot);
      expect(lived()).toEqual(first);
      const other = fresh();
      restoreSnapshot(other, network, core, world, key, snapshot);
      expect(takeSnapshot(other)).toEqual(snapshot);
      expect(other.final).toBe(community.final);
    }),
    { numRuns: 50 },
  );
});
