"use client";

import ArrowUpIcon from "lucide-react/icons/arrow-up";
import { Button } from "@/components/ui/button";
import { formatCount } from "@/lib/format/number";

export interface NewRowsProps {
  count: number;
  /** Singular noun of a row: "task". */
  noun: string;
  onShow: () => void;
}

/** Offers rows that have been added to a list, above it; nothing while there are none. */
export function NewRows({ count, noun, onShow }: NewRowsProps) {
  return (
    <div
      role="status"
      className="pointer-events-none absolute inset-x-0 top-12 z-20 flex justify-center print:hidden"
    >
      {count > 0 && (
        <Button
          size="small"
          variant="primary"
          onClick={onShow}
          className="pointer-events-auto rounded-full shadow-md"
        >
          <ArrowUpIcon aria-hidden />
          {formatCount(count, `new ${noun}`)}
        </Button>
      )}
    </div>
  );
}
