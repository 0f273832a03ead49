import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { EXAMPLE_SPEC } from "@/modules/submit/example-spec";
import { submitDialog } from "./submit-driver";
import { SubmitPage, startWithoutDraft, submitHandlers } from "./submit-page";

const meta = preview.meta({
  title: "Workflow/Submit",
  loaders: [loadWorld],
  parameters: { nextjs: { navigation: { pathname: "/workflows" } } },
  globals: { volume: "default" },
  beforeEach({ msw, world }) {
    msw.use(...submitHandlers(world));
    return startWithoutDraft();
  },
  render: () => <SubmitPage />,
});

export default meta;

/** Other files than YAML are rejected with a reason, and the text stays. */
export const DropFile = meta.story({
  play: async ({ userEvent }) => {
    const dialog = submitDialog(userEvent);
    const shown = await dialog.opened();
    const text = await dialog.editor();
    drop(text, new File([EXAMPLE_SPEC], "training.yaml"));
    await waitFor(() => expect(text).toHaveTextContent("name: my-training"));
    await expect(shown.getByText("training.yaml")).toBeVisible();
    drop(text, new File(["{}"], "notes.json"));
    await expect(await screen.findByRole("alert")).toHaveTextContent("notes.json is not a YAML file");
    await expect(text).toHaveTextContent("name: my-training");
    const own = new File([EXAMPLE_SPEC.replace("my-training", "chosen")], "own.yml");
    await userEvent.upload(screen.getByLabelText("Spec file"), own);
    await waitFor(() => expect(text).toHaveTextContent("name: chosen"));
    await waitFor(() => expect(screen.queryByRole("alert")).not.toBeInTheDocument());
    // Its default is read from the text once typing pauses.
    await waitFor(() =>
      expect(screen.getByRole("textbox", { name: "image" })).toHaveAttribute(
        "placeholder",
        expect.stringContaining("registry.example.com"),
      ),
    );
  },
});

function drop(target: Element, file: File) {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  for (const type of ["dragover", "drop"]) {
    target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }
}
