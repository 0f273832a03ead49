import type { Metadata } from "next";
import { Suspense } from "react";
import { nameOfDecodedSegment } from "@/lib/hrefs/name-segment";
import { WorkflowAtAddress } from "./workflow-at-address";

interface WorkflowPageProps {
  params: Promise<{ name: string }>;
}

export async function generateMetadata({ params }: WorkflowPageProps): Promise<Metadata> {
  // Next decodes the parameters of this function, unlike those of the page.
  return { title: nameOfDecodedSegment((await params).name) };
}

export default function WorkflowPage() {
  return (
    <Suspense>
      <WorkflowAtAddress />
    </Suspense>
  );
}
