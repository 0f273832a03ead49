import type { ReactNode } from "react";

export interface DocTableProps {
  /** Names the table for screen readers and other users. */
  caption: string;
  headers: readonly string[];
  /** The first cell of a row is its name. */
  rows: readonly (readonly ReactNode[])[];
}

/** A small read-only table. It scrolls horizontally on narrow screens. */
export function DocTable({ caption, headers, rows }: DocTableProps) {
  return (
    // biome-ignore-start lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto rounded-md border">
      <table className="w-full border-collapse text-left text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead className="bg-surface-sunken text-xs text-text-muted">
          <tr>
            {headers.map((header) => (
              <th key={header} scope="col" className="whitespace-nowrap px-3 py-2 font-medium">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={String(name)} className="border-t align-top">
              <th scope="row" className="whitespace-nowrap px-3 py-2 font-mono text-xs font-medium">
                {name}
              </th>
              {cells.map((cell, column) => (
                <td key={headers[column + 1]} className="px-3 py-2">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
    // biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above
  );
}
