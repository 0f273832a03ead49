"use client";

import type { LucideIcon } from "lucide-react";
import MonitorIcon from "lucide-react/icons/monitor";
import MoonIcon from "lucide-react/icons/moon";
import SunIcon from "lucide-react/icons/sun";
import { IconButton } from "../ui/icon-button";
import { Menu, MenuContent, MenuLabel, MenuRadioGroup, MenuRadioItem, MenuTrigger } from "../ui/menu";
import { parseThemeChoice, type ThemeChoice, themeChoices } from "./theme";
import { useThemeControl } from "./theme-provider";

const presentation: Record<ThemeChoice, { label: string; icon: LucideIcon }> = {
  light: { label: "Light", icon: SunIcon },
  dark: { label: "Dark", icon: MoonIcon },
  system: { label: "System", icon: MonitorIcon },
};

/** Selects light, dark, or the system theme. Renders nothing outside a `ThemeProvider`. */
export function ThemeMenu() {
  const control = useThemeControl();
  if (control === null) return null;
  const Current = presentation[control.choice].icon;
  return (
    <Menu>
      <MenuTrigger
        render={
          <IconButton label="Theme" tooltipSide="right">
            <Current aria-hidden />
          </IconButton>
        }
      />
      <MenuContent side="top" align="start" className="min-w-36">
        <MenuRadioGroup
          value={control.choice}
          onValueChange={(value) => control.setChoice(parseThemeChoice(String(value)))}
        >
          <MenuLabel>Theme</MenuLabel>
          {themeChoices.map((choice) => {
            const { label, icon: Icon } = presentation[choice];
            return (
              <MenuRadioItem key={choice} value={choice} closeOnClick icon={<Icon aria-hidden />}>
                {label}
              </MenuRadioItem>
            );
          })}
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}
