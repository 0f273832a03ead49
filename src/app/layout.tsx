import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { applicationName } from "@/components/shell/navigation";
import { themeScript } from "@/components/shell/theme";
import { UserMenu } from "@/components/shell/user-menu";
import "./globals.css";
import { Providers } from "./providers";

export const metadata: Metadata = {
  title: { default: applicationName, template: `%s · ${applicationName}` },
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The theme is set on <html> before the first paint, so the server's markup differs by design.
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this repository, run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <Providers>
          <AppShell footer={<UserMenu />}>{children}</AppShell>
        </Providers>
      </body>
    </html>
  );
}
