import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { EXAMPLE_SPEC } from "@/modules/submit/example-spec";
import { submitDialog } from "./submit-driver";
import { poolOf, SubmitPage, startWithoutDraft, submitHandlers } from "./submit-page";

const meta = preview.meta({
  title: "Workflow/Submit/Pool limits",
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

/** A timeout is above the maximum of the pool: the problem has the value and the limit, and leads to its line. */
export const TimeoutAboveMaximum = meta.story({
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    const pool = poolOf(world, "ONLINE").name;
    await dialog.opened();
    const text = await dialog.editor();
    await dialog.write(EXAMPLE_SPEC.replace("exec_timeout: 24h", "exec_timeout: 90d"));
    await dialog.choosePool(pool);
    await userEvent.click(await dialog.ready("Validate"));
    const problems = within(await screen.findByRole("region", { name: "Problems" }));
    const problem = problems.getByRole("button", {
      name: new RegExp(`Line 4, .*"90d" is longer than ${pool} allows; give at most 720h\\.`),
    });
    await userEvent.click(problem);
    await expect(text).toHaveFocus();
    await waitFor(() => expect(getSelection()?.toString()).toContain("exec_timeout:"));
    await expect(dialog.button("Submit")).toHaveAccessibleDescription("Fix 1 problem");
  },
});

/** The pool does not have the platform: the problem names those that it has. */
export const UnknownPlatform = meta.story({
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    const { name, platforms } = poolOf(world, "ONLINE");
    await dialog.opened();
    await dialog.write(EXAMPLE_SPEC.replace("gpu: 1\n", "gpu: 1\n      platform: tpu\n"));
    await dialog.choosePool(name);
    await userEvent.click(await dialog.ready("Validate"));
    const problems = within(await screen.findByRole("region", { name: "Problems" }));
    const [platform = ""] = Object.keys(platforms);
    const message = `${name} has no platform "tpu"; give ${platform}, or leave it out.`;
    await expect(problems.getByRole("button")).toHaveTextContent(message);
    await expect(dialog.button("Submit")).toHaveAttribute("aria-disabled", "true");

    await dialog.write(EXAMPLE_SPEC.replace("gpu: 1\n", `gpu: 1\n      platform: ${platform}\n`));
    await dialog.validate();
  },
});

/** The spec names another pool than the selected one, which applies: a warning, and a way to the other. */
export const OtherPoolInText = meta.story({
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    const [selected, named] = [poolOf(world, "ONLINE").name, poolOf(world, "ONLINE", 1).name];
    await dialog.opened();
    await dialog.write(EXAMPLE_SPEC.replace("name: my-training\n", `name: my-training\n  pool: ${named}\n`));
    await dialog.choosePool(selected);
    await dialog.validate();
    const warning = `The spec names the pool ${named}; it runs in ${selected}, which it is submitted to.`;
    await expect(screen.getByText(warning)).toBeVisible();
    await expect(screen.getByText(`The spec names ${named}.`)).toBeVisible();
    await userEvent.click(dialog.button("Use this pool"));
    await dialog.validate();
    await expect(screen.queryByText(warning)).toBeNull();
    await userEvent.click(await dialog.ready("Submit"));
    await dialog.submitted(world, named);
  },
});
