import { NuqsTestingAdapter, type UrlUpdateEvent } from "nuqs/adapters/testing";
import { expect, fn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { formatCount } from "@/lib/format/number";
import { failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import { inAppShell } from "../../../frames/in-app-shell";
import { listDriver } from "../../list-driver";
import { listParameters, listRequests, prepareList } from "./list-page";

const meta = preview.meta({
  title: "Pages/Workflows/My workflows",
  component: WorkflowsScreen,
  parameters: { ...listParameters, searchParams: "" },
  decorators: [inAppShell],
  loaders: [loadWorld],
  beforeEach: prepareList,
});

export default meta;

const onUrlUpdate = fn();

/**
 * A first visit shows the user's own workflows through an ordinary filter; one click shows everyone's, as the URL says.
 */
export const Default = meta.story({
  beforeEach: () => void onUrlUpdate.mockClear(),
  render: () => (
    <NuqsTestingAdapter hasMemory onUrlUpdate={onUrlUpdate}>
      <WorkflowsScreen />
    </NuqsTestingAdapter>
  ),
  play: async ({ canvas, canvasElement, world, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const { profile, workflows } = world;
    const me = profile.username;
    const address = () => {
      const [update]: UrlUpdateEvent[] = onUrlUpdate.mock.lastCall ?? [];
      return decodeURIComponent(update?.queryString ?? "none");
    };
    const mine = { users: [me] };
    await expect(await canvas.findByRole("group", { name: `User: ${me}` })).toBeVisible();
    await waitFor(() =>
      expect(list.names().slice(0, 3)).toEqual(
        workflows.generatePage(0, 3, mine).entries.map(({ name }) => name),
      ),
    );
    await expect(canvas.getByRole("radio", { name: "My workflows" })).toBeChecked();
    await expect(address()).toBe(`?f=user:${me}`);
    // Nothing is requested before the owner is known.
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

/** Skeleton; the list is not requested before the owner is known. */
export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers("/api/profile")),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("grid", { name: "Workflows" })).toHaveAttribute("aria-busy", "true");
    await expect(canvas.getByRole("radio", { name: "My workflows" })).toBeChecked();
    await expect(listRequests()).toEqual([]);
  },
});

/** Unknown user: the list shows everyone's workflows. */
const ServerError = meta.story({
  beforeEach: ({ msw }) => msw.use(failsWith("/api/profile", 500)),
  play: async ({ canvas, world }) => {
    const { total } = world.workflows;
    await expect(await canvas.findByText(formatCount(total, "workflow"))).toBeVisible();
    await expect(canvas.getByRole("radio", { name: "Everyone’s" })).toBeChecked();
    await expect(canvas.getByRole("radio", { name: "My workflows" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
  },
});

// Named differently, since `Error` would shadow the global.
export { ServerError as Error };

/** A user without workflows is offered everyone's. */
export const Empty = meta.story({
  globals: { volume: "none" },
  play: async ({ canvas, userEvent }) => {
    await expect(await canvas.findByText("You have no workflows yet")).toBeVisible();
    await expect(canvas.getAllByRole("button", { name: "Submit workflow" })).toHaveLength(2);
    await userEvent.click(canvas.getByRole("button", { name: "Show everyone’s" }));
    await expect(await canvas.findByText("No workflows yet")).toBeVisible();
  },
});
