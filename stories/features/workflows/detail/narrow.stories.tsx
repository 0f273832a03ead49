import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { expectTabInView } from "../../../components/ui/expect-tab-in-view";
import { running } from "../../../fixtures/workflows";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, detailParameters, showGraph } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { ...detailParameters, subject: running },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...detailHandlers(world)),
  render: (_, { subject }) => <WorkflowDetailScreen name={subject.workflow.name} />,
});

export default meta;

/** A phone: the graph is a tab and opens in full, and only the tabs scroll sideways. */
export const Narrow = meta.story({
  globals: { volume: "default", viewport: { value: "phone", isRotated: false } },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText(/^Running for /);
    const main = canvas.getByRole("main");
    const expectWidthKept = () => expect(main.scrollWidth).toBe(main.clientWidth);
    await expectWidthKept();
    expectTabInView(canvas.getByRole("tab", { name: "Overview" }));
    const graph = await showGraph({ canvas, userEvent });
    await expect(graph).toBeVisible();
    const top = (element: HTMLElement | undefined) => element?.getBoundingClientRect().top;
    const [first] = await within(graph).findAllByRole("treeitem");
    await waitFor(() => expect(top(first)).toBeGreaterThan(top(canvas.getByRole("tabpanel")) ?? 0));
    await expectWidthKept();
    const last = canvas.getByRole("tab", { name: "Artifacts" });
    await userEvent.click(last);
    await waitFor(() => expectTabInView(last));
    await expectWidthKept();
  },
});
