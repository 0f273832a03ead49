import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { attemptsOf, taskCount } from "../../../fixtures/find";
import { failed, running } from "../../../fixtures/workflows";
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

/** A status, then part of a name; both are in the URL. */
export const Filtered = meta.story({
  play: async ({ canvas, subject: { workflow }, userEvent }) => {
    const waiting = attemptsOf(workflow).filter(({ status }) => status === "WAITING");
    const grid = within(await canvas.findByRole("treegrid"));
    const taskRows = () => grid.getAllByRole("row").filter((row) => row.ariaLevel === "2");

    await userEvent.click(canvas.getByRole("button", { name: `Waiting ${waiting.length}` }));
    await waitFor(() => expect(taskRows()).toHaveLength(waiting.length));

    const { name } = waiting[0] ?? { name: "" };
    const search = canvas.getByRole("combobox", { name: "Filter tasks" });
    await userEvent.type(search, `${name.toUpperCase()}{Enter}`);
    const named = waiting.filter((task) => task.name.includes(name));
    await waitFor(() => expect(taskRows()).toHaveLength(named.length));

    await userEvent.type(search, "exit:12345{Enter}");
    await userEvent.click(await canvas.findByRole("button", { name: "Show all tasks" }));
    await expect(await canvas.findByRole("button", { name: `All ${taskCount(workflow)}` })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await waitFor(() => expect(canvas.queryByRole("button", { name: /12345/ })).not.toBeInTheDocument());
  },
});

/** Opened from a link with the filter. */
export const FilteredByAddress = meta.story({
  parameters: { subject: failed, searchParams: "?tab=tasks&task-status=failed" },
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole("button", { name: /^Failed \d/ })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await expect(
      canvas.queryByText("Completed", { selector: "tr[aria-level='2'] *" }),
    ).not.toBeInTheDocument();
  },
});
