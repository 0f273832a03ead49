"use client";

import ChevronDownIcon from "lucide-react/icons/chevron-down";
import ChevronUpIcon from "lucide-react/icons/chevron-up";
import { taskGroupStatusPresentation } from "@/components/status/status-presentation";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuContent, MenuRadioGroup, MenuRadioItem, MenuTrigger } from "@/components/ui/menu";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { GroupTask } from "@/components/workflow/group-tasks";
import { formatNumber } from "@/lib/format/number";
import { withUniqueKeys } from "@/lib/list/unique-keys";

export interface SiblingNavigationProps {
  /** All tasks of the group, in its order. */
  tasks: readonly GroupTask[];
  current: string;
  onOpen: (task: string) => void;
}

/** Navigates between the tasks of a group. */
export function SiblingNavigation({ tasks, current, onOpen }: SiblingNavigationProps) {
  const place = tasks.findIndex(({ name }) => name === current);
  if (tasks.length < 2) return null;
  const step = (by: number) => {
    const next = tasks[place + by];
    if (next !== undefined) onOpen(next.name);
  };
  return (
    <div className="flex shrink-0 items-center">
      {/* Disabled buttons stay focusable, so that keyboard users do not lose their place. */}
      <IconButton
        label="Previous task"
        size="small"
        disabled={place <= 0}
        focusableWhenDisabled
        onClick={() => step(-1)}
      >
        <ChevronUpIcon aria-hidden />
      </IconButton>
      <Menu>
        <MenuTrigger
          render={<Button variant="ghost" size="small" className="tabular relative px-1.5 text-text-muted" />}
        >
          <VisuallyHidden>Task</VisuallyHidden> {formatNumber(place + 1)} of {formatNumber(tasks.length)}
        </MenuTrigger>
        <MenuContent align="end" className="max-h-80">
          <MenuRadioGroup value={current} onValueChange={onOpen}>
            {withUniqueKeys(tasks, ({ name }) => name).map(([key, { name, latest }]) => {
              const { icon: Icon, label } = taskGroupStatusPresentation[latest.status];
              return (
                <MenuRadioItem key={key} value={name} icon={<Icon aria-label={label} />}>
                  {name}
                </MenuRadioItem>
              );
            })}
          </MenuRadioGroup>
        </MenuContent>
      </Menu>
      <IconButton
        label="Next task"
        size="small"
        disabled={place === tasks.length - 1}
        focusableWhenDisabled
        onClick={() => step(1)}
      >
        <ChevronDownIcon aria-hidden />
      </IconButton>
    </div>
  );
}
