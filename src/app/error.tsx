"use client";

import { PageError } from "@/components/states/page-error";

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <PageError error={error} />;
}
