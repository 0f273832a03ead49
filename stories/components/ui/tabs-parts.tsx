import ListIcon from "lucide-react/icons/list";
import ScrollTextIcon from "lucide-react/icons/scroll-text";
import { useState } from "react";
import { type TabItem, TabList, TabPanel, Tabs } from "@/components/ui/tabs";

type Part = "overview" | "tasks" | "logs" | "events" | "spec" | "artifacts";

const parts: readonly TabItem<Part>[] = [
  { value: "overview", label: "Overview" },
  { value: "tasks", label: "Tasks", icon: <ListIcon aria-hidden />, count: "1,204" },
  { value: "logs", label: "Logs", icon: <ScrollTextIcon aria-hidden /> },
  { value: "events", label: "Events" },
  { value: "spec", label: "Spec" },
  { value: "artifacts", label: "Artifacts" },
];

interface PartsProps {
  /** The initially selected tab. */
  first?: Part;
  className?: string;
}

/** Tabs with their own selection. */
export function Parts({ first = "overview", className }: PartsProps) {
  const [part, setPart] = useState<Part>(first);
  return (
    <div className={className}>
      <Tabs value={part} onValueChange={setPart}>
        <TabList label="Workflow sections" tabs={parts} />
        {parts.map(({ value, label }) => (
          <TabPanel key={value} value={value} keepMounted={value === "logs"}>
            <p className="p-3 text-sm">{`${label} of the workflow`}</p>
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}
