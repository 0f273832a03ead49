import { Button } from "@/components/ui/button";
import type { DashboardView } from "../../use-dashboard-view";
import { windowFacts } from "../../windows";
import { TileEmpty } from "../tile-empty";

/** Nothing happened in the window: what would show more. */
export function QuietWindow({ view: { window, of, scope, setAddress } }: { view: DashboardView }) {
  return (
    <TileEmpty>
      <p>
        No workflow {scope === "mine" ? "of yours " : scope === "pools" ? "in your pools " : ""}
        {of === "submitted" ? "was submitted" : "ended"} in the {windowFacts[window].words}.
      </p>
      <div className="flex flex-wrap justify-center gap-2">
        {window !== "7d" && (
          <Button size="small" onClick={() => void setAddress({ window: "7d" })}>
            Show the last 7 days
          </Button>
        )}
        {scope !== "all" && (
          <Button size="small" onClick={() => void setAddress({ scope: "all" })}>
            Show all workflows
          </Button>
        )}
      </div>
    </TileEmpty>
  );
}
