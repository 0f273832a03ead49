/** Screen sizes that every page supports, for the toolbar. A story about one of them sets the global `viewport`. */
export const VIEWPORTS = {
  phone: { name: "Phone", styles: { width: "360px", height: "800px" }, type: "mobile" },
  laptop: { name: "Laptop", styles: { width: "1280px", height: "800px" }, type: "desktop" },
  desktop: { name: "Desktop", styles: { width: "1920px", height: "1080px" }, type: "desktop" },
} as const;
