import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { workflowStatusPresentation } from "@/components/status/status-presentation";
import { hasEnded } from "@/components/workflow/workflow-state";
import { logHandlers } from "@/mocks/handlers";
import { logOf } from "../../../fixtures/logs";
import { inAppShell } from "../../../frames/in-app-shell";
import { logViewer, messageOf } from "../../../modules/logs/logs-page";
import { steppedTimers } from "../../../modules/logs/stepped-timers";
import { submitDialog } from "../../../modules/submit/submit-driver";
import { poolOf } from "../../../modules/submit/submit-page";
import { listDriver } from "../../list-driver";
import { listParameters } from "../list/list-page";
import { advanceUntil, onLaptop, prepareTime, WorkflowRoutes } from "./time-page";

const meta = preview.meta({
  title: "Pages/User flow",
  parameters: listParameters,
  decorators: [inAppShell],
  globals: onLaptop,
  loaders: [loadWorld],
  beforeEach({ msw, world }) {
    const restore = prepareTime({ msw, world });
    // A followed log would grow in real time, too.
    msw.use(...logHandlers(world, steppedTimers().timers));
    return restore;
  },
  render: () => <WorkflowRoutes />,
});

export default meta;

/** Submits a workflow and sees it queue, start, log and end as time passes; each time the page is refreshed. */
export const FromSubmissionToTheEnd = meta.story({
  play: async ({ canvas, canvasElement, world, step, userEvent }) => {
    const list = listDriver(canvasElement, "Workflows");
    const dialog = submitDialog(userEvent);
    let name = "";
    const workflow = () => {
      const found = world.workflows.getByName(name);
      if (found === null) throw new Error(`The world has lost ${name}.`);
      return found;
    };
    const refresh = async () => userEvent.click(canvas.getByRole("button", { name: "Refresh" }));
    const showsStatus = async () => {
      const { label } = workflowStatusPresentation[workflow().status];
      await expect(await canvas.findByText(`Status: ${label}`)).toBeInTheDocument();
    };

    await step("Submit the example", async () => {
      await userEvent.click(
        (await canvas.findAllByRole("button", { name: "Submit workflow" }))[0] as Element,
      );
      const pool = poolOf(world, "ONLINE").name;
      await dialog.startFromExample(pool);
      await userEvent.click(await dialog.ready("Submit"));
      name = await dialog.submitted(world, pool);
      await dialog.closed();
      await expect(workflow().status).toBe("PENDING");
    });
    await step("It is the newest of the list", async () => {
      await waitFor(() => expect(list.row(0)).toHaveTextContent(name));
      await expect(list.row(0)).toHaveTextContent("Pending");
    });
    await step("It queues", async () => {
      list.row(0)?.focus();
      await userEvent.keyboard("{Enter}");
      await showsStatus();
      advanceUntil(world, () => workflow().status !== "PENDING");
      await refresh();
      await showsStatus();
    });
    await step("It starts", async () => {
      advanceUntil(world, () => workflow().status === "RUNNING");
      await refresh();
      await showsStatus();
      await expect(await canvas.findByText(/^Running for /)).toBeVisible();
    });
    await step("It logs", async () => {
      world.advance({ minutes: 1 });
      await refresh();
      await userEvent.click(canvas.getByRole("tab", { name: "Logs" }));
      const log = logOf(world, workflow());
      const last = log.lineCount - 1;
      await logViewer(canvasElement).showsLine(last, messageOf(log.lineAt(last)));
    });
    await step("It ends", async () => {
      await userEvent.click(canvas.getByRole("tab", { name: "Overview" }));
      advanceUntil(world, () => hasEnded(workflow()));
      await refresh();
      await showsStatus();
      await expect(canvas.queryByText(/^Running for /)).toBeNull();
    });
  },
});
