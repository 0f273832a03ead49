/** @jsxRuntime classic */
import React, { type ReactNode } from "react";
import { Select } from "storybook/internal/components";
import { styled } from "storybook/theming";
import { type GlobalMenu, type MenuItem, menuStateOf } from "../globals/menu";

/** Storybook highlights every `Select` that has a value; here only values other than the default stand out. */
const QuietSelect = styled(Select)(({ theme }) => ({
  "&[data-default=true]:not(:hover, [aria-expanded=true])": {
    background: "transparent",
    color: theme.textMutedColor,
  },
}));

export interface MenuToolProps {
  menu: GlobalMenu;
  icon: ReactNode;
  value: unknown;
  /** Whether the story sets the value itself. */
  isLocked: boolean;
  onSelect: (value: MenuItem["value"]) => void;
}

/** Toolbar control of a value: an icon with a menu. A value other than the default is written beside the icon. */
export function MenuTool({ menu, icon, value, isLocked, onSelect }: MenuToolProps) {
  const { items, selected, text } = menuStateOf(menu, value);
  return (
    <QuietSelect
      ariaLabel={menu.label}
      tooltip={`${menu.label}: ${selected.title}${isLocked ? ", set by this story" : ""}`}
      icon={icon}
      options={items.map((item) => ({ value: item.value, title: item.title }))}
      defaultOptions={[selected.value]}
      showSelectedOptionTitle={false}
      disabled={isLocked}
      onSelect={(chosen) => onSelect(chosen as MenuItem["value"])}
      data-default={text === ""}
    >
      {text}
    </QuietSelect>
  );
}
