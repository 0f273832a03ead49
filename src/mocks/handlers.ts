import type { HttpHandler } from "msw/http";
import { workflowHandlers } from "./handlers/workflow-handlers.ts";
import type { WorldSource } from "./handlers/world-source.ts";

export { workflowHandlers } from "./handlers/workflow-handlers.ts";
export type { WorldSource } from "./handlers/world-source.ts";

/**
 * Handlers for every endpoint of the contract, answering from `world`. The first that matches answers, and each
 * one passed over costs time, so what is asked most stands first.
 */
export function createHandlers(world: WorldSource): HttpHandler[] {
  return [...workflowHandlers(world)];
}
