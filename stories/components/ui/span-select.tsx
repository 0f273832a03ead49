import { useState } from "react";
import { Select, type SelectOption } from "@/components/ui/select";

type Span = "10m" | "1h" | "24h" | "7d";

interface SpanSelectProps {
  onChoice?: (value: Span) => void;
  showLabel?: boolean;
  size?: "small" | "medium";
  disabled?: boolean;
}

const options: readonly SelectOption<Span>[] = [
  { value: "10m", label: "Last 10 minutes", hint: "12" },
  { value: "1h", label: "Last hour", hint: "240" },
  { value: "24h", label: "Last 24 hours", hint: "5,812" },
  { value: "7d", label: "Last 7 days", hint: "too many", disabled: true },
];

/** A select with its own value. */
export function SpanSelect({ onChoice, ...props }: SpanSelectProps) {
  const [value, setValue] = useState<Span>("1h");
  return (
    <Select
      {...props}
      label="Time span"
      options={options}
      value={value}
      onValueChange={(next) => {
        setValue(next);
        onChoice?.(next);
      }}
    />
  );
}
