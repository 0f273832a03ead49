import { http } from "msw";
import { expect } from "storybook/test";
import preview from "#.storybook/preview";
import { waitUntilSettled } from "#.storybook/settled";
import { loadWorld } from "#.storybook/world";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import {
  heldIntervals,
  holdIntervals,
  setTabHidden,
} from "../../../components/refresh-control/held-intervals";
import { runningTask } from "../../../fixtures/tasks";
import { inAppShell } from "../../../frames/in-app-shell";
import { detailHandlers, detailParameters, openTask } from "./detail-page";

/** Paths of requests below that of the workflow, in order; "" is the workflow itself. */
const requests: string[] = [];

const meta = preview.meta({
  title: "Pages/Workflow detail/Requests",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { ...detailParameters, subject: runningTask },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach({ msw, world, subject }) {
    msw.use(...detailHandlers(world));
    const beginning = `/api/workflow/${subject.workflow.name}`;
    requests.length = 0;
    msw.use(
      http.all("*/api/*", ({ request }) => {
        const { pathname } = new URL(request.url);
        requests.push(pathname.startsWith(beginning) ? pathname.slice(beginning.length) : pathname);
      }),
    );
    // That of the page.
    return holdIntervals(10_000);
  },
  render: (_, { subject }) => <WorkflowDetailScreen name={subject.workflow.name} />,
});

export default meta;

/** Each refresh, by hand or by the interval, requests the workflow and then the living part on screen, both once. */
export const OnePerPart = meta.story({
  play: async ({ canvas, userEvent, step }) => {
    await canvas.findByRole("tab", { name: "Overview" });
    for (const [tab, parts] of [
      ["Overview", []],
      ["Events", ["/events"]],
      ["Artifacts", ["/artifacts"]],
      ["Spec", []],
    ] as const) {
      await step(tab, async () => {
        await userEvent.click(canvas.getByRole("tab", { name: tab }));
        await waitUntilSettled();
        requests.length = 0;
        await userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
        await waitUntilSettled();
        await expect(requests).toEqual(["", ...parts]);
        heldIntervals.pass();
        await waitUntilSettled();
        await expect(requests).toEqual(["", ...parts, "", ...parts]);
      });
    }
  },
});

/** The same for the parts of a task. */
export const OnePerPartOfTask = meta.story({
  parameters: { ...detailParameters, subject: runningTask, searchParams: "?tab=tasks" },
  play: async ({ canvas, subject: { task }, userEvent, step }) => {
    await openTask({ canvas, userEvent }, task.name);
    for (const [tab, parts] of [
      ["Overview", []],
      ["Events", [`/task/${task.name}/events`]],
      ["Shell", []],
      ["Ports", ["/portforward"]],
    ] as const) {
      await step(tab, async () => {
        await userEvent.click(canvas.getByRole("tab", { name: tab }));
        await waitUntilSettled();
        requests.length = 0;
        heldIntervals.pass();
        await waitUntilSettled();
        await expect(requests).toEqual(["", ...parts]);
      });
    }
  },
});

/** A tab that nobody sees requests nothing, and goes on when it is seen again. */
export const NoneWhileHidden = meta.story({
  parameters: { ...detailParameters, subject: runningTask, searchParams: "?tab=events" },
  play: async ({ canvas }) => {
    await canvas.findByRole("region", { name: "Event list" });
    await waitUntilSettled();
    requests.length = 0;
    setTabHidden(true);
    heldIntervals.pass();
    heldIntervals.pass();
    await waitUntilSettled();
    await expect(requests).toEqual([]);
    setTabHidden(false);
    heldIntervals.pass();
    await waitUntilSettled();
    await expect(requests).toEqual(["", "/events"]);
  },
});
