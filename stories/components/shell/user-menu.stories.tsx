import { HttpResponse, http } from "msw";
import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { AppShell, sidebarStorageKey } from "@/components/shell/app-shell";
import { navigation } from "@/components/shell/navigation";
import { NavigationSheet } from "@/components/shell/navigation-sheet";
import { PageHeader } from "@/components/shell/page-header";
import { ThemeProvider } from "@/components/shell/theme-provider";
import { UserMenu } from "@/components/shell/user-menu";
import { formatVersion } from "@/lib/format/version";
import { directoryHandlers, profileHandlers } from "@/mocks/handlers";
import { failsOnce, neverAnswers } from "@/mocks/handlers/scenarios";

/** Requests for the version since the story began. */
let versionRequests = 0;

const meta = preview.meta({
  title: "Components/UserMenu",
  component: UserMenu,
  parameters: { nextjs: { navigation: { pathname: "/workflows" } } },
  loaders: [loadWorld],
  globals: { viewport: { value: "desktop", isRotated: false } },
  beforeEach({ msw, world }) {
    localStorage.removeItem(sidebarStorageKey);
    versionRequests = 0;
    msw.use(
      http.get("*/api/version", () => {
        versionRequests += 1;
      }),
      ...profileHandlers(world),
      ...directoryHandlers(world),
    );
    return () => localStorage.removeItem(sidebarStorageKey);
  },
  render: () => (
    <ThemeProvider>
      <AppShell footer={<UserMenu />}>
        <PageHeader title="Workflows" />
      </AppShell>
    </ThemeProvider>
  ),
});

export default meta;

/** Initials and name at the bottom of the sidebar. */
export const Closed = meta.story({
  play: async ({ canvas, world: { profile } }) => {
    const { display_name } = profile.profile().profile;
    await expect(await canvas.findByRole("button", { name: `User: ${display_name}` })).toBeVisible();
    await expect(versionRequests).toBe(0);
  },
});

/** Opened by keyboard: who it is, and the version, which is requested once however often the menu opens. */
export const Open = meta.story({
  play: async ({ canvas, world, userEvent }) => {
    const { profile, roles } = world.profile.profile();
    const trigger = await canvas.findByRole("button", { name: `User: ${profile.display_name}` });
    trigger.focus();
    await userEvent.keyboard("{Enter}");
    const menu = within(await screen.findByRole("dialog", { name: "Signed in as" }));
    await expect(await menu.findByText(profile.email)).toBeInTheDocument();
    await expect(menu.queryByText("Admin") !== null).toBe(roles.includes("admin"));
    await expect(await menu.findByText(/^Version \d+\.\d+\.\d+/)).toBeInTheDocument();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(trigger).toHaveFocus());
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("dialog", { name: "Signed in as" });
    await expect(versionRequests).toBe(1);
  },
});

/** An administrator with a name and an address as long as they get. */
export const AdminWithLongName = meta.story({
  beforeEach({ msw, world }) {
    const response = world.profile.profile();
    const long = "Maximiliana-Alexandra Featherstonehaugh-Cholmondeley ".padEnd(128, "von ");
    const person = { ...response.profile, display_name: long, email: `${"m".repeat(100)}@example.com` };
    msw.use(
      http.get("*/api/profile", () =>
        HttpResponse.json({ ...response, profile: person, roles: ["user", "admin"] }),
      ),
      http.get("*/api/version", () =>
        HttpResponse.json({ major: 6, minor: 3, revision: 1, hash: "a1b2c3d4" }),
      ),
    );
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: /^User: Maximiliana/ }));
    const menu = within(await screen.findByRole("dialog", { name: "Signed in as" }));
    await waitFor(() => expect(menu.getByText("Admin")).toBeVisible());
    const version = formatVersion({ major: 6, minor: 3, revision: 1, hash: "a1b2c3d4" });
    await expect(await menu.findByText(`Version ${version}`)).toBeVisible();
  },
});

/** In a collapsed sidebar the initials alone. */
export const Collapsed = meta.story({
  beforeEach: () => localStorage.setItem(sidebarStorageKey, "true"),
  play: async ({ canvas, world: { profile }, userEvent }) => {
    const { display_name, email } = profile.profile().profile;
    const trigger = await canvas.findByRole("button", { name: `User: ${display_name}` });
    await waitFor(() => expect(trigger.getBoundingClientRect().width).toBeLessThan(48));
    await userEvent.click(trigger);
    await waitFor(() => expect(screen.getByText(email)).toBeVisible());
  },
});

/** On a phone it is in the sheet of the navigation. */
export const InSheet = meta.story({
  globals: { viewport: { value: "phone", isRotated: false } },
  render: () => (
    <ThemeProvider>
      <NavigationSheet items={navigation} pathname="/workflows" footer={<UserMenu />} />
    </ThemeProvider>
  ),
  play: async ({ canvas, world: { profile }, userEvent }) => {
    const { display_name, email } = profile.profile().profile;
    await userEvent.click(canvas.getByRole("button", { name: "Open navigation" }));
    const sheet = within(await screen.findByRole("dialog", { name: "GPU Console" }));
    await userEvent.click(await sheet.findByRole("button", { name: `User: ${display_name}` }));
    await waitFor(() => expect(screen.getByText(email)).toBeVisible());
  },
});

export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers("/api/profile")),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: "User" })).toBeVisible();
  },
});

/** The profile cannot be loaded: the menu says so, and tries again. */
export const ErrorThenRetry = meta.story({
  beforeEach: ({ msw }) => msw.use(failsOnce("/api/profile", 500)),
  play: async ({ canvas, world: { profile }, userEvent }) => {
    await userEvent.click(await canvas.findByRole("button", { name: "User unknown" }));
    await userEvent.click(await screen.findByRole("button", { name: "Retry" }));
    await expect(await screen.findByText(profile.profile().profile.email)).toBeInTheDocument();
  },
});
