import type { Metadata } from "next";
import { Suspense } from "react";
import { nameOfDecodedSegment } from "@/lib/hrefs/name-segment";
import { PoolAtAddress } from "./pool-at-address";

interface PoolPageProps {
  params: Promise<{ name: string }>;
}

export async function generateMetadata({ params }: PoolPageProps): Promise<Metadata> {
  // Next decodes the parameters of this function, unlike those of the page.
  return { title: nameOfDecodedSegment((await params).name) };
}

export default function PoolPage() {
  return (
    <Suspense>
      <PoolAtAddress />
    </Suspense>
  );
}
