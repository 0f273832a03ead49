import { expect, screen, waitFor } from "storybook/test";

/** Waits for a notification to be visible. */
export async function seenMessage(text: string): Promise<void> {
  const title = await screen.findByText(text);
  await waitFor(() => expect(title).toBeVisible());
}
