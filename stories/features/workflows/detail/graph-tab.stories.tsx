import { expect, spyOn, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { ROOM_FOR_BOTH } from "@/features/workflows/detail/detail-layout";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { expectTabInView } from "../../../components/ui/expect-tab-in-view";
import { groupOf } from "../../../fixtures/find";
import { firstOfThree } from "../../../fixtures/tasks";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, detailParameters, showGraph } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail/Panels",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { ...detailParameters, subject: firstOfThree },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...detailHandlers(world)),
  render: (_, { subject }) => <WorkflowDetailScreen name={subject.workflow.name} />,
});

export default meta;

/** Without room beside the panel, the graph is a tab. */
export const GraphInATab = meta.story({
  decorators: [
    (Story) => (
      <div className="flex min-h-0 w-[360px] max-w-full flex-1 flex-col">
        <Story />
      </div>
    ),
  ],
  beforeEach() {
    const ask = window.matchMedia.bind(window);
    const narrow = spyOn(window, "matchMedia").mockImplementation((query) =>
      ask(query === ROOM_FOR_BOTH ? "not all" : query),
    );
    return () => narrow.mockRestore();
  },
  play: async ({ canvas, subject, userEvent }) => {
    const { name } = groupOf(subject);
    const overview = await canvas.findByRole("tab", { name: "Overview" });
    expectTabInView(overview);
    await waitFor(() => expect(canvas.queryByRole("tree")).not.toBeInTheDocument());
    const tree = within(await showGraph({ canvas, userEvent }));
    await expect(await tree.findAllByRole("treeitem")).toHaveLength(subject.workflow.groups.length);
    await waitFor(() => expectTabInView(canvas.getByRole("tab", { name: "Graph" })));

    canvas.getByRole("tab", { name: "Graph" }).focus();
    await userEvent.keyboard("{End}");
    const last = canvas.getByRole("tab", { name: "Artifacts" });
    await waitFor(() => expect(last).toHaveFocus());
    await waitFor(() => expectTabInView(last));
    await userEvent.keyboard("{Home}");
    await waitFor(() => expect(overview).toHaveFocus());
    await waitFor(() => expectTabInView(overview));

    const item = within(await showGraph({ canvas, userEvent }));
    await userEvent.click(await item.findByRole("treeitem", { name: new RegExp(`^${name} `) }));
    await expect(await canvas.findByRole("region", { name: `Group ${name}` })).toBeVisible();
  },
});
