import { HttpResponse, http } from "msw";
import type { NodeDetail, ResourceStatus } from "@/lib/api/generated.schemas";
import type { World } from "@/mocks/world/world";

/** Path of a node. */
export const nodePath = "/api/resources/:hostname";

export const nodeParameters = {
  controls: { disable: true },
  nextjs: { navigation: { pathname: "/resources/name" } },
};

/**
 * The first node in one of these statuses, in full.
 * @throws Error if there is none
 */
export function nodeIn(world: World, ...statuses: ResourceStatus[]): NodeDetail {
  const [entry] = world.resources.generateGlobalPage(0, 1, { statuses }).entries;
  return described(world, entry?.hostname);
}

/** Nodes that workflows use, at most. */
const BUSY = 50;

/**
 * The first node with a task that holds GPUs.
 * @throws Error if there is none
 */
export function busyNode(world: World): NodeDetail {
  for (const { hostname, usage_fields: usage } of world.resources.generateGlobalPage(0, BUSY).entries) {
    if (usage.gpu > 0) return described(world, hostname);
  }
  throw new Error(`None of the first ${BUSY} nodes has a task with GPUs.`);
}

function described(world: World, hostname: string | undefined): NodeDetail {
  const node = hostname === undefined ? null : world.resources.describe(hostname);
  if (node === null) throw new Error("The world has no such node.");
  return node;
}

/** Responds with this node for its name. */
export function answersWith(node: NodeDetail) {
  return http.get(`*/api/resources/${node.hostname}`, () => HttpResponse.json(node));
}
