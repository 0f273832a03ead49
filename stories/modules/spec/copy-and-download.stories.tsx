import { expect, screen, spyOn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { specHandlers } from "@/mocks/handlers";
import { SpecPanel, wrapStorageKey } from "@/modules/spec/spec-panel";
import { codeContent } from "../../components/code-editor/code-driver";
import { newest } from "../../fixtures/workflows";
import { inShell, specText } from "./spec-page";

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

/** Copies the whole text, including invisible lines; the download is named after the workflow. */
export const CopyAndDownload = meta.story({
  play: async ({ canvasElement, canvas, subject: { workflow }, userEvent, world }) => {
    await codeContent(canvasElement, "Spec");
    const writeText = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await userEvent.click(canvas.getByRole("button", { name: "Copy spec" }));
    await expect(writeText).toHaveBeenLastCalledWith(specText(world, workflow));

    const files: { name: string; blob: Blob }[] = [];
    let made: Blob | undefined;
    spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      made = blob as Blob;
      return "blob:story";
    });
    spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      if (made !== undefined) files.push({ name: this.download, blob: made });
    });
    const revoke = spyOn(URL, "revokeObjectURL");
    await userEvent.click(canvas.getByRole("button", { name: "Download spec" }));
    // A browser may read the file after the click.
    await expect(revoke).not.toHaveBeenCalled();
    await expect(files.map(({ name }) => name)).toEqual([`${workflow.name}.yaml`]);
    await expect(await files[0]?.blob.text()).toBe(specText(world, workflow));
    await waitFor(() => expect(screen.queryByText("Copied")).not.toBeInTheDocument());
  },
});
