import { getJestConfig } from "@storybook/test-runner";
import { browserLaunchOptions } from "../scripts/browser.ts";

const base = getJestConfig();

export default {
  ...base,
  testTimeout: 60_000,
  testEnvironmentOptions: {
    "jest-playwright": {
      ...base.testEnvironmentOptions["jest-playwright"],
      launchOptions: await browserLaunchOptions(),
      exitOnPageError: false,
    },
  },
};
