import { http } from "msw";
import { useState } from "react";
import { expect, fn, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { Button } from "@/components/ui/button";
import { ToastProvider } from "@/components/ui/toasts";
import { CancelDialog, type CancelDialogProps } from "@/features/workflows/cancel/cancel-dialog";
import { WorkflowStatus } from "@/lib/api/generated.schemas";
import { changeHandlers } from "@/mocks/handlers";
import { failsOnce, failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import type { World } from "@/mocks/world/world";
import { seenMessage } from "../../../frames/seen-message";

const CANCEL_PATH = "/api/workflow/:name/cancel";

type Frame = Pick<CancelDialogProps, "workflows" | "onDone">;

/** The dialog with a button that opens it. */
function CancelExample(props: Frame) {
  const [open, setOpen] = useState(false);
  return (
    <ToastProvider>
      <main className="flex min-h-160 items-start p-4">
        <h1 className="sr-only">Cancel</h1>
        <Button onClick={() => setOpen(true)}>Cancel…</Button>
        <CancelDialog {...props} open={open} onOpenChange={setOpen} />
      </main>
    </ToastProvider>
  );
}

/** The first workflows of a status, as list rows. */
function some(world: World, status: WorkflowStatus, count: number) {
  return world.workflows.generatePage(0, count, { statuses: [status] }).entries;
}

/** The dialog, excluding notifications, which share its role. */
const question = () => screen.queryByRole("heading", { name: /cancel/i, level: 2 });

const requests: URL[] = [];
const onDone = fn();

const meta = preview.meta({
  title: "Workflow/Cancel",
  component: CancelExample,
  args: { workflows: [], onDone },
  globals: { volume: "default" },
  beforeEach({ msw, globals }) {
    requests.length = 0;
    onDone.mockClear();
    msw.use(...changeHandlers(worldOf(globals)));
    msw.use(
      http.post("*/api/workflow/:name/cancel", ({ request }) => {
        requests.push(new URL(request.url));
      }),
    );
  },
});

export default meta;

/** Explains Force, and starts in the reason. */
export const Default = meta.story({
  render: (args, { globals }) => (
    <CancelExample {...args} workflows={some(worldOf(globals), WorkflowStatus.RUNNING, 1)} />
  ),
  play: async ({ canvas, globals, userEvent }) => {
    const [running] = some(worldOf(globals), WorkflowStatus.RUNNING, 1);
    await userEvent.click(canvas.getByRole("button", { name: "Cancel…" }));
    const dialog = await screen.findByRole("dialog", { name: "Cancel this workflow?" });
    await expect(dialog).toHaveTextContent(running?.name ?? "no such run");
    await waitFor(() => expect(screen.getByRole("button", { name: "Cancel workflow" })).toBeVisible());
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Reason" })).toHaveFocus());
  },
});

/** With a reason and Force; the focus returns to the trigger. */
export const Canceled = meta.story({
  render: Default.input.render,
  play: async ({ canvas, globals, userEvent }) => {
    const [running] = some(worldOf(globals), WorkflowStatus.RUNNING, 1);
    const opener = canvas.getByRole("button", { name: "Cancel…" });
    await userEvent.click(opener);
    await userEvent.type(await screen.findByRole("textbox", { name: "Reason" }), "wrong learning rate");
    await userEvent.click(screen.getByRole("checkbox", { name: "Force" }));
    await userEvent.click(screen.getByRole("button", { name: "Cancel workflow" }));
    await waitFor(() => expect(question()).toBeNull());
    await seenMessage(`Canceled ${running?.name}`);
    await expect(requests.map(({ search }) => search)).toEqual(["?message=wrong+learning+rate&force=true"]);
    await expect(onDone).toHaveBeenCalledWith([{ name: running?.name, kind: "canceled", reason: "" }]);
    await waitFor(() => expect(opener).toHaveFocus());
  },
});

/** Ended workflows are skipped without a request. */
export const Many = meta.story({
  render: (args, { globals }) => {
    const world = worldOf(globals);
    const workflows = [
      ...some(world, WorkflowStatus.RUNNING, 7),
      ...some(world, WorkflowStatus.WAITING, 1),
      ...some(world, WorkflowStatus.COMPLETED, 2),
    ];
    return <CancelExample {...args} workflows={workflows} />;
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Cancel…" }));
    const dialog = await screen.findByRole("dialog", { name: "Cancel 8 workflows?" });
    await expect(dialog).toHaveTextContent(
      "8 workflows can be canceled; 2 already ended and will be skipped.",
    );
    await expect(dialog).toHaveTextContent("and 3 more");
    await userEvent.click(screen.getByRole("button", { name: "Cancel 8 workflows" }));
    await seenMessage("Canceled 8 workflows");
    await expect(requests).toHaveLength(8);
  },
});

/** Nothing to cancel, and the dialog says why. */
export const AlreadyEnded = meta.story({
  render: (args, { globals }) => (
    <CancelExample {...args} workflows={some(worldOf(globals), WorkflowStatus.COMPLETED, 1)} />
  ),
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Cancel…" }));
    const dialog = await screen.findByRole("dialog", { name: "Already ended" });
    await expect(dialog).toHaveTextContent("This workflow has already ended. There is nothing to cancel.");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Cancel workflow" })).toBeNull());
  },
});

/** The workflow ended while the dialog was open: not a failure, and no retry is offered. */
export const EndedMeanwhile = meta.story({
  render: (args, { globals }) => {
    const workflows = some(worldOf(globals), WorkflowStatus.COMPLETED, 1).map(({ name }) => ({
      name,
      status: WorkflowStatus.RUNNING,
    }));
    return <CancelExample {...args} workflows={workflows} />;
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Cancel…" }));
    await userEvent.click(await screen.findByRole("button", { name: "Cancel workflow" }));
    await expect(await screen.findByRole("dialog", { name: "Not canceled" })).toBeVisible();
    await expect(screen.getByRole("alert")).toHaveTextContent(
      /has ended already: there is nothing to cancel/,
    );
    await waitFor(() => expect(screen.queryByRole("button", { name: "Retry" })).toBeNull());
  },
});

/** One request fails: it is listed with its reason, and a retry sends it alone. */
export const PartialFailure = meta.story({
  render: (args, { globals }) => (
    <CancelExample {...args} workflows={some(worldOf(globals), WorkflowStatus.RUNNING, 3)} />
  ),
  beforeEach({ msw }) {
    msw.use(failsOnce(CANCEL_PATH, 503, { method: "post", detail: "The cluster does not answer." }));
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Cancel…" }));
    await userEvent.click(await screen.findByRole("button", { name: "Cancel 3 workflows" }));
    await expect(await screen.findByRole("dialog", { name: "2 of 3 workflows canceled" })).toBeVisible();
    const problems = screen.getAllByRole("listitem");
    await expect(problems.map((problem) => problem.textContent)).toEqual([
      expect.stringContaining("The cluster does not answer."),
    ]);
    await userEvent.click(screen.getByRole("button", { name: "Retry" }));
    await seenMessage("Canceled 3 workflows");
    await waitFor(() => expect(question()).toBeNull());
  },
});

/** The server's message is shown. */
const ServerError = meta.story({
  render: (args, { globals }) => (
    <CancelExample {...args} workflows={some(worldOf(globals), WorkflowStatus.RUNNING, 1)} />
  ),
  beforeEach({ msw }) {
    msw.use(failsWith(CANCEL_PATH, 500, { method: "post" }));
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Cancel…" }));
    await userEvent.click(await screen.findByRole("button", { name: "Cancel workflow" }));
    await expect(await screen.findByRole("dialog", { name: "Not canceled" })).toBeVisible();
    await expect(screen.getByRole("button", { name: "Retry" })).toBeEnabled();
  },
});

// Named differently, since `Error` would shadow the global.
export { ServerError as Error };

/** In-flight requests can be stopped; their outcome is then reported as unknown. */
export const Stopped = meta.story({
  render: (args, { globals }) => (
    <CancelExample {...args} workflows={some(worldOf(globals), WorkflowStatus.RUNNING, 6)} />
  ),
  beforeEach({ msw }) {
    msw.use(neverAnswers(CANCEL_PATH, { method: "post" }));
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Cancel…" }));
    await userEvent.click(await screen.findByRole("button", { name: "Cancel 6 workflows" }));
    await expect(await screen.findByRole("progressbar", { name: "Canceling" })).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Stop" }));
    await expect(await screen.findByRole("dialog", { name: "0 of 6 workflows canceled" })).toBeVisible();
    await expect(screen.getAllByText(/The workflow may be canceled/)).toHaveLength(4);
    await expect(screen.getAllByText(/before the request was sent/)).toHaveLength(2);
  },
});

/** Before the server responds. */
export const Loading = meta.story({
  parameters: { settles: false },
  render: (args, { globals }) => (
    <CancelExample {...args} workflows={some(worldOf(globals), WorkflowStatus.RUNNING, 6)} />
  ),
  beforeEach({ msw }) {
    msw.use(neverAnswers(CANCEL_PATH, { method: "post" }));
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Cancel…" }));
    await userEvent.click(await screen.findByRole("button", { name: "Cancel 6 workflows" }));
    await expect(await screen.findByRole("button", { name: "Canceling…" })).toHaveFocus();
  },
});
