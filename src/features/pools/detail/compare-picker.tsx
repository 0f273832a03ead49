"use client";

import XIcon from "lucide-react/icons/x";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { useListPools } from "@/lib/api/generated";

/** Names that are suggested. */
const MOST_NAMES = 50;

export interface ComparePickerProps {
  /** The pool that is compared; null for none. */
  value: string | null;
  /** Names that are no choice. */
  except: string;
  onValueChange: (name: string | null) => void;
}

/** Chooses a second pool by its name; names that hold the typed text are suggested. */
export function ComparePicker({ value, except, onValueChange }: ComparePickerProps) {
  const listId = useId();
  const [text, setText] = useState("");
  const [isUsed, setUsed] = useState(false);
  const { data } = useListPools(
    { ...(text !== "" && { name: text }), limit: MOST_NAMES },
    { query: { enabled: isUsed } },
  );
  if (value !== null) {
    return (
      <IconButton label="Stop comparing" size="small" variant="secondary" onClick={() => onValueChange(null)}>
        <XIcon aria-hidden />
      </IconButton>
    );
  }
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    const name = text.trim();
    if (name === "" || name === except) return;
    setText("");
    onValueChange(name);
  }
  return (
    <form onSubmit={onSubmit} className="flex min-w-0 items-center gap-2 print:hidden">
      <Input
        size="small"
        aria-label="Compare with pool"
        placeholder="Compare with…"
        list={listId}
        value={text}
        onFocus={() => setUsed(true)}
        onValueChange={setText}
        className="w-48"
      />
      <datalist id={listId}>
        {data?.entries
          .filter(({ name }) => name !== except)
          .map(({ name }) => (
            <option key={name} value={name} />
          ))}
      </datalist>
      <Button type="submit" size="small" disabled={text.trim() === "" || text.trim() === except}>
        Compare
      </Button>
    </form>
  );
}
