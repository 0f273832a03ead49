import Columns3Icon from "lucide-react/icons/columns-3";
import { useState } from "react";
import { expect, screen, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { Button } from "@/components/ui/button";
import { CheckboxMenu } from "@/components/ui/checkbox-menu";

const columns = ["Name", "Status", "User", "Submitted", "Pool", "Priority"];
const shownAtFirst = ["Name", "Status", "User", "Submitted"];

function ColumnChoice() {
  const [shown, setShown] = useState<readonly string[]>(shownAtFirst);
  return (
    <div className="flex min-h-80 flex-col items-end gap-3">
      <CheckboxMenu
        label="Columns"
        trigger={
          <Button>
            <Columns3Icon aria-hidden />
            Columns
          </Button>
        }
        items={columns.map((column) => ({
          id: column,
          label: column,
          checked: shown.includes(column),
          disabled: column === "Name",
        }))}
        onCheckedChange={(column, checked) =>
          setShown(checked ? [...shown, column] : shown.filter((other) => other !== column))
        }
        onReset={() => setShown(shownAtFirst)}
      />
    </div>
  );
}

const meta = preview.meta({
  title: "Components/CheckboxMenu",
  component: ColumnChoice,
  parameters: { layout: "padded" },
});

export default meta;

/** Stays open on selection; required columns are disabled; "Reset" restores the default. */
export const Columns = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("button", { name: "Columns" }));
    const box = (name: string) => screen.getByRole("menuitemcheckbox", { name });
    await waitFor(() => expect(box("Pool")).toBeVisible());
    await expect(box("Pool")).not.toBeChecked();
    await userEvent.click(box("Pool"));
    await expect(box("Pool")).toBeChecked();
    await userEvent.click(box("User"));
    await expect(box("User")).not.toBeChecked();
    await expect(box("Name")).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(screen.getByRole("menuitem", { name: "Reset to default" }));
    await expect(box("Pool")).not.toBeChecked();
    await expect(box("User")).toBeChecked();
  },
});
