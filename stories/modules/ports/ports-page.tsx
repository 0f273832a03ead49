import type { Decorator } from "@storybook/nextjs";
import type { TaskQueryResponse } from "@/lib/api/generated.schemas";
import { TaskPorts } from "@/modules/ports/task-ports";
import { createWorld, type World } from "../../../src/mocks/world/world.ts";
import type { FoundTask } from "../shell/shell-page";

/** Paths of the endpoints, for handlers that stand before the mock ones. */
export const openPath = "/api/workflow/:name/webserver/:task";
export const tunnelsPath = "/api/workflow/:name/portforward";
export const tunnelPath = "/api/workflow/:name/portforward/:key";

/** A panel of a page, with the headings that stand above it there. */
export const withPage: Decorator = (Story) => (
  <div className="flex h-dvh flex-col">
    <h1 className="sr-only">Workflow</h1>
    <h2 className="sr-only">Task</h2>
    <Story />
  </div>
);

const groupsOf = (world: World, workflow: string) => world.workflows.getByName(workflow)?.groups ?? [];

/** The panel of a task of the world. */
export function portsOf(world: World, workflow: string, task: TaskQueryResponse) {
  return <TaskPorts workflow={workflow} task={task} groups={groupsOf(world, workflow)} className="flex-1" />;
}

/** Name of the group that a task is in; undefined when the workflow has no such task. */
export function groupOf(world: World, workflow: string, task: string): string | undefined {
  return groupsOf(world, workflow).find(({ tasks }) => tasks.some(({ name }) => name === task))?.name;
}

/**
 * The first port from 3000 on whose tunnels always fail, or always stand. To look at a tunnel changes it: this is done
 * in a world of its own.
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
