import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { run } from "../lib/run.ts";

const execute = promisify(execFile);

/** Outside the sources, and gone with the dependencies that it was built from. */
const CACHE = "node_modules/.cache/pictures";
/** Cached builds of other commits; the least recently used is deleted first. */
const MAX_BUILDS = 5;
const BUILD_OPTIONS = ["--disable-telemetry", "--quiet"];
export const WORKING_TREE_BUILD = "storybook-static";

/** A static Storybook, and what it was built from. */
export interface StorybookBuild {
  /** `main (1a2b3c4d)`, or `working tree`. */
  readonly label: string;
  readonly folder: string;
}

/** Builds the files as they are now. @param builds false to use the build that is there */
export async function buildWorkingTree(builds: boolean, signal: AbortSignal): Promise<StorybookBuild> {
  if (builds) {
    console.log("Building Storybook from the working tree");
    await run("storybook", ["build", "--output-dir", WORKING_TREE_BUILD, ...BUILD_OPTIONS], {
      quiet: true,
      signal,
    });
  } else if (!existsSync(join(WORKING_TREE_BUILD, "index.json"))) {
    throw new Error(`--no-build was given, but ${WORKING_TREE_BUILD}/ holds no build: leave the option out.`);
  }
  return { label: "working tree", folder: WORKING_TREE_BUILD };
}

/**
 * Builds another commit in a separate work tree, with the dependencies of its own lockfile, or returns a cached
 * build.
 *
 * @throws Error when Git knows no such commit, or when it does not build
 */
export async function buildCommit(reference: string, signal: AbortSignal): Promise<StorybookBuild> {
  const commit = await resolveCommit(reference);
  const short = commit.slice(0, 8);
  const label = commit.startsWith(reference) ? short : `${reference} (${short})`;
  const folder = join(CACHE, commit);
  if (existsSync(folder)) {
    const now = new Date();
    await utimes(folder, now, now);
    return { label, folder };
  }
  console.log(`Building Storybook from ${label}`);
  const partial = resolve(`${folder}.partial`);
  await rm(partial, { recursive: true, force: true });
  await mkdir(CACHE, { recursive: true });
  // Not below node_modules, where sources are not compiled.
  const tree = await mkdtemp(join(tmpdir(), "pictures-"));
  try {
    await execute("git", ["worktree", "add", "--detach", "--force", tree, commit]);
    const pnpm = process.env.npm_execpath ?? "pnpm";
    const options = { cwd: tree, quiet: true, signal };
    await run(pnpm, ["install", "--frozen-lockfile", "--prefer-offline"], options);
    await run(pnpm, ["exec", "storybook", "build", "--output-dir", partial, ...BUILD_OPTIONS], options);
    await rename(partial, folder);
  } finally {
    await rm(tree, { recursive: true, force: true });
    await execute("git", ["worktree", "prune"]);
  }
  await deleteOldBuilds();
  return { label, folder };
}

async function resolveCommit(reference: string): Promise<string> {
  try {
    const { stdout } = await execute("git", ["rev-parse", "--verify", "--quiet", `${reference}^{commit}`]);
    return stdout.trim();
  } catch {
    throw new Error(
      `--against is ${JSON.stringify(reference)}, which is no commit here. Fetch it first (git fetch), or give a branch, a tag or a commit of \`git log\`.`,
    );
  }
}

async function deleteOldBuilds(): Promise<void> {
  const names = await readdir(CACHE);
  const builds = await Promise.all(
    names.map(async (name) => ({ name, used: (await stat(join(CACHE, name))).mtimeMs })),
  );
  const old = builds.toSorted((a, b) => b.used - a.used).slice(MAX_BUILDS);
  await Promise.all(old.map(({ name }) => rm(join(CACHE, name), { recursive: true, force: true })));
}
