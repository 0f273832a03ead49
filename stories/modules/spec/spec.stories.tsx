import { expect, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { specHandlers } from "@/mocks/handlers";
import { failsOnce, failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import { SpecPanel, wrapStorageKey } from "@/modules/spec/spec-panel";
import { codeContent } from "../../components/code-editor/code-driver";
import { newest } from "../../fixtures/workflows";
import { inShell, specPath, specText } from "./spec-page";

const meta = preview.meta({
  title: "Workflow/Spec",
  decorators: [inShell],
  loaders: [loadWorld],
  parameters: { subject: newest, nextjs: { navigation: { pathname: "/workflows/name" } } },
  globals: { volume: "default" },
  beforeEach({ msw, world }) {
    localStorage.removeItem(wrapStorageKey);
    msw.use(...specHandlers(world));
  },
  render: (_, { subject }) => <SpecPanel workflow={subject.workflow.name} className="flex-1" />,
});

export default meta;

export const Default = meta.story({
  play: async ({ canvasElement, canvas, subject: { workflow }, world }) => {
    const text = await codeContent(canvasElement, "Spec");
    await expect(text).toHaveTextContent(`# Spec of ${workflow.name}`);
    const lines = specText(world, workflow).trimEnd().split("\n").length;
    await expect(canvas.getByText(`${lines.toLocaleString("en-US")} lines`)).toBeVisible();
  },
});

export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach: ({ msw }) => msw.use(neverAnswers(specPath)),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading spec")).toBeInTheDocument();
    await expect(canvas.getByRole("button", { name: "Fold all" })).toBeDisabled();
  },
});

const ServerError = meta.story({
  name: "Error",
  beforeEach: ({ msw }) => msw.use(failsOnce(specPath, 500)),
  play: async ({ canvasElement, canvas, userEvent }) => {
    const alert = within(await canvas.findByRole("alert"));
    await userEvent.click(alert.getByRole("button", { name: "Retry" }));
    await expect(await codeContent(canvasElement, "Spec")).toHaveTextContent("# Spec of");
  },
});

export { ServerError as Error };

/** The workflow exists, but its spec does not. */
export const NotFound = meta.story({
  beforeEach: ({ msw }) => msw.use(failsWith(specPath, 404)),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("This workflow has no spec")).toBeVisible();
  },
});
