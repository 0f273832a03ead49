import BanIcon from "lucide-react/icons/ban";
import CopyIcon from "lucide-react/icons/copy";
import EllipsisIcon from "lucide-react/icons/ellipsis";
import RotateCwIcon from "lucide-react/icons/rotate-cw";
import { expect, fn, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import {
  Menu,
  MenuContent,
  MenuGroup,
  MenuItem,
  MenuLabel,
  MenuSeparator,
  MenuTrigger,
} from "@/components/ui/menu";
import { composeWith } from "../../fixtures/compositions";

const onResubmit = fn();

const meta = preview.meta({
  title: "Components/Menu",
  component: Menu,
  parameters: { layout: "padded" },
  render: (args) => (
    <div className="min-h-56">
      <Menu {...args}>
        <MenuTrigger
          render={
            <IconButton label="More actions">
              <EllipsisIcon aria-hidden />
            </IconButton>
          }
        />
        <MenuContent>
          <MenuGroup>
            <MenuLabel>train-llama-7b-0042</MenuLabel>
            <MenuItem icon={<RotateCwIcon aria-hidden />} onClick={onResubmit}>
              Resubmit
            </MenuItem>
            <MenuItem icon={<CopyIcon aria-hidden />} hint={<Kbd keys={["Ctrl", "C"]} />}>
              Copy name
            </MenuItem>
          </MenuGroup>
          <MenuSeparator />
          <MenuItem icon={<BanIcon aria-hidden />} tone="danger">
            Cancel
          </MenuItem>
          <MenuItem disabled>Open shell</MenuItem>
        </MenuContent>
      </Menu>
    </div>
  ),
});

export default meta;

export const Open = meta.story({ args: { defaultOpen: true } });

/** Enter opens it, arrows and first letters move, Enter selects, and the focus returns. */
export const Keyboard = meta.story({
  beforeEach: () => {
    onResubmit.mockClear();
  },
  play: async ({ canvas, userEvent }) => {
    const trigger = canvas.getByRole("button", { name: "More actions" });
    trigger.focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("menuitem", { name: "Resubmit" })).toHaveFocus());
    await userEvent.keyboard("{ArrowDown}");
    await waitFor(() => expect(screen.getByRole("menuitem", { name: /Copy name/ })).toHaveFocus());
    await userEvent.keyboard("{ArrowUp}");
    await waitFor(() => expect(screen.getByRole("menuitem", { name: "Resubmit" })).toHaveFocus());
    await userEvent.keyboard("{Enter}");
    await expect(onResubmit).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
    await waitFor(() => expect(trigger).toHaveFocus());
  },
});

/** Keys of an input method neither move nor select nor close. */
export const InputMethod = meta.story({
  beforeEach: () => {
    onResubmit.mockClear();
  },
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole("button", { name: "More actions" }).focus();
    await userEvent.keyboard("{Enter}");
    const item = await screen.findByRole("menuitem", { name: "Resubmit" });
    await waitFor(() => expect(item).toHaveFocus());
    await composeWith(item, "ArrowDown", "Enter", "Escape");
    await expect(item).toHaveFocus();
    await expect(onResubmit).not.toHaveBeenCalled();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
  },
});
