import type { StoryContext } from "storybook/internal/csf";
import { expect, screen } from "storybook/test";
import { tableStorageKeys } from "@/components/data-table/use-table-preferences";
import { refreshStorageKey } from "@/components/refresh-control/refresh-interval";
import { NODE_REFRESH_KEY } from "@/features/resources/detail/node-screen";
import { nodeList } from "@/features/resources/list/node-list";
import { NODE_PANEL_KEY } from "@/features/resources/resources-screen";
import type { ResourcesEntry } from "@/lib/api/generated.schemas";
import { nodeHref } from "@/lib/hrefs/list-href";
import {
  pastHandlers,
  poolHandlers,
  resourceHandlers,
  taskHandlers,
  usageHandlers,
  workflowHandlers,
} from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";

export const resourcesParameters = {
  controls: { disable: true },
  nextjs: { navigation: { pathname: "/resources" } },
};

/** Handlers for all requests of the list, the map and a node. */
export function nodeHandlers(world: World) {
  return [
    ...pastHandlers(world),
    ...resourceHandlers(world),
    ...taskHandlers(world),
    ...usageHandlers(world),
    ...poolHandlers(world),
    ...workflowHandlers(world),
  ];
}

/** The nodes of the story's world with default preferences. Returns a cleanup of the story's changes. */
export function prepareResources({ msw, world }: Pick<StoryContext, "msw" | "world">): () => void {
  msw.use(...nodeHandlers(world));
  forgetPreferences();
  return forgetPreferences;
}

/** Clears the preferences in this browser. */
function forgetPreferences(): void {
  const keys = [
    ...Object.values(tableStorageKeys(nodeList.key)),
    refreshStorageKey(nodeList.key),
    refreshStorageKey(NODE_REFRESH_KEY),
    NODE_PANEL_KEY,
  ];
  for (const key of keys) localStorage.removeItem(key);
}

/** Targets of the first links of these rows. */
export function hrefsOf(nodes: readonly ResourcesEntry[]): string[] {
  return nodes.map(({ hostname }) => nodeHref(hostname));
}

/** The panel of a node, once it shows this one. */
export async function panelOf(hostname: string): Promise<HTMLElement> {
  const panel = await screen.findByRole("region", { name: "Node" });
  await screen.findByRole("region", { name: `Details of ${hostname}` });
  await expect(panel).toHaveTextContent(hostname);
  return panel;
}
