import { expect, userEvent, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { logHandlers } from "@/mocks/handlers";
import { withLog } from "../../fixtures/logs";
import { fullHeight, LogStage, logViewer, onLaptop } from "./logs-page";

const meta = preview.meta({
  title: "Workflow/Logs/Search",
  decorators: [fullHeight],
  loaders: [loadWorld],
  parameters: { subject: withLog },
  globals: onLaptop,
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world)),
  render: (_, { subject }) => <LogStage workflow={subject.workflow.name} live={false} />,
});

export default meta;

/** A megabyte that is pasted by mistake is refused: the search stays, and the limit is named. */
export const TooLong = meta.story({
  play: async ({ canvas, canvasElement }) => {
    const viewer = logViewer(canvasElement);
    await viewer.loads();
    const field = canvas.getByRole<HTMLInputElement>("textbox", { name: "Search log" });
    await userEvent.type(field, "step");
    await userEvent.paste("2026/03/02 11:46:53 [train-0] INFO: step".repeat(25_000));
    await expect(await canvas.findByRole("alert")).toHaveTextContent("the limit is 1,000.");
    await expect(field).toHaveValue("step");
    await userEvent.type(field, " 1");
    await waitFor(() => expect(canvas.queryByRole("alert")).not.toBeInTheDocument());
    await viewer.loads();
  },
});
