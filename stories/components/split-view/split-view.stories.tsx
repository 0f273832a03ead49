import { expect, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { SplitView } from "@/components/split-view/split-view";

const STORAGE_KEY = "story-split-view";
const SEPARATOR = "Resize graph and details";

const meta = preview.meta({
  title: "Components/SplitView",
  component: SplitView,
  args: {
    storageKey: STORAGE_KEY,
    mainLabel: "Graph",
    panelLabel: "Details",
    main: <p className="p-4 text-sm">The graph</p>,
    panel: <p className="p-4 text-sm">The details</p>,
  },
  parameters: { docs: { story: { inline: false, height: "320px" } } },
  decorators: [
    (Story) => (
      // Room for both parts at their minimum widths, in any window.
      <div data-testid="frame" className="flex h-80 w-full min-w-[800px]">
        <Story />
      </div>
    ),
  ],
  beforeEach() {
    forget();
    return forget;
  },
});

export default meta;

function forget() {
  localStorage.removeItem(STORAGE_KEY);
}

/** In pixels. */
function widthOf(element: HTMLElement): number {
  return element.getBoundingClientRect().width;
}

export const Basic = meta.story({
  play: async ({ canvas }) => {
    await expect(canvas.getByRole("separator", { name: SEPARATOR })).toBeVisible();
    await expect(widthOf(canvas.getByText("The graph"))).toBeGreaterThan(
      widthOf(canvas.getByText("The details")),
    );
  },
});

/** Without a panel the main part has all of the width. */
export const NoPanel = meta.story({
  args: { panel: null },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.queryByRole("separator")).not.toBeInTheDocument());
    const main = canvas.getByText("The graph");
    await waitFor(() => expect(widthOf(main)).toBe(widthOf(canvas.getByTestId("frame"))));
  },
});

/** Arrow keys move the separator; its position is stored. */
export const Keyboard = meta.story({
  play: async ({ canvas, userEvent }) => {
    const panel = canvas.getByText("The details");
    const before = widthOf(panel);
    canvas.getByRole("separator", { name: SEPARATOR }).focus();
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    await waitFor(() => expect(widthOf(panel)).toBeGreaterThan(before));
    await waitFor(() => expect(Number(localStorage.getItem(STORAGE_KEY))).toBeGreaterThan(45));
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
    await waitFor(() => expect(widthOf(panel)).toBeLessThan(before));
  },
});

/** It restores the stored size. */
export const Kept = meta.story({
  beforeEach: () => localStorage.setItem(STORAGE_KEY, "30"),
  play: async ({ canvas }) => {
    const whole = widthOf(canvas.getByTestId("frame"));
    const panel = canvas.getByText("The details");
    // Clamped to the panel's minimum width.
    await waitFor(() => expect(Math.abs(widthOf(panel) - Math.max(320, whole * 0.3))).toBeLessThan(4));
  },
});

/** Moved far enough, the separator collapses the main part and announces it; its content is not focusable. */
export const MainHidden = meta.story({
  args: { main: <button type="button">In the graph</button> },
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole("separator", { name: SEPARATOR }).focus();
    await userEvent.keyboard("{Home}");
    await waitFor(() => expect(canvas.getByRole("status")).toHaveTextContent("Graph hidden"));
    await expect(canvas.getByText("In the graph").closest("[inert]")).not.toBeNull();
  },
});

/** A panel with a strip can collapse too. */
export const PanelShut = meta.story({
  args: { strip: <span className="p-2 text-sm">D</span> },
  play: async ({ canvas, userEvent }) => {
    canvas.getByRole("separator", { name: SEPARATOR }).focus();
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(canvas.getByRole("status")).toHaveTextContent("Details hidden"));
    await expect(canvas.getByText("D")).toBeVisible();
    await expect(canvas.getByText("The details")).not.toBeVisible();
  },
});
