import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { codeContent } from "../../components/code-editor/code-driver";
import { submitDialog } from "./submit-driver";
import { poolOf, SubmitPage, startWithoutDraft, submitHandlers } from "./submit-page";

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

/** The rendered spec with its variables; refreshed after a change. */
export const Preview = meta.story({
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    await dialog.startFromExample(poolOf(world, "ONLINE").name);
    await waitFor(() => expect(screen.getByRole("radio", { name: "Preview" })).toBeEnabled());
    await userEvent.click(screen.getByRole("radio", { name: "Preview" }));
    const rendered = await codeContent(document.body, "Spec preview");
    await waitFor(() => expect(rendered).toHaveTextContent("image: registry.example.com/ml/pytorch:2.7"));
    await expect(rendered).toHaveAttribute("aria-readonly", "true");

    await userEvent.type(await screen.findByRole("textbox", { name: "image" }), "own/image:3");
    await expect(await screen.findByText(/^The spec has changed since this preview/)).toBeVisible();
    await userEvent.click(dialog.button("Refresh preview"));
    const again = await codeContent(document.body, "Spec preview");
    await waitFor(() => expect(again).toHaveTextContent("image: own/image:3"));
  },
});

/** A change after validation marks the result as outdated. */
export const StaleValidation = meta.story({
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    await dialog.startFromExample(poolOf(world, "ONLINE").name);
    await dialog.validate();
    await userEvent.click(screen.getByRole("radio", { name: "Low" }));
    await expect(await screen.findByText("Changed since validation")).toBeVisible();
    await userEvent.click(await dialog.ready("Validate"));
    await expect(await screen.findByText(/can be preempted at any time/)).toBeVisible();
  },
});
