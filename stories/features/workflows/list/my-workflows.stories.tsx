import { NuqsTestingAdapter, type UrlUpdateEvent } from "nuqs/adapters/testing";
import { expect, fn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { formatCount } from "@/lib/format/number";
import { failsWith, neverAnswers } from "@/mocks/handlers/scenarios.ts";
import { inAppShell } from "../../../frames/in-app-shell";
import {
  listHandlers,
  listParameters,
  listRequests,
  prepareList,
  recordListRequests,
  shownNames,
} from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows/My workflows",
  component: WorkflowsScreen,
  parameters: { ...listParameters, searchParams: "" },
  decorators: [inAppShell],
  beforeEach({ msw, globals }) {
    msw.use(...listHandlers(worldOf(globals)));
    recordListRequests(msw);
    return prepareList();
  },
});

export default meta;

const onUrlUpdate = fn();

/** A first visit shows one's own workflows, as a filter like any other; one click shows everyone's, and the address says so. */
export const Default = meta.story({
  beforeEach: () => void onUrlUpdate.mockClear(),
  render: () => (
    <NuqsTestingAdapter hasMemory onUrlUpdate={onUrlUpdate}>
      <WorkflowsScreen />
    </NuqsTestingAdapter>
  ),
  play: async ({ canvas, canvasElement, globals, userEvent }) => {
    const { profile, workflows } = worldOf(globals);
    const me = profile.username;
    const address = () => {
      const [update]: UrlUpdateEvent[] = onUrlUpdate.mock.lastCall ?? [];
      return decodeURIComponent(update?.queryString ?? "none");
    };
    const mine = { users: [me] };
    await expect(await canvas.findByRole("group", { name: `User: ${me}` })).toBeVisible();
    await waitFor(() =>
      expect(shownNames(canvasElement).slice(0, 3)).toEqual(
        workflows.generatePage(0, 3, mine).entries.map(({ name }) => name),
      ),
    );
    await expect(canvas.getByRole("radio", { name: "My workflows" })).toBeChecked();
    await expect(address()).toBe(`?f=user:${me}`);
    // Nothing was asked for before it was known whose workflows to ask for.
    await expect(listRequests().every((query) => query.get("users") === me)).toBe(true);

    await userEvent.click(canvas.getByRole("radio", { name: "Everyone’s" }));
    await expect(await canvas.findByText(formatCount(workflows.total, "workflow"))).toBeVisible();
    await waitFor(() => expect(canvas.queryByRole("group", { name: `User: ${me}` })).toBeNull());
    await waitFor(() => expect(address()).toBe("?all=true"));

    await userEvent.click(canvas.getByRole("button", { name: "Running" }));
    await userEvent.click(canvas.getByRole("radio", { name: "My workflows" }));
    await waitFor(() => expect(address()).toBe(`?f=user:${me}&f=status:RUNNING`));
  },
});

/** The layout that will be there; the list is not asked for before it is known whose it shall be. */
export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach({ msw }) {
    msw.use(neverAnswers("/api/profile"));
  },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("grid", { name: "Workflows" })).toHaveAttribute("aria-busy", "true");
    await expect(canvas.getByRole("radio", { name: "My workflows" })).toBeChecked();
    await expect(listRequests()).toEqual([]);
  },
});

/** Nobody can tell who looks: the list shows everyone's. */
const ServerError = meta.story({
  beforeEach({ msw }) {
    msw.use(failsWith("/api/profile", 500));
  },
  play: async ({ canvas, globals }) => {
    const { total } = worldOf(globals).workflows;
    await expect(await canvas.findByText(formatCount(total, "workflow"))).toBeVisible();
    await expect(canvas.getByRole("radio", { name: "Everyone’s" })).toBeChecked();
    await expect(canvas.getByRole("radio", { name: "My workflows" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  },
});

// Under its own name it would hide the global Error in this module.
export { ServerError as Error };

/** Somebody who has submitted nothing is shown the way to what others run. */
export const Empty = meta.story({
  globals: { volume: "none" },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByText("You have no workflows yet")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Show everyone’s" }));
    await expect(await canvas.findByText("No workflows yet")).toBeVisible();
  },
});
