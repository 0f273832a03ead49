"use client";

import { ErrorState } from "@/components/states/error-state";

export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  return <ErrorState title="This page could not be displayed" error={error} onRetry={reset} />;
}
