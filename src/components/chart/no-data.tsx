/** In the place of a picture that has nothing to show. */
export function NoData() {
  return (
    <p className="flex size-full min-h-8 items-center justify-center text-sm text-text-muted">No data</p>
  );
}
