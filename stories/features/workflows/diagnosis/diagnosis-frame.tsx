import type { Decorator } from "@storybook/nextjs";

/** The padding that the diagnosis has around it in the panel. */
export const padded: Decorator = (Story) => (
  <div className="p-4">
    <Story />
  </div>
);
