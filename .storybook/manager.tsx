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
