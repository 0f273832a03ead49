import { NuqsTestingAdapter, type UrlUpdateEvent } from "nuqs/adapters/testing";
import { expect, fn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowsScreen } from "@/features/workflows/list/workflows-screen";
import { formatCount } from "@/lib/format/number";
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
  play: async ({ canvas, canvasElement, world: { profile, workflows }, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
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

    await userEvent.click(canvas.getByRole("button", { name: /^Running/ }));
    await userEvent.click(canvas.getByRole("radio", { name: "My workflows" }));
    await waitFor(() => expect(address()).toBe(`?f=user:${me}&f=status:RUNNING`));
  },
});
