import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import type { Subject } from "#.storybook/subject";
import { loadWorld } from "#.storybook/world";
import { specHandlers } from "@/mocks/handlers";
import type { World } from "@/mocks/world/world";
import { SpecPanel, wrapStorageKey } from "@/modules/spec/spec-panel";
import { codeContent } from "../../components/code-editor/code-driver";
import { newest } from "../../fixtures/workflows";
import { inShell } from "./spec-page";

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

/** The one with the most tasks among the newest. */
function longestSpec(world: World): Pick<Subject, "workflow"> {
  let [found, length] = [0, 0];
  for (let row = 0; row < 300; row += 1) {
    const { groups } = world.specs.specOf(row).workflow;
    const tasks = groups.reduce((count, group) => count + group.tasks.length, 0);
    if (tasks > length) [found, length] = [row, tasks];
  }
  return { workflow: world.workflows.generate(found) };
}

/** Hundreds of tasks: only visible lines are mounted. */
export const HighVolume = meta.story({
  parameters: { subject: longestSpec },
  play: async ({ canvasElement, canvas, userEvent }) => {
    const text = await codeContent(canvasElement, "Spec");
    await expect(text.querySelectorAll(".cm-line").length).toBeLessThan(200);
    await userEvent.click(canvas.getByRole("button", { name: "Wrap long lines" }));
    await waitFor(() => expect(text).toHaveClass("cm-lineWrapping"));
    await userEvent.click(canvas.getByRole("button", { name: "Wrap long lines" }));
  },
});

/** The toolbar fits. */
export const Narrow = meta.story({
  globals: { viewport: { value: "phone", isRotated: false } },
  play: async ({ canvasElement, canvas }) => {
    await codeContent(canvasElement, "Spec");
    const toolbar = canvas.getByRole("toolbar", { name: "Spec" });
    await expect(toolbar.scrollWidth).toBeLessThanOrEqual(toolbar.clientWidth);
  },
});
