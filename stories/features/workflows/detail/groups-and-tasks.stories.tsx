import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { attemptsOf } from "../../../fixtures/find";
import { running } from "../../../fixtures/workflows";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, detailParameters } from "./detail-page";

const meta = preview.meta({
  title: "Pages/Workflow detail/Groups and tasks",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { ...detailParameters, searchParams: "?tab=tasks", subject: running },
  globals: { volume: "default" },
  beforeEach: ({ msw, world }) => msw.use(...detailHandlers(world)),
  render: (_, { subject }) => <WorkflowDetailScreen name={subject.workflow.name} />,
});

export default meta;

/** Arrow keys navigate and expand the tree; it is a single tab stop. */
export const Keyboard = meta.story({
  play: async ({ canvas, subject: { workflow }, userEvent }) => {
    const grid = within(await canvas.findByRole("treegrid", { name: "Groups and tasks" }));
    const rows = () => grid.getAllByRole("row").slice(1);
    const all = workflow.groups.length + attemptsOf(workflow).length;
    const inFirst = workflow.groups[0]?.tasks.length ?? 0;
    await expect(rows()).toHaveLength(all);

    rows()[0]?.focus();
    await expect(rows()[0]).toHaveFocus();
    await expect(rows()[0]).toHaveAttribute("aria-expanded", "true");

    await userEvent.keyboard("{ArrowLeft}");
    await expect(rows()[0]).toHaveAttribute("aria-expanded", "false");
    await expect(rows()).toHaveLength(all - inFirst);

    await userEvent.keyboard("*");
    await expect(rows()).toHaveLength(all);
    await userEvent.keyboard("{ArrowLeft}");
    await expect(rows()).toHaveLength(all - inFirst);

    await userEvent.keyboard("{Enter}{ArrowRight}");
    await expect(rows()).toHaveLength(all);
    await expect(rows()[1]).toHaveFocus();
    await expect(rows()[1]).toHaveAttribute("aria-level", "2");

    await userEvent.keyboard("{End}");
    await expect(rows().at(-1)).toHaveFocus();
    await userEvent.keyboard("{ArrowLeft}");
    await expect(document.activeElement).toHaveTextContent(workflow.groups.at(-1)?.name ?? "");
    await expect(document.activeElement).toHaveAttribute("aria-level", "1");
  },
});
