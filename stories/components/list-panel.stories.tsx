import { useState } from "react";
import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { PanelArea } from "@/components/list-panel/panel-area";
import { PanelFrame } from "@/components/list-panel/panel-frame";
import { PoolStatusBadge } from "@/components/pool/pool-status-badge";
import { Button } from "@/components/ui/button";
import { poolHref } from "@/lib/hrefs/list-href";

const NAMES = ["training-h100", "inference-l40s"];

function Example() {
  const [name, setName] = useState<string | null>(null);
  return (
    <main className="flex h-dvh flex-col">
      <PanelArea
        storageKey="example-panel"
        label="Pool"
        name={name}
        renderPanel={(shown) => (
          <PanelFrame
            kind="Pool"
            name={shown}
            nameNoun="pool name"
            href={poolHref(shown)}
            status={<PoolStatusBadge status="ONLINE" />}
            onClose={() => setName(null)}
          >
            Training on whole nodes.
          </PanelFrame>
        )}
        onClose={() => setName(null)}
      >
        <ul className="flex flex-col items-start gap-2 p-4">
          {NAMES.map((item) => (
            <li key={item}>
              <Button onClick={() => setName(item)}>Show {item}</Button>
            </li>
          ))}
        </ul>
      </PanelArea>
    </main>
  );
}

const meta = preview.meta({ title: "Components/List panel", component: Example });

export default meta;

/** Beside the list, which stays in use: another row replaces what is shown. On a phone it is a sheet, as in Pages/Workflows/Preview. */
export const Beside = meta.story({
  globals: { viewport: { value: "laptop", isRotated: false } },
  play: async ({ canvas, userEvent }) => {
    for (const name of NAMES) {
      await userEvent.click(canvas.getByRole("button", { name: `Show ${name}` }));
      await expect(await canvas.findByRole("heading", { name })).toBeVisible();
    }
    await expect(canvas.getAllByRole("heading")).toHaveLength(1);
    await expect(canvas.getByRole("separator")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Close pool" }));
    await waitFor(() => expect(canvas.queryByRole("heading")).toBeNull());
  },
});
