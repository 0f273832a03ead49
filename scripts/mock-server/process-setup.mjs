// Loaded before the command and before each of its workers, and plain JavaScript: what Node compiles, without its types, is
// kept for the next start. None of them then loads what strips types, which takes 18 MB in each.
import { enableCompileCache } from "node:module";

// glibc gives every thread a heap of its own, keeps what is freed there, and keeps more the larger the blocks are that it has
// been asked for: 100 MB after some thousand requests. It reads these settings when a process starts, so
// the process restarts itself with them under the same id.
const ALLOCATION = { MALLOC_ARENA_MAX: "1", MALLOC_MMAP_THRESHOLD_: "131072" };
if (
  process.platform === "linux" &&
  process.env.MALLOC_ARENA_MAX === undefined &&
  process.execve !== undefined
) {
  const command = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  process.execve(process.execPath, command, { ...process.env, ...ALLOCATION });
}

enableCompileCache();
