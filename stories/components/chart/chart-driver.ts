import type { within } from "storybook/test";

type Queries = Pick<ReturnType<typeof within>, "getByRole">;

/** The element that holds the marks of a chart, by the chart's name. */
export function chartOf(canvas: Queries, label: string): HTMLElement {
  return canvas.getByRole("group", { name: `${label}. Use the arrow keys to read its marks.` });
}

/** The rectangles or paths of a series. */
export function marksOf(chart: HTMLElement, series: string): Element[] {
  return [...chart.querySelectorAll(`[data-series="${series}"]`)];
}

/**
 * For `userEvent.pointer`: a drag from one bar to another, or a click on one, by the bars of the series "running", which
 * has one in each.
 */
export function brush(chart: HTMLElement, from: number, to: number) {
  const middleOf = (bar: number) => {
    const { left, width, top } = marksOf(chart, "running")[bar]?.getBoundingClientRect() ?? new DOMRect();
    return { clientX: left + width / 2, clientY: top };
  };
  return [
    { keys: "[MouseLeft>]", target: chart, coords: middleOf(from) },
    ...(from === to ? [] : [{ target: chart, coords: middleOf(to) }]),
    { keys: "[/MouseLeft]", target: chart, coords: middleOf(to) },
  ];
}
