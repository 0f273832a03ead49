import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { EXAMPLE_SPEC } from "@/modules/submit/example-spec";
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

/** Local files cannot be read by the browser itself; once chosen, their text is inserted. */
export const LocalPath = meta.story({
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    await dialog.opened();
    const text = await dialog.editor();
    const field = `          files:
            - path: /data/labels.csv
              localpath: ./labels.csv
`;
    const spec = EXAMPLE_SPEC.replace("          command: [python, -m, train]\n", (line) => field + line);
    await dialog.write(spec);
    await dialog.choosePool(poolOf(world, "ONLINE").name);
    const problems = within(await screen.findByRole("region", { name: "Problems" }));
    await expect(
      problems.getByRole("button", { name: /localpath ".\/labels.csv" is a file on your machine/ }),
    ).toBeVisible();
    await waitFor(() => expect(dialog.button("Submit")).toHaveAttribute("aria-disabled", "true"));
    await userEvent.click(dialog.button("Fix 1 problem"));
    await expect(text).toHaveFocus();
    await expect(getSelection()?.toString()).toContain("localpath:");

    const files = within(screen.getByRole("region", { name: "Local files" }));
    await expect(files.getByRole("button", { name: "Insert ./labels.csv" })).toBeVisible();
    await userEvent.click(files.getByRole("button", { name: "Insert ./labels.csv" }));
    await userEvent.upload(screen.getByLabelText("Local file"), new File(["a,b\n{{ c }}\n"], "labels.csv"));
    await waitFor(() => expect(text).toHaveTextContent("contents: |2"));
    await expect(text).toHaveTextContent("{% raw %}a,b");
    await waitFor(() => expect(screen.queryByRole("region", { name: "Problems" })).not.toBeInTheDocument());
    await dialog.ready("Submit");
  },
});
