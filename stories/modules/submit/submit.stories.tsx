import { expect, screen } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { failsOnce } from "@/mocks/handlers/scenarios";
import { submitDialog } from "./submit-driver";
import { poolOf, SubmitPage, startWithoutDraft, submitHandlers, submitPath } from "./submit-page";

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

/** The example for an online pool, validated. */
export const Default = meta.story({
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    await dialog.opened();
    await expect(dialog.button("Submit")).toHaveAttribute("aria-disabled", "true");
    await dialog.startFromExample(poolOf(world, "ONLINE").name);
    await dialog.validate();
    await expect(await dialog.ready("Submit")).toBeVisible();
  },
});

/** The overlay closes, and a toast links to the workflow. */
export const Submitted = meta.story({
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    const pool = poolOf(world, "ONLINE").name;
    await dialog.startFromExample(pool);
    await dialog.validate();
    await userEvent.click(await dialog.ready("Submit"));
    const name = await dialog.submitted(world, pool);
    await expect(name).toMatch(/^my-training-/);
    await dialog.closed();
  },
});

/** A server error keeps the draft, and a retry succeeds. */
const ServerError = meta.story({
  name: "Error",
  beforeEach: ({ msw }) => msw.use(failsOnce(submitPath, 500, { method: "post" })),
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    const pool = poolOf(world, "ONLINE").name;
    await dialog.startFromExample(pool);
    await userEvent.click(await dialog.ready("Submit"));
    await expect(await screen.findByText("Not submitted")).toBeVisible();
    await expect(await dialog.editor()).toHaveTextContent("name: my-training");
    await userEvent.click(await dialog.ready("Submit"));
    await dialog.submitted(world, pool);
  },
});

export { ServerError as Error };

/** The text is above the settings. */
export const Narrow = meta.story({
  globals: { viewport: { value: "phone", isRotated: false } },
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    await dialog.startFromExample(poolOf(world, "ONLINE").name);
    await dialog.ready("Submit");
  },
});
