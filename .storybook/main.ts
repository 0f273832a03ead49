import { defineMain } from "@storybook/nextjs/node";

export default defineMain({
  framework: { name: "@storybook/nextjs", options: { builder: { fsCache: true } } },
  stories: ["../stories/**/*.mdx", "../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y"],
  staticDirs: ["../public"],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  typescript: { check: false, reactDocgen: "react-docgen" },
});
