/** @jsxRuntime classic */
import { Dices, Sprout } from "lucide-react";
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
  width: 98,
  height: 24,
  padding: "0 2px 0 6px",
  border: `1px solid ${theme.appBorderColor}`,
  borderRadius: 4,
  background: theme.input.background,
  color: theme.input.color,
  font: "inherit",
  fontVariantNumeric: "tabular-nums",
  "&:focus": { outline: `2px solid ${theme.color.secondary}`, outlineOffset: -1 },
  "&[aria-invalid=true]": { borderColor: theme.color.negative },
}));

/** Toolbar control of the seed: a number field, whose arrows are the previous and the next seed, and a random one. */
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
        <Sprout size={14} aria-hidden />
        <Input
          type="number"
          min={0}
          max={MAX_SEED}
          aria-label="Seed"
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
          }}
        />
      </Field>
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
