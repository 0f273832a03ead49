import { expect, fireEvent, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { terminalHandlers } from "@/mocks/handlers";
import { otherRunningTask, twoRunningTasks } from "../../fixtures/tasks";
import { SessionsPage } from "./sessions-page";
import { terminalOf, withTerminals } from "./shell-page";

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

/** The context menu has the actions of a shell. */
export const Strip = meta.story({
  play: async ({ canvas, canvasElement, subject, userEvent }) => {
    const second = otherRunningTask(subject);
    const terminal = terminalOf(canvasElement, userEvent);
    const body = within(canvasElement.ownerDocument.body);
    await waitFor(() => expect(canvas.queryByRole("list", { name: "Open shells" })).not.toBeInTheDocument());
    await terminal.connect();
    await userEvent.click(canvas.getByRole("button", { name: second.name }));
    await terminal.connect();

    const strip = within(canvas.getByRole("list", { name: "Open shells" }));
    const [first] = strip.getAllByRole("button");
    if (first === undefined) throw new Error("The strip is empty.");
    const openMenu = () => fireEvent.contextMenu(first);
    await openMenu();
    await expect(await body.findByRole("menuitem", { name: "Reconnect" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await userEvent.click(body.getByRole("menuitem", { name: "End shell" }));
    await waitFor(() => expect(first).toHaveTextContent("Ended"));

    await openMenu();
    await userEvent.click(await body.findByRole("menuitem", { name: "Reconnect" }));
    await waitFor(() => expect(first).toHaveTextContent("Ready"));

    await openMenu();
    await userEvent.click(await body.findByRole("menuitem", { name: "Go to shell" }));
    await terminal.shows("Started a new shell");

    await openMenu();
    await userEvent.click(await body.findByRole("menuitem", { name: "Remove" }));
    await waitFor(() => expect(strip.getAllByRole("button")).toHaveLength(1));
    await expect(await canvas.findByRole("button", { name: "Connect" })).toBeVisible();
  },
});
