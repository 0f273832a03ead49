import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Approvals } from "./approvals.ts";
import type { PictureReport } from "./report-shape.ts";

const PAGE_FOLDER = fileURLToPath(new URL("./report-page/", import.meta.url));

/**
 * Writes `index.html` beside the pictures of a report. It holds script, style and data, so it opens from a folder, a
 * CI artifact or any static host. Pictures that do not differ are counted, not listed.
 */
export async function writeReportPage(
  folder: string,
  report: PictureReport,
  approvals: Approvals,
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(PAGE_FOLDER, "report-page.tsx")],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const script = outputFiles[0]?.text ?? "";
  const style = await readFile(join(PAGE_FOLDER, "report-page.css"), "utf8");
  const data = `window.report=${toScript(report)};window.approvals=${toScript(approvals)};`;
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Pictures: ${escapeHtml(report.after)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<div id="root"></div>
<script>${data}</script>
<script>${script.replaceAll("</script", "<\\/script")}</script>
</body>
</html>
`;
  const path = join(folder, "index.html");
  await writeFile(path, html);
  return path;
}

/** JSON that cannot end the script element around it. */
function toScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
