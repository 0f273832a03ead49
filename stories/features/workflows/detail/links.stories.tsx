import { expect, spyOn } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
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

/** A neighbor's name focuses that group. */
export const LeadsToGroup = meta.story({
  play: async ({ canvas, subject, userEvent }) => {
    const [target = ""] = subject.workflow.groups.flatMap(
      ({ remaining_upstream_groups = [] }) => remaining_upstream_groups,
    );
    const [link] = await canvas.findAllByRole("button", { name: target });
    if (link === undefined) throw new Error(`No group waits for ${target}.`);
    await userEvent.click(link);
    await expect(document.activeElement).toHaveAttribute("aria-level", "1");
    await expect(document.activeElement).toHaveTextContent(target);
    await expect(document.activeElement).toHaveAttribute("aria-expanded", "true");
  },
});

/** Copies the full name, even if truncated. */
export const CopiesName = meta.story({
  parameters: { searchParams: "" },
  play: async ({ canvas, subject, userEvent }) => {
    const { name, uuid } = subject.workflow;
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await userEvent.click(await canvas.findByRole("button", { name: "Copy workflow name" }));
    await expect(writeText).toHaveBeenLastCalledWith(name);
    await userEvent.click(canvas.getByRole("button", { name: "Copy UUID" }));
    await expect(writeText).toHaveBeenLastCalledWith(uuid);
  },
});
