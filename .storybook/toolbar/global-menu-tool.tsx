/** @jsxRuntime classic */
import React, { type ReactNode } from "react";
import { Select } from "storybook/internal/components";
import { useGlobals } from "storybook/manager-api";
import { styled } from "storybook/theming";
import { type GlobalMenu, menuStateOf } from "../globals/menu";

/** Storybook highlights every `Select` that has a value; here only values other than the default stand out. */
const QuietSelect = styled(Select)(({ theme }) => ({
  "&[data-default=true]:not(:hover, [aria-expanded=true])": {
    background: "transparent",
    color: theme.textMutedColor,
  },
}));

export interface GlobalMenuToolProps {
  menu: GlobalMenu;
  icon: ReactNode;
}

/** Toolbar control of a global: an icon with a menu. A value other than the default is written beside the icon. */
export function GlobalMenuTool({ menu, icon }: GlobalMenuToolProps) {
  const [globals, updateGlobals, storyGlobals] = useGlobals();
  const { items, selected, text } = menuStateOf(menu, globals[menu.global]);
  const isLocked = menu.global in storyGlobals;

  return (
    <QuietSelect
      ariaLabel={menu.label}
      tooltip={`${menu.label}: ${selected.title}${isLocked ? ", set by this story" : ""}`}
      icon={icon}
      options={items.map(({ value, title }) => ({ value, title }))}
      defaultOptions={[selected.value]}
      showSelectedOptionTitle={false}
      disabled={isLocked}
      onSelect={(value) => updateGlobals({ [menu.global]: value })}
      data-default={text === ""}
    >
      {text}
    </QuietSelect>
  );
}
