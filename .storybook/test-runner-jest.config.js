import { getJestConfig } from "@storybook/test-runner";
import { browserLaunchOptions } from "../scripts/browser.ts";

const base = getJestConfig();

export default {
  ...base,
  reporters: ["default", "<rootDir>/.storybook/guards/story-report.js"],
  testTimeout: 60_000,
  testEnvironmentOptions: {
    "jest-playwright": {
      ...base.testEnvironmentOptions["jest-playwright"],
      launchOptions: await browserLaunchOptions(),
      exitOnPageError: false,
    },
  },
};
