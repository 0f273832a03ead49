import type { Decorator } from "@storybook/nextjs";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { visibleText } from "@/components/ansi/ansi-segments";
import { LogViewer, type LogViewerProps } from "@/modules/logs/log-viewer";

/** Endpoint path, for handlers that override the mock ones. */
export const workflowLogsPath = "/api/workflow/:name/logs";

/** The viewer with the height of a tab, and a fixed time zone. */
export function LogStage(props: Omit<LogViewerProps, "className">) {
  return <LogViewer localZone="America/New_York" {...props} className="h-full" />;
}

export const fullHeight: Decorator = (Story) => (
  <main className="h-dvh">
    <Story />
  </main>
);

/** Globals of a window wide enough that the filters are not in a popover. */
export const onLaptop = { volume: "default", viewport: { value: "laptop", isRotated: false } } as const;

/** User actions and visible lines of the viewer in a canvas. */
export function logViewer(canvasElement: HTMLElement) {
  const canvas = within(canvasElement);
  const body = within(canvasElement.ownerDocument.body);
  /** The list of all lines. */
  const list = () => canvas.getByRole("listbox", { name: "Log lines" });
  /** The list of matches, while the log is searched. */
  const matches = () => canvas.getByRole("listbox", { name: "Matches" });
  /** Row of a line, from 0; null if it is not mounted. */
  const line = (index: number) => rowIn(list(), index);
  /** Row of a match, from 0; null if it is not mounted. */
  const match = (index: number) => rowIn(matches(), index);

  return {
    list,
    matches,
    line,
    match,
    /** Waits for the first line. */
    loads: () => waitFor(() => expect(line(0)).not.toBeNull()),
    showsLine: (index: number, text: string | RegExp) =>
      waitFor(() => expect(line(index)).toHaveTextContent(collapsed(text))),
    showsMatch: (index: number, text: string | RegExp) =>
      waitFor(() => expect(match(index)).toHaveTextContent(collapsed(text))),
    /** Waits until a line is completely visible in its list. */
    scrollsTo: (index: number) =>
      waitFor(() => {
        const row = line(index)?.getBoundingClientRect();
        const whole = list().getBoundingClientRect();
        expect(row?.top).toBeGreaterThanOrEqual(whole.top - 1);
        expect(row?.bottom).toBeLessThanOrEqual(whole.bottom + 1);
      }),
    async openMenu(name: string) {
      await userEvent.click(await canvas.findByRole("button", { name }));
      return within(await body.findByRole("menu"));
    },
    async closeMenu(): Promise<void> {
      await userEvent.keyboard("{Escape}");
      await waitFor(() => expect(body.queryByRole("menu")).not.toBeInTheDocument());
    },
  };
}

/** A text with the spaces that `toHaveTextContent` leaves of an element's. */
function collapsed(text: string | RegExp): string | RegExp {
  return typeof text === "string" ? text.replaceAll(/\s+/g, " ").trim() : text;
}

function rowIn(list: HTMLElement, index: number): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[role="option"][data-index="${index}"]`);
}

/** Visible text of a line after its time and task. */
export function messageOf(line: string): string {
  return visibleText(line).replace(/^\d{4}\S+ \S+ \[[^\]]+\](?:\[osmo\])? /, "");
}
