/** @jsxRuntime classic */
import React, { type ReactNode } from "react";
import { useGlobals } from "storybook/manager-api";
import type { GlobalMenu } from "../globals/menu";
import { MenuTool } from "./menu-tool";

export interface GlobalMenuToolProps {
  menu: GlobalMenu;
  icon: ReactNode;
}

/** Toolbar control of a global. */
export function GlobalMenuTool({ menu, icon }: GlobalMenuToolProps) {
  const [globals, updateGlobals, storyGlobals] = useGlobals();
  return (
    <MenuTool
      menu={menu}
      icon={icon}
      value={globals[menu.global]}
      isLocked={menu.global in storyGlobals}
      onSelect={(value) => updateGlobals({ [menu.global]: value })}
    />
  );
}
