import type { Metadata } from "next";
import { Suspense } from "react";
import { nameOfDecodedSegment } from "@/lib/hrefs/name-segment";
import { NodeAtAddress } from "./node-at-address";

interface NodePageProps {
  params: Promise<{ hostname: string }>;
}

export async function generateMetadata({ params }: NodePageProps): Promise<Metadata> {
  // Next decodes the parameters of this function, unlike those of the page.
  return { title: nameOfDecodedSegment((await params).hostname) };
}

export default function NodePage() {
  return (
    <Suspense>
      <NodeAtAddress />
    </Suspense>
  );
}
