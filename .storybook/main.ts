import { defineMain } from "@storybook/nextjs/node";
import { fasterBuild } from "./faster-build.ts";
import { withoutZlib } from "./without-zlib.ts";

export default defineMain({
  framework: { name: "@storybook/nextjs", options: { builder: { fsCache: true, lazyCompilation: true } } },
  stories: ["../stories/**/*.mdx", "../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y"],
  staticDirs: ["../public"],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The theme sets the background, and without these tools the toolbar fits a window of 1,280 pixels. Detecting which
  // stories a change affects would follow all imports at every start and change.
  features: {
    sidebarOnboardingChecklist: false,
    backgrounds: false,
    measure: false,
    outline: false,
    changeDetection: false,
  },
  typescript: { check: false, reactDocgen: "react-docgen" },
  webpackFinal: (config, { configType }) => withoutZlib(fasterBuild(config, configType === "DEVELOPMENT")),
});
