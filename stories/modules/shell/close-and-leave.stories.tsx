import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { twoRunningTasks } from "../../fixtures/tasks";
import { SessionsPage } from "./sessions-page";
import { holdCommand, terminalOf, withTerminals } from "./shell-page";

const meta = preview.meta({
  title: "Workflow/Terminal/Sessions",
  decorators: [withTerminals],
  loaders: [loadWorld],
  parameters: { subject: twoRunningTasks },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: ({ msw, world }) => msw.use(...terminalHandlers(world)),
  render: (_, { subject }) => <SessionsPage subject={subject} />,
});

export default meta;

/** Closing a busy shell needs confirmation. */
export const CloseBusy = meta.story({
  beforeEach: ({ msw }) => msw.use(holdCommand("sleep 1000")),
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    const body = within(canvasElement.ownerDocument.body);
    await terminal.connect();
    await terminal.run("sleep 1000");
    await expect(await canvas.findByRole("tab", { name: /Busy/ })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Close shell" }));
    const question = within(await body.findByRole("dialog", { name: "Close busy shell?" }));
    await userEvent.click(question.getByRole("button", { name: "Keep open" }));
    await waitFor(() => expect(body.queryByRole("dialog")).not.toBeInTheDocument());
    await userEvent.click(canvas.getByRole("button", { name: "Close shell" }));
    await userEvent.click(await body.findByRole("button", { name: "Stop and close" }));
    await expect(await canvas.findByRole("button", { name: "Connect" })).toBeVisible();
  },
});

/** The browser confirms leaving the page while a shell is open. */
export const LeavingThePage = meta.story({
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    const isAsked = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
    await expect(isAsked()).toBe(false);
    await terminal.connect();
    await waitFor(() => expect(isAsked()).toBe(true));
    await userEvent.click(canvas.getByRole("button", { name: "End shell" }));
    await expect(await canvas.findByRole("tab", { name: /Ended/ })).toBeVisible();
    await waitFor(() => expect(isAsked()).toBe(false));
  },
});
