import { createHash } from "node:crypto";
import { mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { compare } from "odiff-bin";
import type { TakenPicture } from "./camera.ts";
import { PICTURE_FOLDERS, type PictureResult } from "./report-shape.ts";

const DIFFERENCE_COLOR = "#e6007a";

/**
 * Compares the pictures in the subfolders `before` and `after` of a report, pixel by pixel and without tolerance, and
 * draws the differences into `difference`. Equal pictures are deleted, so that the report holds only what needs
 * review.
 *
 * @param titles of the stories by id
 */
export async function comparePictures(
  folder: string,
  before: readonly TakenPicture[],
  after: readonly TakenPicture[],
  titles: ReadonlyMap<string, string>,
): Promise<PictureResult[]> {
  const taken = (pictures: readonly TakenPicture[]) =>
    new Map(pictures.map((picture) => [picture.shot.name, picture]));
  const [old, current] = [taken(before), taken(after)];
  const names = [...new Set([...old.keys(), ...current.keys()])].sort();
  const results: PictureResult[] = [];
  for (const name of names) {
    const outcome = await compareOne(folder, name, old.get(name), current.get(name));
    results.push({ ...outcome, name, title: titles.get(storyOf(name)) ?? name });
  }
  return results;
}

/** The results of pictures that are not compared. */
export async function describePictures(
  folder: string,
  pictures: readonly TakenPicture[],
  titles: ReadonlyMap<string, string>,
): Promise<PictureResult[]> {
  const results = await Promise.all(
    pictures.map(async ({ shot: { name }, failure }) => ({
      name,
      title: titles.get(storyOf(name)) ?? name,
      status: failure === null ? ("taken" as const) : ("failed" as const),
      hash: failure === null ? hashOf(await readFile(pathOf(folder, "after", name))) : null,
      differentPixels: null,
      failure,
    })),
  );
  return results.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

type Outcome = Omit<PictureResult, "name" | "title">;

async function compareOne(
  folder: string,
  name: string,
  before: TakenPicture | undefined,
  after: TakenPicture | undefined,
): Promise<Outcome> {
  const none = { hash: null, differentPixels: null, failure: null };
  if (after === undefined) {
    // A story that failed before and is gone has no picture that could be missed.
    return before?.failure === null ? { ...none, status: "removed" } : { ...none, status: "unchanged" };
  }
  if (after.failure !== null) return { ...none, status: "failed", failure: after.failure };
  const [oldPath, newPath] = [pathOf(folder, "before", name), pathOf(folder, "after", name)];
  const newBytes = await readFile(newPath);
  const hash = hashOf(newBytes);
  if (before === undefined || before.failure !== null) return { ...none, status: "added", hash };
  const oldBytes = await readFile(oldPath);
  if (!newBytes.equals(oldBytes)) {
    const differencePath = pathOf(folder, "difference", name);
    await mkdir(dirname(differencePath), { recursive: true });
    const result = await compare(oldPath, newPath, differencePath, {
      threshold: 0,
      antialiasing: false,
      failOnLayoutDiff: false,
      diffColor: DIFFERENCE_COLOR,
      diffOverlay: true,
    });
    if (!result.match) {
      const differentPixels = result.reason === "pixel-diff" ? result.diffCount : null;
      return { ...none, status: "changed", hash, differentPixels };
    }
  }
  await Promise.all([rm(oldPath), rm(newPath)]);
  return { ...none, status: "unchanged", hash };
}

function pathOf(folder: string, kind: keyof typeof PICTURE_FOLDERS, name: string): string {
  return join(folder, PICTURE_FOLDERS[kind], `${name}.png`);
}

function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function storyOf(name: string): string {
  return name.slice(0, name.indexOf("/"));
}
