import type { userEvent as UserEvents, within } from "storybook/test";

type Queries = Pick<ReturnType<typeof within>, "getByRole">;

/** The element that holds the marks of a chart, by the chart's name. */
export function chartOf(canvas: Queries, label: string): HTMLElement {
  return canvas.getByRole("group", { name: `${label}. Use the arrow keys to read its marks.` });
}

/** The rectangles or paths of a series. */
export function marksOf(chart: HTMLElement, series: string): Element[] {
  return [...chart.querySelectorAll(`[data-series="${series}"]`)];
}

/** Drags from one bar to another, or clicks on one, by the bars of its series "running", which has one in each. */
export async function brush(
  userEvent: Pick<typeof UserEvents, "pointer">,
  chart: HTMLElement,
  from: number,
  to: number,
): Promise<void> {
  const middleOf = (bar: number) => {
    const { left, width, top } = marksOf(chart, "running")[bar]?.getBoundingClientRect() ?? new DOMRect();
    return { clientX: left + width / 2, clientY: top };
  };
  await userEvent.pointer([
    { keys: "[MouseLeft>]", target: chart, coords: middleOf(from) },
    ...(from === to ? [] : [{ target: chart, coords: middleOf(to) }]),
    { keys: "[/MouseLeft]", target: chart, coords: middleOf(to) },
  ]);
}
