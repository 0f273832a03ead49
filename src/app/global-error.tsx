"use client";

import { PageError } from "@/components/states/page-error";
import "./globals.css";

/** Replaces the whole document when the layout or its providers throw. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Error</title>
        <main>
          <PageError error={error} />
        </main>
      </body>
    </html>
  );
}
