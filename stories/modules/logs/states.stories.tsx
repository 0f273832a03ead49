import { expect, userEvent, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { logHandlers } from "@/mocks/handlers";
import { failsOnce, neverAnswers } from "@/mocks/handlers/scenarios";
import { withLog } from "../../fixtures/logs";
import { fullHeight, LogStage, logViewer, onLaptop, workflowLogsPath } from "./logs-page";

const meta = preview.meta({
  title: "Workflow/Logs",
  decorators: [fullHeight],
  loaders: [loadWorld],
  parameters: { subject: withLog },
  globals: onLaptop,
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world)),
  render: (_, { subject }) => <LogStage workflow={subject.workflow.name} live={false} />,
});

export default meta;

export const Empty = meta.story({
  beforeEach: ({ msw, world }) => msw.use(...logHandlers(world.withLogScenario("empty"))),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("There is no log")).toBeVisible();
  },
});

export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers(workflowLogsPath)),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading log")).toBeInTheDocument();
  },
});

/** The first request fails; the retry succeeds. */
const ServerError = meta.story({
  name: "Error",
  beforeEach: ({ msw }) => msw.use(failsOnce(workflowLogsPath, 500)),
  play: async ({ canvas, canvasElement }) => {
    const alert = within(await canvas.findByRole("alert"));
    await expect(alert.getByText("The log could not be loaded")).toBeVisible();
    await userEvent.click(alert.getByRole("button", { name: "Retry" }));
    await logViewer(canvasElement).loads();
  },
});

// Named differently to avoid shadowing the global Error.
export { ServerError as Error };
