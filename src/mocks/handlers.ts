import type { HttpHandler } from "msw/http";
import { bucketHandlers } from "./handlers/bucket-handlers.ts";
import { changeHandlers } from "./handlers/change-handlers.ts";
import { credentialHandlers } from "./handlers/credential-handlers.ts";
import { datasetHandlers } from "./handlers/dataset-handlers.ts";
import { directoryHandlers } from "./handlers/directory-handlers.ts";
import { eventHandlers } from "./handlers/event-handlers.ts";
import { methodHandler } from "./handlers/http-methods.ts";
import { logHandlers } from "./handlers/log-handlers.ts";
import { listOccupancy } from "./handlers/occupancy-handlers.ts";
import { pastHandlers } from "./handlers/past-handlers.ts";
import { poolHandlers } from "./handlers/pool-handlers.ts";
import { portForwardHandlers } from "./handlers/port-forward-handlers.ts";
import { profileHandlers } from "./handlers/profile-handlers.ts";
import { getPoolQueue } from "./handlers/queue-handlers.ts";
import { resourceHandlers } from "./handlers/resource-handlers.ts";
import { specHandlers } from "./handlers/spec-handlers.ts";
import { taskHandlers } from "./handlers/task-handlers.ts";
import { terminalHandlers } from "./handlers/terminal-handlers.ts";
import { usageHandlers } from "./handlers/usage-handlers.ts";
import { workflowHandlers } from "./handlers/workflow-handlers.ts";
import { type WorldSource, worldOf } from "./handlers/world-source.ts";
import { networkHandler } from "./network/network-handler.ts";

export type { WorldSource } from "./handlers/world-source.ts";
export {
  bucketHandlers,
  changeHandlers,
  credentialHandlers,
  datasetHandlers,
  directoryHandlers,
  eventHandlers,
  getPoolQueue,
  listOccupancy,
  logHandlers,
  pastHandlers,
  poolHandlers,
  portForwardHandlers,
  profileHandlers,
  resourceHandlers,
  specHandlers,
  taskHandlers,
  terminalHandlers,
  usageHandlers,
  workflowHandlers,
};

/**
 * Handlers for every endpoint of the contract, answering from `world`, behind its network. The first that matches
 * answers, and each one that does not costs time: most frequently requested first.
 */
export function createHandlers(world: WorldSource): HttpHandler[] {
  const handlers = [
    ...workflowHandlers(world),
    ...taskHandlers(world),
    ...logHandlers(world),
    ...eventHandlers(world),
    ...specHandlers(world),
    ...changeHandlers(world),
    listOccupancy(world),
    ...poolHandlers(world),
    getPoolQueue(world),
    ...resourceHandlers(world),
    ...usageHandlers(world),
    ...pastHandlers(world),
    // The literal paths below /api/bucket come before /api/bucket/:name.
    ...datasetHandlers(world),
    ...bucketHandlers(world),
    ...profileHandlers(world),
    ...credentialHandlers(world),
    ...directoryHandlers(world),
    ...terminalHandlers(world),
    ...portForwardHandlers(world),
  ];
  return [networkHandler(() => worldOf(world).config), ...handlers, methodHandler(handlers)];
}
