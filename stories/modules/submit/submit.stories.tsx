import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import { changeHandlers } from "@/mocks/handlers";
import { failsOnce } from "@/mocks/handlers/scenarios";
import type { World } from "@/mocks/world/world";
import { EXAMPLE_SPEC } from "@/modules/submit/example-spec";
import { SUBMIT_DRAFT_KEY } from "@/modules/submit/stored-draft";
import { SubmitOverlay } from "@/modules/submit/submit-overlay";
import { codeContent, replaceCode } from "../../components/code-editor/code-driver";
import {
  button,
  choosePool,
  editor,
  expectClosed,
  expectEmpty,
  expectSubmitted,
  mayUse,
  Opener,
  overlay,
  poolIs,
  poolOf,
  readyButton,
  searchPool,
  submitHandlers,
} from "./submit-page";

const submitPath = "/api/pool/:pool/workflow";

/** Serves the requests; play functions read submitted workflows from it. */
let world: World;

const meta = preview.meta({
  title: "Workflow/Submit",
  component: SubmitOverlay,
  args: { open: true, onOpenChange: () => {} },
  globals: { volume: "default" },
  parameters: { nextjs: { navigation: { pathname: "/workflows" } } },
  beforeEach({ msw, globals }) {
    localStorage.removeItem("submit-split");
    sessionStorage.removeItem(SUBMIT_DRAFT_KEY);
    world = worldOf(globals);
    msw.use(...submitHandlers(world));
    return () => sessionStorage.removeItem(SUBMIT_DRAFT_KEY);
  },
  render: () => (
    <Opener label="Submit workflow">
      {(open, setOpen) => <SubmitOverlay open={open} onOpenChange={setOpen} />}
    </Opener>
  ),
});

export default meta;

/** The example for an online pool, validated. */
export const Default = meta.story({
  play: async ({ userEvent }) => {
    await overlay();
    await expect(button("Submit")).toHaveAttribute("aria-disabled", "true");
    await writeValid(userEvent);
    await expect(await readyButton("Submit")).toBeVisible();
  },
});

/** The overlay closes, and a toast links to the workflow. */
export const Submitted = meta.story({
  play: async ({ userEvent }) => {
    const pool = await writeValid(userEvent);
    await userEvent.click(await readyButton("Submit"));
    const name = await expectSubmitted(world, pool);
    await expect(name).toMatch(/^my-training-/);
    await expectClosed();
  },
});

/** Starts from the example with the first online pool; returns the pool's name. */
async function writeValid(userEvent: Parameters<typeof choosePool>[0]): Promise<string> {
  await overlay();
  await editor();
  await userEvent.click(button("Start from an example"));
  const pool = poolOf(world, "ONLINE").name;
  await choosePool(userEvent, pool);
  await userEvent.click(await readyButton("Validate"));
  await expect(await screen.findByText("The spec is valid")).toBeVisible();
  return pool;
}

/** An empty editor shows how to start. */
export const Empty = meta.story({
  play: async () => {
    await overlay();
    await expectEmpty();
    await expect(screen.getByText("Write a spec or drop a file.")).toBeVisible();
    // The keyboard reaches the disabled button, which tells the reason.
    button("Submit").focus();
    await expect(button("Submit")).toHaveFocus();
    await expect(button("Submit")).toHaveAccessibleDescription("Write a spec or drop a file.");
  },
});

function drop(target: Element, file: File) {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  for (const type of ["dragover", "drop"]) {
    target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }
}

/** Other files than YAML are rejected with a reason, and the text stays. */
export const DropFile = meta.story({
  play: async ({ userEvent }) => {
    const shown = await overlay();
    const text = await editor();
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
  },
});

/** A syntax error: the problem links to its line; after the correction the spec is validated and submitted. */
export const BrokenYaml = meta.story({
  play: async ({ userEvent }) => {
    await overlay();
    const text = await editor();
    await replaceCode(userEvent, text, EXAMPLE_SPEC.replace("name: my-training", 'name: "mended" twice'));
    const pool = poolOf(world, "ONLINE").name;
    await choosePool(userEvent, pool);
    await userEvent.click(await readyButton("Validate"));

    const problems = within(await screen.findByRole("region", { name: "Problems" }));
    const [first] = problems.getAllByRole("button", { name: /Line 2, column \d+: This is no YAML/ });
    if (first === undefined) throw new Error("No problem stands at line 2.");
    await userEvent.click(first);
    await expect(text).toHaveFocus();
    await expect(getSelection()?.toString().trim()).toBe("twice");

    await userEvent.keyboard("{Delete}");
    await waitFor(() => expect(text).toHaveTextContent(/name: "mended"\s*timeout/));
    await expect(await screen.findByText("Changed since validation")).toBeVisible();
    await userEvent.click(await readyButton("Validate"));
    await expect(await screen.findByText("The spec is valid")).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("region", { name: "Problems" })).not.toBeInTheDocument());
    await userEvent.click(await readyButton("Submit"));
    await expect(await expectSubmitted(world, pool)).toMatch(/^mended-/);
  },
});

/**
 * Valid YAML, but an invalid spec: each problem links to its field. It cannot be submitted; the reason and the disabled
 * button lead to the first problem.
 */
export const WrongFields = meta.story({
  play: async ({ userEvent }) => {
    await overlay();
    const wrong = EXAMPLE_SPEC.replace("gpu: 1", "gpu: many").replace("task: train-0", "task: other");
    const text = await editor();
    await replaceCode(userEvent, text, wrong);
    await choosePool(userEvent, poolOf(world, "ONLINE").name);
    await userEvent.click(await readyButton("Validate"));
    const problems = within(await screen.findByRole("region", { name: "Problems" }));
    await expect(problems.getAllByRole("button")).toHaveLength(2);
    await userEvent.click(problems.getByRole("button", { name: /^Error Line 8, column 7: .*gpu/ }));
    await expect(text).toHaveFocus();
    await userEvent.click(problems.getByRole("button", { name: /Line 30, .*"other"/ }));
    await expect(getSelection()?.toString()).toContain("task:");

    await expect(button("Submit")).toHaveAttribute("aria-disabled", "true");
    await expect(button("Submit")).toHaveAccessibleDescription("Fix 2 problems");
    await userEvent.click(button("Fix 2 problems"));
    await expect(text).toHaveFocus();
    await expect(getSelection()?.toString()).toContain("gpu:");
    await userEvent.click(problems.getByRole("button", { name: /Line 30/ }));
    await userEvent.click(button("Submit"));
    await expect(getSelection()?.toString()).toContain("gpu:");
    await expect(screen.queryByText(/^Submitted /)).not.toBeInTheDocument();
    await expect(readyButton("Validate")).resolves.toBeVisible();
  },
});

/** The rendered spec with its variables; refreshed after a change. */
export const Preview = meta.story({
  play: async ({ userEvent }) => {
    await overlay();
    await editor();
    await userEvent.click(button("Start from an example"));
    await choosePool(userEvent, poolOf(world, "ONLINE").name);
    await waitFor(() => expect(screen.getByRole("radio", { name: "Preview" })).toBeEnabled());
    await userEvent.click(screen.getByRole("radio", { name: "Preview" }));
    const rendered = await codeContent(document.body, "Spec preview");
    await waitFor(() => expect(rendered).toHaveTextContent("image: registry.example.com/ml/pytorch:2.7"));
    await expect(rendered).toHaveAttribute("aria-readonly", "true");

    await userEvent.type(screen.getByRole("textbox", { name: "image" }), "own/image:3");
    await expect(await screen.findByText(/^The spec has changed since this preview/)).toBeVisible();
    await userEvent.click(button("Refresh preview"));
    const again = await codeContent(document.body, "Spec preview");
    await waitFor(() => expect(again).toHaveTextContent("image: own/image:3"));
  },
});

/** A change after validation marks the result as outdated. */
export const StaleValidation = meta.story({
  play: async ({ userEvent }) => {
    await overlay();
    await editor();
    await userEvent.click(button("Start from an example"));
    await choosePool(userEvent, poolOf(world, "ONLINE").name);
    await userEvent.click(await readyButton("Validate"));
    await expect(await screen.findByText("The spec is valid")).toBeVisible();
    await userEvent.click(screen.getByRole("radio", { name: "Low" }));
    await expect(await screen.findByText("Changed since validation")).toBeVisible();
    await userEvent.click(await readyButton("Validate"));
    await expect(await screen.findByText(/can be preempted at any time/)).toBeVisible();
  },
});

/** A pool that accepts no workflows is listed with the reason, and is disabled. */
export const OfflinePool = meta.story({
  play: async ({ userEvent }) => {
    await overlay();
    const { name } = poolOf(world, "OFFLINE");
    const option = await searchPool(userEvent, name);
    await expect(option).toHaveAttribute("aria-disabled", "true");
    await expect(option).toHaveTextContent("This pool is offline and does not accept workflows.");
  },
});

/** Lists only pools in the user's profile, including unavailable ones. */
export const OwnPools = meta.story({
  beforeEach({ msw }) {
    const [first, second] = [poolOf(world, "ONLINE").name, poolOf(world, "ONLINE", 1).name];
    msw.use(mayUse(world, first, second), poolIs(world, second, "MAINTENANCE"));
  },
  play: async ({ userEvent }) => {
    await overlay();
    const first = await searchPool(userEvent, poolOf(world, "ONLINE").name);
    await userEvent.clear(screen.getByRole("combobox", { name: "Search pools" }));
    await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(2));
    const hint = screen.getByText("Only pools your profile allows are listed.");
    await waitFor(() => expect(hint).toBeVisible());
    const second = screen.getByRole("option", {
      name: /This pool is in maintenance and does not accept workflows\./,
    });
    await expect(second).toHaveAttribute("aria-disabled", "true");
    await expect(first).toBeVisible();
  },
});

/** Local files cannot be read by the browser. */
export const LocalPath = meta.story({
  play: async ({ userEvent }) => {
    await overlay();
    const text = await editor();
    const files = `          files:
            - path: /data/labels.csv
              localpath: ./labels.csv
`;
    const spec = EXAMPLE_SPEC.replace("          command: [python, -m, train]\n", (line) => files + line);
    await replaceCode(userEvent, text, spec);
    await choosePool(userEvent, poolOf(world, "ONLINE").name);
    const problems = within(await screen.findByRole("region", { name: "Problems" }));
    await expect(
      problems.getByRole("button", { name: /localpath ".\/labels.csv" is a file on your machine/ }),
    ).toBeVisible();
    await waitFor(() => expect(button("Submit")).toHaveAttribute("aria-disabled", "true"));
    await userEvent.click(button("Fix 1 problem"));
    await expect(text).toHaveFocus();
    await expect(getSelection()?.toString()).toContain("localpath:");

    await replaceCode(userEvent, text, spec.replace("localpath: ./labels.csv", 'contents: "a,b"'));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Problems" })).not.toBeInTheDocument());
    await readyButton("Submit");
  },
});

/** A server error keeps the draft, and a retry succeeds. */
const ServerError = meta.story({
  name: "Error",
  beforeEach({ msw }) {
    msw.use(failsOnce(submitPath, 500, { method: "post" }), ...changeHandlers(world));
  },
  play: async ({ userEvent }) => {
    await overlay();
    const text = await editor();
    await userEvent.click(button("Start from an example"));
    const pool = poolOf(world, "ONLINE").name;
    await choosePool(userEvent, pool);
    await userEvent.click(await readyButton("Submit"));
    await expect(await screen.findByText("Not submitted")).toBeVisible();
    await expect(text).toHaveTextContent("name: my-training");
    await userEvent.click(await readyButton("Submit"));
    await expectSubmitted(world, pool);
  },
});

export { ServerError as Error };

/** The text is above the settings. */
export const Narrow = meta.story({
  globals: { viewport: { value: "phone", isRotated: false } },
  play: async ({ userEvent }) => {
    await overlay();
    await editor();
    await userEvent.click(button("Start from an example"));
    await choosePool(userEvent, poolOf(world, "ONLINE").name);
    await readyButton("Submit");
  },
});
