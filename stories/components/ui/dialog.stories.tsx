import { useState } from "react";
import { expect, fn, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose, DialogContent, type DialogContentProps } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";

const onConfirm = fn();

interface QuestionProps extends Partial<DialogContentProps> {
  openAtFirst?: boolean;
}

function Question({ openAtFirst = false, ...props }: QuestionProps) {
  const [open, setOpen] = useState(openAtFirst);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Delete…</Button>
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogContent
          title="Delete the credential?"
          description="Workflows that use it can no longer pull their images."
          actions={
            <>
              <DialogClose render={<Button>Keep</Button>} />
              <DialogClose render={<Button variant="danger">Delete</Button>} onClick={onConfirm} />
            </>
          }
          {...props}
        >
          {props.children ?? <p>registry.example.com, since 3 March 2026</p>}
        </DialogContent>
      </Dialog>
    </>
  );
}

const meta = preview.meta({
  title: "Components/Dialog",
  component: Question,
  parameters: { layout: "padded", docs: { story: { inline: false, height: "360px" } } },
  beforeEach: () => {
    onConfirm.mockClear();
  },
});

export default meta;

export const Open = meta.story({
  args: { openAtFirst: true },
  play: async () => {
    await expect(
      await screen.findByRole("dialog", { name: "Delete the credential?" }),
    ).toHaveAccessibleDescription("Workflows that use it can no longer pull their images.");
  },
});

/** For editing text; as high as the window. */
export const Large = meta.story({
  args: { openAtFirst: true, size: "large", children: <p>A text to work on.</p> },
  play: async () => {
    const dialog = await screen.findByRole("dialog");
    await waitFor(() =>
      expect(dialog.getBoundingClientRect().height).toBeGreaterThan(window.innerHeight * 0.8),
    );
  },
});

/** Long content scrolls; title and buttons stay. */
export const LongContent = meta.story({
  args: {
    openAtFirst: true,
    children: (
      <ul>
        {Array.from({ length: 80 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines differ in nothing else, and never move
          <li key={index}>
            <a href="#line">{`Run ${index + 1} uses it`}</a>
          </li>
        ))}
      </ul>
    ),
  },
  play: async () => {
    const title = await screen.findByRole("heading", { name: "Delete the credential?" });
    const button = screen.getByRole("button", { name: "Delete" });
    for (const element of [title, button]) {
      await waitFor(() =>
        expect(element.getBoundingClientRect().bottom).toBeLessThanOrEqual(window.innerHeight),
      );
      await expect(element.getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
    }
  },
});

/** Traps the focus; Escape closes it and restores the focus. */
export const Keyboard = meta.story({
  play: async ({ canvas, userEvent }) => {
    const opener = canvas.getByRole("button", { name: "Delete…" });
    opener.focus();
    await userEvent.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog");
    await waitFor(() => expect(dialog).toContainElement(activeElement()));
    for (let step = 0; step < 4; step += 1) {
      await userEvent.tab();
      await waitFor(() => expect(dialog).toContainElement(activeElement()));
    }
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(opener).toHaveFocus());
    await expect(onConfirm).not.toHaveBeenCalled();
  },
});

/** The first field has the focus on opening; no tooltip opens, here or on the way back. */
export const FirstField = meta.story({
  args: {
    children: <Input aria-label="Reason" />,
  },
  play: async ({ canvas, userEvent }) => {
    const opener = canvas.getByRole("button", { name: "Delete…" });
    opener.focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Reason" })).toHaveFocus());
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(opener).toHaveFocus());
  },
});

/** Without a field, the close button has the focus on opening; its tooltip waits for Tab. */
export const NoField = meta.story({
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole("button", { name: "Delete…" }).focus();
    await userEvent.keyboard("{Enter}");
    const close = await screen.findByRole("button", { name: "Close" });
    await waitFor(() => expect(close).toHaveFocus());
    await expect(tooltip()).toBeNull();
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    await waitFor(() => expect(tooltip()).toBeVisible());
  },
});

/** The tooltip of the close button. */
function tooltip(): HTMLElement | null {
  return screen.queryByText("Close");
}

/** The action closes it too. */
export const Confirmed = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Delete…" }));
    await userEvent.click(await screen.findByRole("button", { name: "Delete" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await expect(onConfirm).toHaveBeenCalledTimes(1);
  },
});

function activeElement(): HTMLElement | null {
  return document.activeElement instanceof HTMLElement ? document.activeElement : null;
}
