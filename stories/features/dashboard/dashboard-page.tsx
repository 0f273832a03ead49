import type { Decorator } from "@storybook/nextjs";
import type { HttpHandler } from "msw";
import type { StoryContext } from "storybook/internal/csf";
import { expect, within } from "storybook/test";
import { refreshStorageKey } from "@/components/refresh-control/refresh-interval";
import { AppShell } from "@/components/shell/app-shell";
import { UserMenu } from "@/components/shell/user-menu";
import { DASHBOARD_PAGE } from "@/features/dashboard/dashboard-refresh";
import {
  directoryHandlers,
  listOccupancy,
  poolHandlers,
  profileHandlers,
  usageHandlers,
  workflowHandlers,
} from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";
import { TerminalSessionsProvider } from "@/modules/shell/terminal-sessions";

export const dashboardParameters = {
  controls: { disable: true },
  nextjs: { navigation: { pathname: "/" } },
};

/** The page inside the shell with its user. */
export const inConsole: Decorator = (Story) => (
  <TerminalSessionsProvider>
    <AppShell footer={<UserMenu />}>
      <Story />
    </AppShell>
  </TerminalSessionsProvider>
);

/** Handlers for all requests of the page. */
export function dashboardHandlers(world: World): HttpHandler[] {
  return [
    ...workflowHandlers(world),
    ...poolHandlers(world),
    ...usageHandlers(world),
    ...profileHandlers(world),
    ...directoryHandlers(world),
    listOccupancy(world),
  ];
}

/** The page of the story's world with default preferences. Returns a cleanup of the story's changes. */
export function prepareDashboard({ msw, world }: Pick<StoryContext, "msw" | "world">): () => void {
  msw.use(...dashboardHandlers(world));
  const forget = () => localStorage.removeItem(refreshStorageKey(DASHBOARD_PAGE));
  forget();
  return forget;
}

/** Refreshes by hand, as the story decides when. */
export function withoutInterval(): void {
  localStorage.setItem(refreshStorageKey(DASHBOARD_PAGE), "0");
}

/** Where the number of a card leads. */
export async function cardHref(
  canvas: StoryContext["canvas"],
  title: string,
  value: string,
): Promise<URLSearchParams> {
  const link = await canvas.findByRole("link", { name: `${title}: ${value}` });
  await expect(link).toBeVisible();
  return new URL(link.getAttribute("href") ?? "", location.origin).searchParams;
}

/** Values of a field in the filters of a link. */
export function filterValues(search: URLSearchParams, field: string): string[] {
  return search
    .getAll("f")
    .filter((chip) => chip.startsWith(`${field}:`))
    .map((chip) => chip.slice(field.length + 1));
}

/** A tile by its title. */
export async function tileOf(canvas: StoryContext["canvas"], title: string) {
  return within(await canvas.findByRole("region", { name: title }));
}
