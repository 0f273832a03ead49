import { HttpResponse, http } from "msw";
import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { runningTask } from "../../fixtures/tasks";
import { sessionPath, subjectShell, terminalOf, withTerminals } from "./shell-page";

const meta = preview.meta({
  title: "Workflow/Terminal/Problems",
  decorators: [withTerminals],
  loaders: [loadWorld],
  parameters: { subject: runningTask },
  globals: { volume: "default", viewport: { value: "laptop", isRotated: false } },
  beforeEach: ({ msw, world }) => msw.use(...terminalHandlers(world)),
  render: subjectShell,
});

export default meta;

let isCut = false;

/** The connection fails during a command; reconnecting restores the same shell with its state. */
export const LostAndReconnected = meta.story({
  beforeEach({ msw }) {
    isCut = false;
    msw.use(http.all(`*${sessionPath}`, () => (isCut ? HttpResponse.error() : undefined)));
  },
  play: async ({ canvas, canvasElement, userEvent }) => {
    const terminal = terminalOf(canvasElement, userEvent);
    await terminal.connect();
    await terminal.run("cd /tmp; export MARK=kept");
    await waitFor(() => expect(terminal.line()).toMatch(/:\/tmp#$/));
    isCut = true;
    await terminal.run("echo never to be seen");
    await expect(await canvas.findByRole("alert")).toHaveTextContent("The server did not respond");
    await expect(canvas.getByRole("tab", { name: /Connection lost/ })).toBeVisible();

    const [again] = canvas.getAllByRole("button", { name: "Reconnect" });
    if (again === undefined) throw new Error("There is no way back.");
    await userEvent.click(again);
    await expect(await canvas.findByRole("tab", { name: /Connection lost/ })).toBeVisible();

    isCut = false;
    await userEvent.click(canvas.getAllByRole("button", { name: "Reconnect" })[0] as HTMLElement);
    await terminal.shows("the same shell");
    await waitFor(() => expect(terminal.line()).toMatch(/:\/tmp#$/));
    await userEvent.click(canvas.getByRole("textbox", { name: /^shell bash 1 of / }));
    await terminal.run("echo $MARK");
    await terminal.showsRow("kept");
  },
});
