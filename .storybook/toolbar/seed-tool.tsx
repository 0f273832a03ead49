/** @jsxRuntime classic */
import { ChevronLeft, ChevronRight, Dices } from "lucide-react";
import React, { useEffect, useState } from "react";
import { Button } from "storybook/internal/components";
import { useGlobals } from "storybook/manager-api";
import { styled } from "storybook/theming";
import { DEFAULT_SEED, MAX_SEED, parseSeed } from "../globals/seed";

const Group = styled.div({ display: "flex", alignItems: "center", gap: 2 });

const Field = styled.label(({ theme }) => ({
  display: "flex",
  alignItems: "center",
  gap: 6,
  fontSize: theme.typography.size.s1,
  fontWeight: theme.typography.weight.bold,
  color: theme.textMutedColor,
}));

const Input = styled.input(({ theme }) => ({
  width: 84,
  height: 24,
  padding: "0 6px",
  border: `1px solid ${theme.appBorderColor}`,
  borderRadius: 4,
  background: theme.input.background,
  color: theme.input.color,
  font: "inherit",
  fontVariantNumeric: "tabular-nums",
  "&:focus": { outline: `2px solid ${theme.color.secondary}`, outlineOffset: -1 },
  "&[aria-invalid=true]": { borderColor: theme.color.negative },
}));

/** Toolbar control of the seed: a number field, and buttons for the previous, the next and a random seed. */
export function SeedTool() {
  const [globals, updateGlobals, storyGlobals] = useGlobals();
  const seed = parseSeed(globals.seed) ?? DEFAULT_SEED;
  const locked = storyGlobals.seed !== undefined;
  const [draft, setDraft] = useState(String(seed));
  useEffect(() => setDraft(String(seed)), [seed]);
  const parsed = parseSeed(draft);
  const choose = (next: number) => updateGlobals({ seed: next });

  return (
    <Group role="group" aria-label="Seed of the generated world">
      <Field>
        Seed
        <Input
          inputMode="numeric"
          value={draft}
          disabled={locked}
          title={locked ? "This story sets its own seed" : `An integer from 0 to ${MAX_SEED}`}
          aria-invalid={parsed === null}
          onChange={(event) => {
            setDraft(event.target.value);
            const next = parseSeed(event.target.value);
            if (next !== null) choose(next);
          }}
          onBlur={() => setDraft(String(seed))}
          onKeyDown={(event) => {
            // Storybook's own shortcuts are single letters and digits.
            event.stopPropagation();
            if (event.key === "ArrowUp" && seed < MAX_SEED) choose(seed + 1);
            if (event.key === "ArrowDown" && seed > 0) choose(seed - 1);
          }}
        />
      </Field>
      <Button
        variant="ghost"
        padding="small"
        ariaLabel="Previous seed"
        disabled={locked || seed === 0}
        onClick={() => choose(seed - 1)}
      >
        <ChevronLeft size={14} />
      </Button>
      <Button
        variant="ghost"
        padding="small"
        ariaLabel="Next seed"
        disabled={locked || seed === MAX_SEED}
        onClick={() => choose(seed + 1)}
      >
        <ChevronRight size={14} />
      </Button>
      <Button
        variant="ghost"
        padding="small"
        ariaLabel="Random seed"
        disabled={locked}
        onClick={() => choose(crypto.getRandomValues(new Uint32Array(1))[0] ?? DEFAULT_SEED)}
      >
        <Dices size={14} />
      </Button>
    </Group>
  );
}
