/** @jsxRuntime classic */
// The manager runs on a React of its own, older than the app's, and shares only its `react` module.
import { CalendarDaysIcon, EyeIcon, HourglassIcon, ZapIcon } from "lucide-react";
import React from "react";
import { Separator } from "storybook/internal/components";
import { addons, types } from "storybook/manager-api";
import { styled } from "storybook/theming";
import { clockMenu } from "./globals/clock";
import { displayMenu } from "./globals/display";
import { failuresMenu, latencyMenu } from "./globals/network";
import { ElapsedTool } from "./toolbar/elapsed-tool";
import { GlobalMenuTool } from "./toolbar/global-menu-tool";
import { SeedTool } from "./toolbar/seed-tool";

/** Closer together than Storybook's own tools. */
const Tools = styled.div({ display: "flex", alignItems: "center", gap: 2 });

// Only the initial state: the panel that a user opens or closes stays so for the browser session. The sidebar is as
// narrow as Storybook allows, so that the toolbar fits a window of 1,280 pixels.
addons.setConfig({ layout: { showPanel: false, navSize: 240 } });

addons.register("workbench", () => {
  addons.add("workbench/tools", {
    type: types.TOOL,
    title: "Latency, failures, display, clock, elapsed and seed",
    match: ({ viewMode, tabId }) => viewMode === "story" && !tabId,
    render: () => (
      <>
        <Separator />
        <Tools>
          <GlobalMenuTool menu={latencyMenu} icon={<HourglassIcon size={14} />} />
          <GlobalMenuTool menu={failuresMenu} icon={<ZapIcon size={14} />} />
          <GlobalMenuTool menu={displayMenu} icon={<EyeIcon size={14} />} />
          <GlobalMenuTool menu={clockMenu} icon={<CalendarDaysIcon size={14} />} />
          <ElapsedTool />
        </Tools>
        <SeedTool />
      </>
    ),
  });
});
