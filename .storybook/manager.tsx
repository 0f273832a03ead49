/** @jsxRuntime classic */
// The manager runs on a React of its own, older than the app's, and shares only its `react` module.
import React from "react";
import { addons, types } from "storybook/manager-api";
import { SeedTool } from "./toolbar/seed-tool";

addons.register("workbench", () => {
  addons.add("workbench/seed", {
    type: types.TOOL,
    title: "Seed",
    match: ({ viewMode, tabId }) => viewMode === "story" && !tabId,
    render: () => <SeedTool />,
  });
});
