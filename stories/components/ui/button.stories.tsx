import TrashIcon from "lucide-react/icons/trash";
import { expect, fn } from "storybook/test";
import preview from "#.storybook/preview";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";

const meta = preview.meta({
  title: "Components/Button",
  component: Button,
  parameters: { layout: "padded" },
  args: { children: "Save", onClick: fn() },
});

export default meta;

/** Every variant in every state. A page has at most one primary button. */
export const Variants = meta.story({
  render: () => (
    <div className="flex flex-col gap-3">
      {(["primary", "secondary", "ghost", "danger"] as const).map((variant) => (
        <div key={variant} className="flex flex-wrap items-center gap-3">
          <Button variant={variant}>Resubmit</Button>
          <Button variant={variant} size="small">
            Resubmit
          </Button>
          <Button variant={variant}>
            <TrashIcon aria-hidden />
            Remove
          </Button>
          <Button variant={variant} disabled>
            Resubmit
          </Button>
          <Button variant={variant} loading>
            Resubmit
          </Button>
        </div>
      ))}
    </div>
  ),
});

/** A link that looks like a button. */
export const AsLink = meta.story({
  render: () => (
    <div className="flex gap-3">
      <ButtonLink href="/workflows" variant="primary">
        All workflows
      </ButtonLink>
      <ButtonLink href="/workflows">All workflows</ButtonLink>
    </div>
  ),
});

export const TakesClicks = meta.story({
  play: async ({ args, canvas, userEvent }) => {
    await userEvent.tab();
    await expect(canvas.getByRole("button", { name: "Save" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect(args.onClick).toHaveBeenCalledOnce();
  },
});

/** Keeps the focus while loading, and ignores further clicks. */
export const Loading = meta.story({
  args: { loading: true },
  play: async ({ args, canvas, userEvent }) => {
    const button = canvas.getByRole("button", { name: "Save" });
    await userEvent.tab();
    await expect(button).toHaveFocus();
    await expect(button).toHaveAttribute("aria-busy", "true");
    await userEvent.keyboard("{Enter}");
    await expect(args.onClick).not.toHaveBeenCalled();
  },
});
