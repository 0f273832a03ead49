// Loaded before the command and before each of its workers, and plain JavaScript: what Node compiles, without its types, is
// kept for the next start. None of them then loads what strips types, which takes 18 MB in each.
import { enableCompileCache } from "node:module";

// glibc gives every thread a heap of its own and keeps what is freed there: 40 MB after some thousand requests. It reads the
// number of heaps when the process starts, so that the process starts anew with it, as the same process.
if (
  process.platform === "linux" &&
  process.env.MALLOC_ARENA_MAX === undefined &&
  process.execve !== undefined
) {
  const command = [process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  process.execve(process.execPath, command, { ...process.env, MALLOC_ARENA_MAX: "1" });
}

enableCompileCache();
