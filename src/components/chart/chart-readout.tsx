import { cn } from "@/lib/class-names";
import type { ChartColor } from "./chart-color";
import { ChartSwatch } from "./chart-swatch";
import type { Readout } from "./readout";

export interface ChartReadoutProps {
  readout: Readout;
  /** The upper corner of the chart in which it is: that which the mark is not in. */
  side: "start" | "end";
}

/** The exact values of one mark. In one of two places, so that it does not follow the pointer. */
export function ChartReadout({ readout: { title, entries, total, lines }, side }: ChartReadoutProps) {
  return (
    <div
      aria-hidden
      className={cn(
        "pointer-events-none absolute top-0 z-10 max-w-[70%] rounded-md border border-border bg-surface-raised px-2 py-1.5 text-xs shadow-md print:hidden",
        side === "start" ? "start-14" : "end-1",
      )}
    >
      <p className="mb-1 font-medium">{title}</p>
      <table className="tabular">
        <tbody>
          {entries.map(({ key, ...entry }) => (
            <ReadoutRow key={key} {...entry} />
          ))}
          {total !== undefined && <ReadoutRow label="Total" value={total} />}
          {lines?.map(({ key, ...line }) => (
            <ReadoutRow key={key} {...line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ReadoutRowProps {
  label: string;
  value: string;
  color?: ChartColor;
  hatched?: boolean;
}

function ReadoutRow({ label, value, color, hatched }: ReadoutRowProps) {
  return (
    <tr>
      <td className="w-full py-px pe-4 text-text-muted">
        <span className="flex items-center gap-1.5">
          {color === undefined ? (
            <span className="size-2.5" />
          ) : (
            <ChartSwatch color={color} hatched={hatched} />
          )}
          {label}
        </span>
      </td>
      <td className="py-px text-end whitespace-nowrap">{value}</td>
    </tr>
  );
}
