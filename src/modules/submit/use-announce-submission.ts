"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useToast } from "@/components/ui/toasts";
import type { SubmitResponse } from "@/lib/api/generated.schemas";
import { workflowHref } from "@/lib/hrefs/workflow-href";
import { refreshLists } from "./refresh-lists";

/** Says that a run was submitted to a pool, with a link to it, and brings the lists up to date. */
export function useAnnounceSubmission(): (answer: SubmitResponse, pool: string) => void {
  const toast = useToast();
  const client = useQueryClient();
  return ({ name, warnings = [] }, pool) => {
    toast({
      title: `Submitted ${name}`,
      description: [`Queued in ${pool}.`, ...warnings].join(" "),
      link: { label: "View workflow", href: workflowHref(name) },
    });
    void refreshLists(client);
  };
}
