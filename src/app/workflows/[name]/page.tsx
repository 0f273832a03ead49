import type { Metadata } from "next";
import { Suspense } from "react";
import { WorkflowDetailScreen } from "@/features/workflows/detail/workflow-detail-screen";

interface WorkflowPageProps {
  params: Promise<{ name: string }>;
}

export async function generateMetadata({ params }: WorkflowPageProps): Promise<Metadata> {
  const { name } = await params;
  return { title: decodeURIComponent(name) };
}

export default async function WorkflowPage({ params }: WorkflowPageProps) {
  const { name } = await params;
  return (
    <Suspense>
      <WorkflowDetailScreen name={decodeURIComponent(name)} />
    </Suspense>
  );
}
