import { expect, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { otherRunningTask, twoRunningTasks } from "../../fixtures/tasks";
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

let release = () => {};

/** On another page, a shell keeps its screen, scrollback and running command; later output is there on return. */
export const LiveOn = meta.story({
  beforeEach({ msw }) {
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    msw.use(holdCommand("make all", released));
  },
  play: async ({ canvas, canvasElement, subject, userEvent }) => {
    const [first, second] = [subject.task, otherRunningTask(subject)];
    const terminal = terminalOf(canvasElement, userEvent);
    const tasks = within(canvas.getByRole("navigation", { name: "Tasks" }));
    await terminal.connect();
    await terminal.run("for n in {1..200}; do echo $n; done");
    await terminal.showsRow("200");
    await terminal.run("make all");
    await expect(await canvas.findByRole("tab", { name: /Busy.* bash 1$/ })).toBeVisible();

    await userEvent.click(tasks.getByRole("button", { name: second.name }));
    await terminal.connect();
    await terminal.run("echo in the second");
    await terminal.showsRow("in the second");

    await userEvent.click(tasks.getByRole("button", { name: "Elsewhere" }));
    await expect(await canvas.findByText("Another part of the page.")).toBeVisible();
    release();
    const strip = within(canvas.getByRole("list", { name: "Open shells" }));
    const button = strip.getByRole("button", { name: new RegExp(`^${first.name}, bash 1`) });
    await waitFor(() => expect(button).toHaveTextContent("Ready"));

    await userEvent.click(button);
    await terminal.showsRow("finished at last");
    await terminal.showsRow("200");
    await userEvent.click(canvas.getByRole("button", { name: "Search" }));
    await userEvent.keyboard("for n in");
    // Far above the visible rows.
    await terminal.shows("# for n in");
  },
});
