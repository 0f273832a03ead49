import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { TEMPLATED_SPEC } from "./own-specs";
import { submitDialog } from "./submit-driver";
import { poolOf, SubmitPage, startWithoutDraft, submitHandlers } from "./submit-page";

const meta = preview.meta({
  title: "Workflow/Submit/Template",
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

/**
 * A template asks for its variables, with their defaults; tokens, which the platform fills, are asked of nobody. What is
 * submitted has the tasks that its loop makes.
 */
export const Variables = meta.story({
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    await dialog.opened();
    await dialog.write(TEMPLATED_SPEC);
    const pool = poolOf(world, "ONLINE").name;
    await dialog.choosePool(pool);
    const variables = within(await screen.findByRole("group", { name: "Template variables" }));
    const fields = variables.getAllByRole("textbox").map((field) => field.getAttribute("placeholder"));
    await expect(fields).toEqual(["two_towers", "8", "3", "Required"]);
    const contents = within(screen.getByRole("region", { name: "Contents" }));
    await expect(contents.getByText("2 groups, 3 tasks. A loop counts once.")).toBeVisible();
    await expect(contents.getByText("leader")).toBeVisible();

    await userEvent.click(await dialog.ready("Validate"));
    const problem = await screen.findByRole("button", {
      name: /^Error Line 20, column 17: .*no value for bucket_url/,
    });
    await expect(problem).toBeVisible();
    await userEvent.type(variables.getByRole("textbox", { name: "bucket_url" }), "s3://results");
    await dialog.validate();
    await userEvent.click(await dialog.ready("Submit"));
    const name = await dialog.submitted(world, pool);
    await expect(name).toMatch(/^two_towers-/);
    const groups = world.workflows.getByName(name)?.groups ?? [];
    await expect(groups.map((group) => [group.name, group.tasks.map((task) => task.name)])).toEqual([
      ["training", ["leader", "follower_1", "follower_2"]],
      ["evaluation", ["evaluate"]],
    ]);
    await expect(world.tasks.generate(name, "leader")).toMatchObject({ gpu: 8, env: { RUN_ID: name } });
  },
});

/** A template without an end is refused within a second, with a sentence. */
export const Endless = meta.story({
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    await dialog.opened();
    const twice = "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}";
    await dialog.write(`${twice}\nworkflow:\n  name: endless{{ f(90) }}\n`);
    await dialog.choosePool(poolOf(world, "ONLINE").name);
    await userEvent.click(await dialog.ready("Validate"));
    const problems = within(await screen.findByRole("region", { name: "Problems" }));
    await expect(problems.getByText(/The template takes more than 600 ms/)).toBeVisible();
    await waitFor(() => expect(dialog.button("Submit")).toHaveAttribute("aria-disabled", "true"));
  },
});
