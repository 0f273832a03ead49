import type { Decorator } from "@storybook/nextjs";
import type { Subject } from "#.storybook/subject";
import { AppShell } from "@/components/shell/app-shell";
import type { World } from "@/mocks/world/world";

/** Endpoint path, for handlers that override the mock one. */
export const specPath = "/api/workflow/:name/spec";

export const inShell: Decorator = (Story) => (
  <AppShell>
    <h1 className="sr-only">Workflow</h1>
    <Story />
  </AppShell>
);

/** The spec that the API returns for a workflow. */
export function specText(world: World, { name }: Subject["workflow"]): string {
  const row = world.workflows.indexByName(name);
  if (row === null) throw new Error(`This world has no workflow ${name}.`);
  return world.specs.specText(row, { template: false });
}
