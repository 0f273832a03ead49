"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/toasts";
import type { SubmitResponse } from "@/lib/api/generated.schemas";
import { withoutCodeMarks } from "@/lib/format/inline-code";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import { refreshLists } from "./refresh-lists";

/** Shows a toast for a submitted workflow with a link to it, and refreshes the lists. */
export function useAnnounceSubmission(): (answer: SubmitResponse, pool: string) => void {
  const toast = useToast();
  const client = useQueryClient();
  return ({ name, warnings = [] }, pool) => {
    toast({
      title: `Submitted ${name}`,
      description: [`Queued in ${pool}.`, ...warnings.map(withoutCodeMarks)].join(" "),
      link: { label: "View workflow", href: workflowHref(name) },
    });
    void refreshLists(client);
  };
}
