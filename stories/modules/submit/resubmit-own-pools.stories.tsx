import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { resubmitDraftKey } from "@/modules/submit/stored-draft";
import { resubmittable } from "../../fixtures/workflows";
import { otherPools, ResubmitPage, resubmitHandlers } from "./resubmit-page";
import { submitDialog } from "./submit-driver";
import { mayUse, poolIs, startWithoutDraft } from "./submit-page";

const meta = preview.meta({
  title: "Workflow/Resubmit",
  loaders: [loadWorld],
  parameters: { subject: resubmittable, nextjs: { navigation: { pathname: "/workflows/name" } } },
  globals: { volume: "default" },
  beforeEach({ msw, subject, world }) {
    msw.use(...resubmitHandlers(world));
    return startWithoutDraft(resubmitDraftKey(subject.workflow.name));
  },
  render: (_, { subject }) => <ResubmitPage workflow={subject.workflow} />,
});

export default meta;

/** Lists only pools in the user's profile. Unavailable ones show the reason and are disabled. */
export const OwnPools = meta.story({
  beforeEach({ msw, subject, world }) {
    const [online = "", offline = "", maintained = ""] = otherPools(world, subject.workflow);
    msw.use(
      ...mayUse(world, subject.workflow.pool ?? "", online, offline, maintained),
      poolIs(world, offline, "OFFLINE"),
      poolIs(world, maintained, "MAINTENANCE"),
    );
  },
  play: async ({ subject, userEvent, world }) => {
    const dialog = submitDialog(userEvent);
    const [online = "", offline = "", maintained = ""] = otherPools(world, subject.workflow);
    await dialog.opened();
    await expect(await dialog.searchPool(online)).toHaveTextContent(/GPUs free/);
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

    const mine = [subject.workflow.pool ?? "", online, offline, maintained];
    const { entries } = world.pools.generatePage(0, 50);
    const foreign = entries.find(({ name }) => mine.every((own) => !own.includes(name)))?.name ?? "none";
    await userEvent.type(search, foreign);
    await expect(await screen.findByText(`None of your pools match "${foreign}".`)).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("option")).not.toBeInTheDocument());

    await userEvent.clear(search);
    await userEvent.click(await screen.findByRole("option", { name: new RegExp(`^${online}\\b(?!-)`) }));
    await userEvent.click(await dialog.ready("Resubmit"));
    await dialog.submitted(world, online);
  },
});
