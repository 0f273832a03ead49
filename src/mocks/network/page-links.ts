import type { AnswerInPage } from "./page-answer.ts";

/**
 * Follows links to `/api` that a browser follows by itself: downloads, and links that open in a new tab. A browser does
 * not ask a service worker for the target of `<a download>`, nor for a new tab outside the worker's scope, such as
 * `/api` when a static Storybook is below a sub-path. So the page answers them; without mocks, these links need no script.
 */
export function followApiLinksInPage(answer: AnswerInPage): void {
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const opensTab = link?.target === "_blank" || event.ctrlKey || event.metaKey || event.button === 1;
    if (link === null || event.defaultPrevented || event.button > 1 || !isApiAddress(link.href)) return;
    const isDownload = link.hasAttribute("download") && event.button === 0;
    if (!isDownload && !opensTab) return;
    event.preventDefault();
    // A browser opens a tab only while it handles the click.
    const tab = isDownload ? null : window.open("", "_blank");
    const fileName = link.download || (link.pathname.split("/").at(-1) ?? "");
    const target = { url: link.href, fileName, tab };
    void import("./follow-link.ts").then(({ followLink }) => followLink(answer, target));
  };
  window.addEventListener("click", onClick);
  window.addEventListener("auxclick", onClick);
}

function isApiAddress(href: string): boolean {
  if (!URL.canParse(href)) return false;
  const { origin, pathname } = new URL(href);
  return origin === location.origin && pathname.startsWith("/api/");
}
