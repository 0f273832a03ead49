import { expect, spyOn, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { specHandlers } from "@/mocks/handlers";
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

/** Folding leaves the top-level keys; Ctrl+F works from the toolbar too, and with Caps Lock. */
export const FoldAndFind = meta.story({
  play: async ({ canvasElement, canvas, userEvent }) => {
    const text = await codeContent(canvasElement, "Spec");
    const lineCount = () => text.querySelectorAll(".cm-line").length;
    const unfolded = lineCount();
    await userEvent.click(canvas.getByRole("button", { name: "Fold all" }));
    await waitFor(() => expect(lineCount()).toBeLessThan(unfolded / 2));
    await expect(text).toHaveTextContent(/groups:\s*\d+ lines/);
    await userEvent.click(canvas.getByRole("button", { name: "Unfold all" }));
    await waitFor(() => expect(lineCount()).toBeGreaterThan(unfolded / 2));

    await userEvent.keyboard("{Control>}F{/Control}");
    const panel = within(await canvas.findByRole("search", { name: "Find in text" }));
    await userEvent.type(panel.getByRole("textbox", { name: "Find" }), "exec_timeout");
    await expect(panel.getByRole("status")).toHaveTextContent("1 of 1");
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(canvas.queryByRole("search")).not.toBeInTheDocument());
  },
});
