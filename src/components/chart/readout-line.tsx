/** The exact values of the mark that is read, in a line that is always there, so that nothing moves. */
export function ReadoutLine({ text }: { text: string }) {
  return (
    <p aria-hidden className="tabular h-5 truncate pt-1 leading-4 text-text-muted print:hidden" title={text}>
      {text}
    </p>
  );
}
