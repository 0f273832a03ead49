import type { Decorator } from "@storybook/nextjs";
import type { TaskQueryResponse } from "@/lib/api/generated.schemas";
import { TaskPorts } from "@/modules/ports/task-ports";
import { createWorld, type World } from "../../../src/mocks/world/world.ts";
import type { FoundTask } from "../shell/shell-page";

/** Endpoint paths, for handlers that override the mock ones. */
export const openPath = "/api/workflow/:name/webserver/:task";
export const tunnelsPath = "/api/workflow/:name/portforward";
export const tunnelPath = "/api/workflow/:name/portforward/:key";

/** A panel with the headings of its page. */
export const withPage: Decorator = (Story) => (
  <div className="flex h-dvh flex-col">
    <h1 className="sr-only">Workflow</h1>
    <h2 className="sr-only">Task</h2>
    <Story />
  </div>
);

const groupsOf = (world: World, workflow: string) => world.workflows.getByName(workflow)?.groups ?? [];

/** The ports panel of a task. */
export function portsOf(world: World, workflow: string, task: TaskQueryResponse) {
  return <TaskPorts workflow={workflow} task={task} groups={groupsOf(world, workflow)} className="flex-1" />;
}

/** Name of a task's group; undefined if the workflow has no such task. */
export function groupOf(world: World, workflow: string, task: string): string | undefined {
  return groupsOf(world, workflow).find(({ tasks }) => tasks.some(({ name }) => name === task))?.name;
}

/**
 * The first port from 3000 whose tunnels always fail or always work. Reading a tunnel changes its state, so this uses a
 * separate world.
 */
export function portOf({ config }: World, { workflow, task }: FoundTask, fails: boolean): number {
  const tunnels = createWorld(config).portForwards;
  for (let port = 3_000; port < 3_500; port += 1) {
    const opened = tunnels.createSession(workflow, task.name, port);
    if ("refused" in opened) break;
    tunnels.getSession(workflow, opened.session_key);
    const isFailed = tunnels.getSession(workflow, opened.session_key)?.status === "FAILED";
    if (isFailed === fails) return port;
  }
  throw new Error(`The task ${task.name} has no port that ${fails ? "fails" : "works"}.`);
}
