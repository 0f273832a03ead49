import type { TaskLaunch } from "./task-launch.ts";

const KIBIBYTES_PER_GIBIBYTE = 1_048_576;

/** What the kernel logs when a container has used up its memory: the process held all that the container may have. */
export function killedProcess({ pid, memory }: Pick<TaskLaunch, "pid" | "memory">): string {
  const resident = memory * KIBIBYTES_PER_GIBIBYTE;
  const virtual = 2 * resident;
  return `Memory cgroup out of memory: Killed process ${pid} (python) total-vm:${virtual}kB, anon-rss:${resident}kB, file-rss:0kB, shmem-rss:0kB, oom_score_adj:-997`;
}
