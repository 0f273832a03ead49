import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEFAULT_VOLUME } from "../../seed/volumes.ts";
import { createWorld, type World } from "../../world/world.ts";
import { LISTED_DATASETS } from "../dataset/dataset-folders.ts";
import { LISTED_WORKFLOWS } from "./workflows-folder.ts";

const CONTRACT = new URL("../../../lib/api/openapi.yaml", import.meta.url);

const volume = { ...DEFAULT_VOLUME, workflows: LISTED_WORKFLOWS + 100, datasets: LISTED_DATASETS + 100 };
const world = createWorld({ seed: 5, volume });

/** Position of the first workflow from `from` on that has artifacts, with its artifacts. */
function writerFrom(from: number) {
  for (let index = from; ; index += 1) {
    const artifacts = world.buckets.generateWorkflowArtifacts(index);
    if (artifacts.total > 0) return { index, ...artifacts };
  }
}

function folders(of: World, bucket: string): Set<string> {
  const found = new Set<string>();
  for (let offset = 0; ; offset += 1_000) {
    const query = { prefix: "workflows/", delimiter: "/", offset, limit: 1_000 } as const;
    const page = of.buckets.listObjects(bucket, query);
    for (const prefix of page?.common_prefixes ?? []) found.add(prefix);
    if (offset + 1_000 >= (page?.total ?? 0)) return found;
  }
}

describe("the folders of workflows and datasets in buckets", () => {
  it("are those of the newest, and older ones are readable by name", () => {
    const listed = writerFrom(LISTED_WORKFLOWS - 60);
    const older = writerFrom(LISTED_WORKFLOWS);
    expect(listed.index).toBeLessThan(LISTED_WORKFLOWS);
    expect(folders(world, listed.bucket)).toContain(listed.prefix);
    expect(folders(world, older.bucket)).not.toContain(older.prefix);
    expect(world.buckets.listObjects(older.bucket, { prefix: older.prefix })?.total).toBe(older.total);
  });

  it("are those that a bucket counts, regardless of older ones", () => {
    const larger = world.withVolume({ workflows: 1_000_000, datasets: 100_000 });
    for (const bucket of world.buckets.generateBucketPage(0, 8).entries) {
      expect(bucket.object_count).toBe(world.buckets.listObjects(bucket.name)?.total);
      expect(larger.buckets.getBucketByName(bucket.name)).toEqual(bucket);
    }
  });

  it("have their limits stated in the contract", () => {
    const count = (number: number) => number.toLocaleString("en-US");
    expect(readFileSync(CONTRACT, "utf8").replaceAll(/\s+/g, " ")).toContain(
      `the newest ${count(LISTED_WORKFLOWS)} workflows and the newest ${count(LISTED_DATASETS)} datasets across all buckets`,
    );
  });
});
