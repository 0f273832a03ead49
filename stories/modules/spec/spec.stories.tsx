import type { Decorator } from "@storybook/nextjs";
import { expect, spyOn, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { AppShell } from "@/components/shell/app-shell";
import { specHandlers } from "@/mocks/handlers";
import { failsOnce, failsWith, neverAnswers } from "@/mocks/handlers/scenarios";
import type { World } from "@/mocks/world/world";
import { SpecPanel, wrapStorageKey } from "@/modules/spec/spec-panel";
import { codeContent } from "../../components/code-editor/code-driver";
import { expectedWorld } from "../../features/workflows/detail/detail-page";

const path = "/api/workflow/:name/spec";

const inShell: Decorator = (Story) => (
  <AppShell>
    <h1 className="sr-only">Workflow</h1>
    <Story />
  </AppShell>
);

const meta = preview.meta({
  title: "Workflow/Spec",
  component: SpecPanel,
  // Names depend on the seed; each story finds its own in the world.
  args: { workflow: "" },
  decorators: [inShell],
  globals: { volume: "default" },
  parameters: { nextjs: { navigation: { pathname: "/workflows/name" } } },
  beforeEach({ msw, globals }) {
    localStorage.removeItem(wrapStorageKey);
    msw.use(...specHandlers(worldOf(globals)));
  },
  render: (_, { globals }) => <SpecPanel workflow={newest(expectedWorld(globals)).name} className="flex-1" />,
});

export default meta;

function newest(world: World) {
  const [row] = world.workflows.generatePage(0, 1).entries;
  if (row === undefined) throw new Error("This world has no workflows: choose a larger volume.");
  return row;
}

/** The row with the longest spec among the newest. */
function longest(world: World): number {
  let [found, length] = [0, 0];
  for (let row = 0; row < 300; row += 1) {
    const { groups } = world.specs.specOf(row).workflow;
    const tasks = groups.reduce((count, group) => count + group.tasks.length, 0);
    if (tasks > length) [found, length] = [row, tasks];
  }
  return found;
}

const specText = (world: World, template = false) => {
  const row = world.workflows.indexByName(newest(world).name) ?? 0;
  return world.specs.specText(row, { template });
};

export const Default = meta.story({
  play: async ({ canvasElement, canvas, globals }) => {
    const world = expectedWorld(globals);
    const text = await codeContent(canvasElement, "Spec");
    await expect(text).toHaveTextContent(`# Spec of ${newest(world).name}`);
    const lines = specText(world).trimEnd().split("\n").length;
    await expect(canvas.getByText(`${lines.toLocaleString("en-US")} lines`)).toBeVisible();
  },
});

/** The template with its variables; each format is fetched once. */
export const Template = meta.story({
  play: async ({ canvasElement, canvas, userEvent }) => {
    await codeContent(canvasElement, "Spec");
    await userEvent.click(canvas.getByRole("radio", { name: "Template" }));
    const template = await codeContent(canvasElement, "Spec template");
    await waitFor(() => expect(template).toHaveTextContent("# Template of"));
    await waitFor(() => expect(template.querySelector(".cm-template-variable")).toBeVisible());

    const requests = spyOn(globalThis, "fetch");
    await userEvent.click(canvas.getByRole("radio", { name: "YAML" }));
    await expect(await codeContent(canvasElement, "Spec")).toHaveTextContent("# Spec of");
    await expect(requests).not.toHaveBeenCalled();
  },
});

/** Folding leaves the top-level keys; Ctrl+F works from the toolbar too. */
export const FoldAndFind = meta.story({
  play: async ({ canvasElement, canvas, userEvent }) => {
    const text = await codeContent(canvasElement, "Spec");
    await userEvent.click(canvas.getByRole("button", { name: "Fold all" }));
    await waitFor(() => expect(text.querySelectorAll(".cm-line").length).toBeLessThan(12));
    await expect(text).toHaveTextContent(/groups:\s*\d+ lines/);
    await userEvent.click(canvas.getByRole("button", { name: "Unfold all" }));
    await waitFor(() => expect(text.querySelectorAll(".cm-line").length).toBeGreaterThan(12));

    await userEvent.keyboard("{Control>}f{/Control}");
    const panel = within(await canvas.findByRole("search", { name: "Find in text" }));
    await userEvent.type(panel.getByRole("textbox", { name: "Find" }), "exec_timeout");
    await expect(panel.getByRole("status")).toHaveTextContent("1 of 1");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(canvas.queryByRole("search")).not.toBeInTheDocument());
  },
});

/** Copies the whole text, including invisible lines; the download is named after the workflow. */
export const CopyAndDownload = meta.story({
  play: async ({ canvasElement, canvas, globals, userEvent }) => {
    const world = expectedWorld(globals);
    await codeContent(canvasElement, "Spec");
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await userEvent.click(canvas.getByRole("button", { name: "Copy spec" }));
    await expect(writeText).toHaveBeenLastCalledWith(specText(world));

    const files: { name: string; blob: Blob }[] = [];
    let made: Blob | undefined;
    spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      made = blob as Blob;
      return "blob:story";
    });
    spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      if (made !== undefined) files.push({ name: this.download, blob: made });
    });
    await userEvent.click(canvas.getByRole("button", { name: "Download spec" }));
    await expect(files.map(({ name }) => name)).toEqual([`${newest(world).name}.yaml`]);
    await expect(await files[0]?.blob.text()).toBe(specText(world));
  },
});

/** Hundreds of tasks: only visible lines are mounted. */
export const HighVolume = meta.story({
  render: (_, { globals }) => {
    const world = expectedWorld(globals);
    return <SpecPanel workflow={world.workflows.generate(longest(world)).name} className="flex-1" />;
  },
  play: async ({ canvasElement, canvas, userEvent }) => {
    const text = await codeContent(canvasElement, "Spec");
    await expect(text.querySelectorAll(".cm-line").length).toBeLessThan(200);
    await userEvent.click(canvas.getByRole("button", { name: "Wrap long lines" }));
    await waitFor(() => expect(text).toHaveClass("cm-lineWrapping"));
    await userEvent.click(canvas.getByRole("button", { name: "Wrap long lines" }));
  },
});

export const Loading = meta.story({
  parameters: { settles: false },
  beforeEach({ msw }) {
    msw.use(neverAnswers(path));
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("Loading spec")).toBeInTheDocument();
    await expect(canvas.getByRole("button", { name: "Fold all" })).toBeDisabled();
  },
});

const ServerError = meta.story({
  name: "Error",
  beforeEach({ msw, globals }) {
    msw.use(failsOnce(path, 500), ...specHandlers(worldOf(globals)));
  },
  play: async ({ canvasElement, canvas, userEvent }) => {
    const alert = within(await canvas.findByRole("alert"));
    await userEvent.click(alert.getByRole("button", { name: "Retry" }));
    await expect(await codeContent(canvasElement, "Spec")).toHaveTextContent("# Spec of");
  },
});

export { ServerError as Error };

/** The workflow exists, but its spec does not. */
export const NotFound = meta.story({
  beforeEach({ msw }) {
    msw.use(failsWith(path, 404));
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("This workflow has no spec")).toBeVisible();
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
