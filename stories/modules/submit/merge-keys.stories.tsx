import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { codeContent } from "../../components/code-editor/code-driver";
import { MERGED_SPEC } from "./own-specs";
import { submitDialog } from "./submit-driver";
import { poolOf, SubmitPage, startWithoutDraft, submitHandlers } from "./submit-page";

const meta = preview.meta({
  title: "Workflow/Submit/Merge keys",
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

/** Tasks share fields by anchors and merge keys. Scalars stay what was written, wherever a text is expected. */
export const MergeKeys = meta.story({
  play: async ({ userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    await dialog.opened();
    await dialog.write(MERGED_SPEC);
    const pool = poolOf(world, "ONLINE").name;
    await dialog.choosePool(pool);
    await waitFor(() => expect(screen.getByRole("radio", { name: "Preview" })).toBeEnabled());
    await userEvent.click(screen.getByRole("radio", { name: "Preview" }));
    await expect(await codeContent(document.body, "Spec preview")).toHaveTextContent("<<: *small");
    await userEvent.click(await dialog.ready("Submit"));
    const name = await dialog.submitted(world, pool);
    await expect(world.workflows.getByName(name)?.labels).toEqual({ commit: "1234e5678", release: "1.10" });
    await expect(world.tasks.generate(name, "train")).toMatchObject({
      ...{ image: "registry.example.com/ml/tools:1.20", gpu: 2, cpu: 4, memory: 64 * 2 ** 30 },
      env: { UMASK: "0755", BATCH: "12345678901234567890" },
    });
  },
});
