/** @jsxRuntime classic */
// The manager runs on a React of its own, older than the app's, and shares only its `react` module.
import { ClockIcon, EyeIcon, HourglassIcon, ZapIcon } from "lucide-react";
import React from "react";
import { Separator } from "storybook/internal/components";
import { addons, types } from "storybook/manager-api";
import { clockMenu } from "./globals/clock";
import { displayMenu } from "./globals/display";
import { failuresMenu, latencyMenu } from "./globals/network";
import { GlobalMenuTool } from "./toolbar/global-menu-tool";
import { SeedTool } from "./toolbar/seed-tool";

// Only the initial state: the panel that a user opens or closes stays so for the browser session.
addons.setConfig({ layout: { showPanel: false } });

addons.register("workbench", () => {
  addons.add("workbench/tools", {
    type: types.TOOL,
    title: "Latency, failures, clock, display and seed",
    match: ({ viewMode, tabId }) => viewMode === "story" && !tabId,
    render: () => (
      <>
        <Separator />
        <GlobalMenuTool menu={latencyMenu} icon={<HourglassIcon size={14} />} />
        <GlobalMenuTool menu={failuresMenu} icon={<ZapIcon size={14} />} />
        <GlobalMenuTool menu={clockMenu} icon={<ClockIcon size={14} />} />
        <GlobalMenuTool menu={displayMenu} icon={<EyeIcon size={14} />} />
        <Separator />
        <SeedTool />
      </>
    ),
  });
});
