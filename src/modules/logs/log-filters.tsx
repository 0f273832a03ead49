"use client";

import ChevronsUpDownIcon from "lucide-react/icons/chevrons-up-down";
import ListFilterIcon from "lucide-react/icons/list-filter";
import { Button } from "@/components/ui/button";
import { CheckboxMenu } from "@/components/ui/checkbox-menu";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Select, type SelectOption } from "@/components/ui/select";
import { formatNumber } from "@/lib/format/number";
import { LEVEL_NAMES, LOG_LEVELS, type LogLevel, type LogSource } from "./log-line";

export interface LogFilterValues {
  /** Empty for all levels. */
  readonly levels: LogLevel[];
  readonly source: LogSource | null;
  readonly task: string | null;
  /** `all`, or a 0-based number; null for the default. */
  readonly attempt: string | null;
}

export interface LogFiltersProps {
  values: LogFilterValues;
  onChange: (change: Partial<LogFilterValues>) => void;
  /** Task names; hides the selection when empty. */
  tasks: readonly string[];
  /** Attempts; hides the selection with fewer than two. */
  attempts: readonly SelectOption<string>[];
}

const ALL = "*";

const SOURCES: readonly SelectOption<LogSource | typeof ALL>[] = [
  { value: ALL, label: "Any source" },
  { value: "user", label: "Program" },
  { value: "platform", label: "Platform" },
];

/** Inline when there is room, otherwise in a popover. */
export function LogFilters(props: LogFiltersProps) {
  const { levels, source, task, attempt } = props.values;
  const count = [levels.length > 0, source !== null, task !== null, attempt !== null].filter(Boolean).length;
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 @max-3xl/logs:hidden">
        <FilterControls {...props} />
      </div>
      <Popover>
        <PopoverTrigger
          render={
            <Button size="small" className="@3xl/logs:hidden">
              <ListFilterIcon aria-hidden />
              Filters{count > 0 && ` (${formatNumber(count)})`}
            </Button>
          }
        />
        <PopoverContent title="Filters" align="end" className="w-60">
          <div className="flex flex-col gap-2 [&>*]:w-full">
            <FilterControls {...props} />
          </div>
        </PopoverContent>
      </Popover>
    </>
  );
}

function FilterControls({ values, onChange, tasks, attempts }: LogFiltersProps) {
  const { levels, source, task, attempt } = values;
  return (
    <>
      <CheckboxMenu
        label="Levels"
        align="start"
        trigger={
          <Button size="small" className="justify-between border-border-strong font-normal shadow-none">
            {levelsLabel(levels)}
            <ChevronsUpDownIcon aria-hidden className="text-text-muted" />
          </Button>
        }
        items={LOG_LEVELS.map((level) => ({
          id: level,
          label: LEVEL_NAMES[level],
          checked: levels.length === 0 || levels.includes(level),
        }))}
        onCheckedChange={(id, checked) => onChange({ levels: levelsAfter(levels, id, checked) })}
        onReset={() => onChange({ levels: [] })}
        resetLabel="All levels"
      />
      <Select
        label="Source"
        size="small"
        options={SOURCES}
        value={source ?? ALL}
        onValueChange={(value) => onChange({ source: value === ALL ? null : value })}
      />
      {tasks.length > 1 && (
        <Select
          label="Task"
          size="small"
          className="max-w-40"
          options={[
            { value: ALL, label: "All tasks" },
            ...tasks.map((name) => ({ value: name, label: name })),
          ]}
          value={task ?? ALL}
          onValueChange={(value) => onChange({ task: value === ALL ? null : value })}
        />
      )}
      {attempts.length > 1 && (
        <Select
          label="Attempt"
          size="small"
          options={attempts}
          value={attempt ?? attempts[0]?.value ?? ALL}
          onValueChange={(value) => onChange({ attempt: value === attempts[0]?.value ? null : value })}
        />
      )}
    </>
  );
}

function levelsLabel(levels: readonly LogLevel[]): string {
  if (levels.length === 0) return "All levels";
  return LOG_LEVELS.filter((level) => levels.includes(level))
    .map((level) => LEVEL_NAMES[level])
    .join(", ");
}

/** Selecting all levels or none clears the filter: a log without lines would be useless. */
function levelsAfter(levels: readonly LogLevel[], id: string, checked: boolean): LogLevel[] {
  const shown = levels.length === 0 ? LOG_LEVELS : levels;
  const next = LOG_LEVELS.filter((level) => (level === id ? checked : shown.includes(level)));
  return next.length === LOG_LEVELS.length ? [] : next;
}
