import { expect, screen, waitFor, within } from "storybook/test";
import preview from "#.storybook/preview";
import { worldOf } from "#.storybook/world";
import type { WorkflowQueryResponse } from "@/lib/api/generated.schemas";
import { changeHandlers, poolHandlers, specHandlers, workflowHandlers } from "@/mocks/handlers";
import { failsOnce } from "@/mocks/handlers/scenarios";
import type { World } from "@/mocks/world/world";
import { ResubmitDialog } from "@/modules/submit/resubmit-panel";
import { resubmitDraftKey } from "@/modules/submit/stored-draft";
import { codeContent, replaceCode } from "../../components/code-editor/code-driver";
import { expectedWorld } from "../../features/workflows/detail/detail-page";
import {
  choosePool,
  closeAndAnswer,
  expectClosed,
  expectSubmitted,
  mayUse,
  Opener,
  poolIs,
  poolOf,
  restored,
  searchPool,
} from "./submit-page";

const submitPath = "/api/pool/:pool/workflow";

/** Serves the requests; play functions read submitted workflows from it. */
let world: World;

const meta = preview.meta({
  title: "Workflow/Resubmit",
  globals: { volume: "default" },
  parameters: { nextjs: { navigation: { pathname: "/workflows/name" } } },
  beforeEach({ msw, globals }) {
    localStorage.removeItem("submit-split");
    world = worldOf(globals);
    const draftKey = resubmitDraftKey(source().name);
    sessionStorage.removeItem(draftKey);
    msw.use(
      mayUse(world),
      ...changeHandlers(world),
      ...poolHandlers(world),
      ...specHandlers(world),
      ...workflowHandlers(world),
    );
    return () => sessionStorage.removeItem(draftKey);
  },
  render: (_, { globals }) => (
    <Opener label="Resubmit">
      {(open, setOpen) => (
        <ResubmitDialog workflow={labeled(expectedWorld(globals))} open={open} onOpenChange={setOpen} />
      )}
    </Opener>
  ),
});

export default meta;

/** A failed workflow with labels, an online pool and a short spec. */
function labeled(from: World): WorkflowQueryResponse {
  for (let offset = 0; offset < 400; offset += 20) {
    const { entries } = from.workflows.generateFullPage(offset, 20, { statuses: ["FAILED"] });
    const found = entries.find(
      ({ labels, pool, groups }) =>
        labels !== undefined &&
        pool !== undefined &&
        from.pools.getByName(pool)?.status === "ONLINE" &&
        groups.flatMap(({ tasks }) => tasks).length < 20,
    );
    if (found !== undefined) return found;
  }
  throw new Error("This world has no failed workflow with labels in an online pool.");
}

const source = () => labeled(world);
const ready = async (name: string) =>
  await waitFor(() => {
    const found = within(screen.getByRole("dialog")).getByRole("button", { name });
    expect(found).not.toHaveAttribute("aria-disabled", "true");
    expect(found).toBeEnabled();
    return found;
  });

/** Unchanged, with its spec and labels. */
export const Default = meta.story({
  play: async () => {
    const original = source();
    await screen.findByRole("dialog", { name: `Resubmit ${original.name}` });
    await expect(await screen.findByText("Unchanged")).toBeVisible();
    await waitFor(async () =>
      expect(await codeContent(document.body, "Spec, YAML")).toHaveTextContent(`# Spec of ${original.name}`),
    );
    for (const key of Object.keys(original.labels ?? {})) {
      await expect(screen.getByRole("textbox", { name: key })).toHaveValue(original.labels?.[key]);
    }
    await expect(await ready("Resubmit")).toBeVisible();
  },
});

/** Sends only the workflow's name, so that the new one refers to its parent. */
export const Submitted = meta.story({
  play: async ({ userEvent }) => {
    const original = source();
    await expect(await screen.findByText("Unchanged")).toBeVisible();
    await userEvent.click(await ready("Resubmit"));
    const name = await expectSubmitted(world, original.pool ?? "");
    await expect(world.workflows.getByName(name)?.parent_name).toBe(original.name);
  },
});

/** Label values can be changed, keys cannot. */
export const ChangedLabel = meta.story({
  play: async ({ userEvent }) => {
    const original = source();
    const [key = ""] = Object.keys(original.labels ?? {});
    const field = await screen.findByRole("textbox", { name: key });
    await userEvent.clear(field);
    await userEvent.type(field, "another");
    await userEvent.click(await ready("Resubmit"));
    const name = await expectSubmitted(world, original.pool ?? "");
    await expect(world.workflows.getByName(name)?.labels).toEqual({ ...original.labels, [key]: "another" });
  },
});

/** An edited spec is sent completely, with its own name; a reverted edit is no change. */
export const ChangedSpec = meta.story({
  play: async ({ userEvent }) => {
    const original = source();
    const text = await codeContent(document.body, "Spec, YAML");
    await waitFor(() => expect(text).toHaveTextContent("# Spec of"));
    const row = world.workflows.indexByName(original.name) ?? 0;
    const changed = world.specs.specText(row).replace(/^ {2}name: .*$/m, "  name: changed-name");
    await replaceCode(userEvent, text, "workflow: {}");
    await expect(await screen.findByText("Modified")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Undo changes" }));
    await expect(await screen.findByText("Unchanged")).toBeVisible();
    await replaceCode(userEvent, text, changed);
    await userEvent.click(await ready("Resubmit"));
    const name = await expectSubmitted(world, original.pool ?? "");
    await expect(name).toMatch(/^changed-name-/);
  },
});

export const OtherPool = meta.story({
  play: async ({ userEvent }) => {
    const original = source();
    const first = poolOf(world, "ONLINE");
    const pool = first.name === original.pool ? poolOf(world, "ONLINE", 1) : first;
    await screen.findByRole("dialog");
    await choosePool(userEvent, pool.name);
    await userEvent.click(screen.getByRole("radio", { name: "High" }));
    await userEvent.click(await ready("Resubmit"));
    const name = await expectSubmitted(world, pool.name);
    await expect(world.workflows.getByName(name)?.priority).toBe("HIGH");
  },
});

const suggestion = (from: World) => {
  const own = labeled(from).pool;
  const first = poolOf(from, "ONLINE");
  return first.name === own ? poolOf(from, "ONLINE", 1).name : first.name;
};

/** Opened for another pool: it is selected and counts as no edit; another one can still be chosen. */
export const SuggestedPool = meta.story({
  render: (_, { globals }) => (
    <Opener label="Resubmit">
      {(open, setOpen) => (
        <ResubmitDialog
          workflow={labeled(expectedWorld(globals))}
          initialPool={suggestion(expectedWorld(globals))}
          open={open}
          onOpenChange={setOpen}
        />
      )}
    </Opener>
  ),
  play: async ({ userEvent }) => {
    const pool = suggestion(world);
    await screen.findByRole("dialog");
    const picker = () => screen.findByRole("combobox", { name: "Pool" });
    await expect(await picker()).toHaveTextContent(pool);
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    await expectClosed();

    await userEvent.click(screen.getByRole("button", { name: "Resubmit" }));
    await screen.findByRole("dialog");
    await choosePool(userEvent, source().pool ?? "");
    await choosePool(userEvent, pool);
    await userEvent.click(await ready("Resubmit"));
    await expectSubmitted(world, pool);
  },
});

/** The user's pools besides the workflow's own: one is online, and two are not. */
const otherPools = () =>
  [0, 1, 2, 3]
    .map((skipped) => poolOf(world, "ONLINE", skipped).name)
    .filter((name) => name !== source().pool);

/** Lists only pools in the user's profile. Unavailable ones show the reason and are disabled. */
export const OwnPools = meta.story({
  beforeEach({ msw }) {
    const [online = "", offline = "", maintained = ""] = otherPools();
    msw.use(
      mayUse(world, source().pool ?? "", online, offline, maintained),
      poolIs(world, offline, "OFFLINE"),
      poolIs(world, maintained, "MAINTENANCE"),
    );
  },
  play: async ({ userEvent }) => {
    const [online = "", offline = "", maintained = ""] = otherPools();
    await screen.findByRole("dialog");
    await expect(await searchPool(userEvent, online)).toHaveTextContent(/GPUs free/);
    const search = screen.getByRole("combobox", { name: "Search pools" });
    await userEvent.clear(search);
    await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(4));
    for (const [name, reason] of [
      [offline, "This pool is offline and does not accept workflows."],
      [maintained, "This pool is in maintenance and does not accept workflows."],
    ] as const) {
      const option = screen.getByRole("option", { name: new RegExp(`^${name}\\b(?!-)`) });
      await expect(option).toHaveAttribute("aria-disabled", "true");
      await expect(option).toHaveTextContent(reason);
    }

    const mine = [source().pool ?? "", online, offline, maintained];
    const { entries } = world.pools.generatePage(0, 50);
    const foreign = entries.find(({ name }) => mine.every((own) => !own.includes(name)))?.name ?? "none";
    await userEvent.type(search, foreign);
    await expect(await screen.findByText(`None of your pools match "${foreign}".`)).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("option")).not.toBeInTheDocument());

    await userEvent.clear(search);
    await userEvent.click(await screen.findByRole("option", { name: new RegExp(`^${online}\\b(?!-)`) }));
    await userEvent.click(await ready("Resubmit"));
    await expectSubmitted(world, online);
  },
});

/** The workflow's pool is not in the user's profile: another one must be selected. */
export const PoolNotAllowed = meta.story({
  beforeEach({ msw }) {
    msw.use(mayUse(world, otherPools()[0] ?? ""));
  },
  play: async ({ userEvent }) => {
    const original = source();
    await screen.findByRole("dialog");
    await expect(
      await screen.findByText("Your profile does not allow this pool. Choose another pool."),
    ).toBeInTheDocument();
    await expect(
      await screen.findByText(`${original.pool}: Your profile does not allow this pool.`),
    ).toBeInTheDocument();
    const dialog = within(screen.getByRole("dialog"));
    const resubmit = dialog.getByRole("button", { name: "Resubmit" });
    await expect(resubmit).toHaveAttribute("aria-disabled", "true");
    await expect(resubmit).toHaveAccessibleDescription(/does not allow this pool/);
    const pool = otherPools()[0] ?? "";
    await choosePool(userEvent, pool);
    await userEvent.click(await ready("Resubmit"));
    await expectSubmitted(world, pool);
  },
});

/** Changed labels count too: closing needs confirmation, and a kept draft is restored. */
export const DiscardQuestion = meta.story({
  play: async ({ userEvent }) => {
    const [key = "", value = ""] = Object.entries(source().labels ?? {})[0] ?? [];
    const field = () => screen.findByRole("textbox", { name: key });
    await userEvent.clear(await field());
    await userEvent.type(await field(), "another");
    await closeAndAnswer(userEvent, "Keep and close");

    await userEvent.click(screen.getByRole("button", { name: "Resubmit" }));
    await expect(await field()).toHaveValue("another");
    await waitFor(() => expect(restored()).toBeVisible());
    await userEvent.click(screen.getByRole("button", { name: "Discard draft" }));
    await expect(await field()).toHaveValue(value);
    await waitFor(() => expect(restored()).not.toBeInTheDocument());
  },
});

/** A server error keeps the draft, and a retry succeeds. */
const ServerError = meta.story({
  name: "Error",
  beforeEach({ msw }) {
    msw.use(failsOnce(submitPath, 500, { method: "post" }), ...changeHandlers(world));
  },
  play: async ({ userEvent }) => {
    const original = source();
    await screen.findByRole("dialog");
    await userEvent.click(screen.getByRole("radio", { name: "Low" }));
    await userEvent.click(await ready("Resubmit"));
    await expect(await screen.findByText("Not submitted")).toBeVisible();
    await expect(screen.getByRole("radio", { name: "Low" })).toBeChecked();
    await userEvent.click(await ready("Resubmit"));
    await expectSubmitted(world, original.pool ?? "");
  },
});

export { ServerError as Error };

/** A workflow can be resubmitted without its spec. */
export const WithoutSpec = meta.story({
  beforeEach({ msw }) {
    msw.use(failsOnce("/api/workflow/:name/spec", 500), ...specHandlers(world));
  },
  play: async ({ userEvent }) => {
    const alert = within(await screen.findByRole("alert"));
    await ready("Resubmit");
    await userEvent.click(alert.getByRole("button", { name: "Retry" }));
    await waitFor(async () =>
      expect(await codeContent(document.body, "Spec, YAML")).toHaveTextContent("# Spec of"),
    );
  },
});

export const Narrow = meta.story({
  globals: { viewport: { value: "phone", isRotated: false } },
  play: async () => {
    await screen.findByRole("dialog");
    await ready("Resubmit");
  },
});
