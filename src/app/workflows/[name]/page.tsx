import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";
import { nameOfSegment } from "@/lib/hrefs/name-segment";

interface WorkflowPageProps {
  /** As in the address: Next does not decode it. */
  params: Promise<{ name: string }>;
}

async function nameOf(params: WorkflowPageProps["params"]): Promise<string> {
  return nameOfSegment((await params).name) ?? notFound();
}

export async function generateMetadata({ params }: WorkflowPageProps): Promise<Metadata> {
  return { title: await nameOf(params) };
}

export default async function WorkflowPage({ params }: WorkflowPageProps) {
  const name = await nameOf(params);
  return (
    <Suspense>
      <WorkflowDetailScreen name={name} />
    </Suspense>
  );
}
