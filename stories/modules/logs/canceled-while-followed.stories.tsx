import { expect, userEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { logHandlers, workflowHandlers } from "@/mocks/handlers";
import { logOf, runningWithLog } from "../../fixtures/logs";
import { FollowedWorkflow } from "./followed-workflow";
import { fullHeight, logViewer, messageOf } from "./logs-page";
import { steppedTimers } from "./stepped-timers";

/** Timers of the current story. */
let clock = steppedTimers();

const meta = preview.meta({
  title: "Workflow/Logs/Follow",
  decorators: [fullHeight],
  loaders: [loadWorld],
  parameters: { subject: runningWithLog },
  globals: { volume: "default" },
  beforeEach({ msw, world }) {
    clock = steppedTimers();
    msw.use(...logHandlers(world, clock.timers), ...workflowHandlers(world));
  },
  render: (_, { subject }) => <FollowedWorkflow name={subject.workflow.name} />,
});

export default meta;

/** The last lines come, and the viewer says how it ended. */
export const CanceledWhileFollowed = meta.story({
  play: async ({ canvas, canvasElement, subject, world }) => {
    const viewer = logViewer(canvasElement);
    await expect(await canvas.findByText("Live")).toBeVisible();
    const known = logOf(world, subject.workflow).lineCount;
    for (let step = 0; step < 3; step += 1) await clock.step();
    await viewer.scrollsTo(known + 2);
    world.submitter.cancel(subject.workflow.name);
    await expect(await canvas.findByText("End of log · Canceled")).toBeVisible();
    const log = logOf(world, subject.workflow);
    const last = log.lineCount - 1;
    await viewer.showsLine(last, messageOf(log.lineAt(last)));
    await viewer.scrollsTo(last);
    await expect(viewer.line(last)).toHaveTextContent("Workflow canceled");
    await expect(canvas.queryByText("Live")).not.toBeInTheDocument();
    await expect(canvas.queryByRole("button", { name: /Pause|Follow|Resume/ })).not.toBeInTheDocument();
  },
});

/** The end comes while the user reads elsewhere: place and selection stay. */
export const EndedElsewhere = meta.story({
  play: async ({ canvas, canvasElement, subject, world }) => {
    const viewer = logViewer(canvasElement);
    await expect(await canvas.findByText("Live")).toBeVisible();
    const known = logOf(world, subject.workflow).lineCount;
    await viewer.scrollsTo(known - 1);
    viewer.list().scrollTop -= 400;
    await expect(await canvas.findByRole("button", { name: "Follow log" })).toBeVisible();
    const chosen = Number(viewer.list().querySelector("[role=option]")?.getAttribute("data-index")) + 12;
    await waitFor(() => expect(viewer.line(chosen)).not.toBeNull());
    await userEvent.click(viewer.line(chosen) as HTMLElement);
    await expect(await canvas.findByText(`Line ${chosen + 1}`)).toBeVisible();
    const list = viewer.list();
    const place = list.scrollTop;
    world.submitter.cancel(subject.workflow.name);
    await expect(await canvas.findByText("End of log · Canceled")).toBeVisible();
    await expect(viewer.list()).toBe(list);
    await expect(list.scrollTop).toBe(place);
    await expect(viewer.line(chosen)).toHaveAttribute("aria-selected", "true");
    await expect(canvas.queryByRole("button", { name: "Follow log" })).not.toBeInTheDocument();
    const more = logOf(world, subject.workflow).lineCount - known;
    await userEvent.click(canvas.getByRole("button", { name: `${more} new lines` }));
    await viewer.scrollsTo(known + more - 1);
  },
});

/** The end comes while the log is searched: the search stays, and can take the new lines in. */
export const EndedWhileSearched = meta.story({
  play: async ({ canvas, canvasElement, subject, world }) => {
    const viewer = logViewer(canvasElement);
    await expect(await canvas.findByText("Live")).toBeVisible();
    await userEvent.type(canvas.getByRole("textbox", { name: "Search log" }), "osmo");
    await waitFor(() => expect(viewer.match(0)).not.toBeNull());
    world.submitter.cancel(subject.workflow.name);
    await expect(await canvas.findByText("End of log · Canceled")).toBeVisible();
    await expect(canvas.getByRole("textbox", { name: "Search log" })).toHaveValue("osmo");
    await expect(viewer.match(0)).not.toBeNull();
    await expect(await canvas.findByRole("button", { name: "Search again" })).toBeVisible();
  },
});
