import type { Decorator } from "@storybook/nextjs";
import type { Subject } from "#.storybook/subject";
import { createWorld, type World } from "@/mocks/world/world";

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

/** The first port from 3000 whose tunnels to the task work. */
export const workingPort = (world: World, subject: Subject) => findPort(world, subject, false);

/** The first port from 3000 whose tunnels to the task fail. */
export const failingPort = (world: World, subject: Subject) => findPort(world, subject, true);

/** Reading a tunnel changes its state, so this searches a separate world. */
function findPort({ config }: World, { workflow, task }: Subject, fails: boolean): number {
  const tunnels = createWorld(config).portForwards;
  for (let port = 3_000; port < 3_500; port += 1) {
    const opened = tunnels.createSession(workflow.name, task.name, port);
    if ("refused" in opened) break;
    tunnels.getSession(workflow.name, opened.session_key);
    const isFailed = tunnels.getSession(workflow.name, opened.session_key)?.status === "FAILED";
    if (isFailed === fails) return port;
  }
  throw new Error(`The task ${task.name} has no port that ${fails ? "fails" : "works"}.`);
}
