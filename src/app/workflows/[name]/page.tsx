import type { Metadata } from "next";
import { Suspense } from "react";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { nameOfDecodedSegment } from "@/lib/hrefs/name-segment";

interface WorkflowPageProps {
  /** Decoded by Next: to decode it again would change names with a percent sign, or throw. */
  params: Promise<{ name: string }>;
}

export async function generateMetadata({ params }: WorkflowPageProps): Promise<Metadata> {
  return { title: nameOfDecodedSegment((await params).name) };
}

export default async function WorkflowPage({ params }: WorkflowPageProps) {
  const { name } = await params;
  return (
    <Suspense>
      <WorkflowDetailScreen name={nameOfDecodedSegment(name)} />
    </Suspense>
  );
}
