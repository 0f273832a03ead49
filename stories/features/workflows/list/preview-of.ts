import { screen, within } from "storybook/test";

/** The panel, once it shows this workflow. */
export async function previewOf(name: string): Promise<HTMLElement> {
  const panel = await screen.findByRole("region", { name: "Preview" });
  await within(panel).findByRole("heading", { level: 2, name });
  return panel;
}
