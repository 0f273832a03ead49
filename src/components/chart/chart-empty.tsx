/** In place of a picture that has nothing to show; the reason is told by what is around it. */
export function ChartEmpty() {
  return <div className="grid size-full place-items-center text-sm text-text-muted">No data</div>;
}
