import { expect, screen, spyOn, waitFor } from "storybook/test";
import preview from "#.storybook/preview";
import { loadWorld } from "#.storybook/world";
import { ListScreen } from "@/components/list-page/list-screen";
import { formatCount } from "@/lib/format/number";
import { datasetHandlers } from "@/mocks/handlers";
import { failsOnce } from "@/mocks/handlers/scenarios";
import { inAppShell } from "../../frames/in-app-shell";
import { datasetList, forgetTable } from "./dataset-list";

const onLaptop = { viewport: { value: "laptop", isRotated: false } } as const;

/** All matches of a list as CSV, whatever is loaded. */
const meta = preview.meta({
  title: "Components/ListPage/Export",
  decorators: [inAppShell],
  loaders: [loadWorld],
  parameters: { nextjs: { appDirectory: true, navigation: { pathname: "/datasets" } } },
  globals: { volume: "default", ...onLaptop },
  beforeEach({ msw, world }) {
    msw.use(...datasetHandlers(world));
    return forgetTable;
  },
  render: () => <ListScreen definition={datasetList} />,
});

export default meta;

/** Opens the dialog by keyboard. */
async function openExport(): Promise<HTMLElement> {
  const button = await screen.findByRole("button", { name: "Export CSV" });
  await waitFor(() => expect(button).toBeEnabled());
  button.focus();
  return button;
}

/** What the browser saves: names and texts of files. */
function savedFiles() {
  const saved: { name: string; text: Promise<string> }[] = [];
  const blobs = new Map<string, Blob>();
  const create = spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    const url = `blob:story-${blobs.size}`;
    blobs.set(url, blob as Blob);
    return url;
  });
  const click = spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, text: blobs.get(this.href)?.text() ?? Promise.resolve("") });
  });
  return {
    saved,
    restore() {
      create.mockRestore();
      click.mockRestore();
    },
  };
}

/** The file has every match in the list's order, with the visible columns. */
export const AllMatches = meta.story({
  play: async ({ userEvent, world }) => {
    const { entries, total } = world.datasets.page({ offset: 0, limit: 1 });
    const { saved, restore } = savedFiles();
    try {
      await openExport();
      await userEvent.keyboard("{Enter}");
      const dialog = await screen.findByRole("dialog", { name: "Export datasets as CSV" });
      await expect(dialog).toHaveTextContent(`${formatCount(total, "dataset")}, in the order of the list`);
      await userEvent.click(screen.getByRole("button", { name: "Export" }));
      await expect(await screen.findByText(/saved as/)).toHaveTextContent("example-datasets.csv");
      const [file] = saved;
      await expect(file?.name).toBe("example-datasets.csv");
      const text = (await file?.text) ?? "";
      const records = text.replace(/^\uFEFF/, "").split("\r\n");
      await expect(records[0]).toBe("Name,Bucket,Files,Created");
      await expect(records).toHaveLength(total + 2);
      await expect(records[1]).toContain(entries[0]?.name);
      await expect(records[1]).toMatch(/,\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    } finally {
      restore();
    }
  },
});

/** The file's name has the filter in it. */
export const Filtered = meta.story({
  parameters: { searchParams: "?f=name:a" },
  play: async ({ userEvent }) => {
    const { saved, restore } = savedFiles();
    try {
      await openExport();
      await userEvent.keyboard("{Enter}");
      await expect(await screen.findByRole("dialog")).toHaveTextContent("that match the filter");
      await userEvent.click(screen.getByRole("button", { name: "Export" }));
      await waitFor(() => expect(saved[0]?.name).toBe("example-datasets_Name-a.csv"));
    } finally {
      restore();
    }
  },
});

/** More rows than a file may have: the limit is stated before. */
export const OverTheLimit = meta.story({
  globals: { volume: "billion", ...onLaptop },
  play: async ({ userEvent, world }) => {
    const { total } = world.datasets.page({ offset: 0, limit: 1 });
    await openExport();
    await userEvent.keyboard("{Enter}");
    await expect(await screen.findByRole("dialog")).toHaveTextContent(
      `The first 100,000 of ${formatCount(total, "dataset")}`,
    );
  },
});

/** A page that fails ends the export; nothing is saved, and it can be tried again. */
export const PageFails = meta.story({
  play: async ({ userEvent, msw }) => {
    const { saved, restore } = savedFiles();
    try {
      await openExport();
      msw.use(failsOnce("/api/bucket/list_dataset", 500));
      await userEvent.keyboard("{Enter}");
      await screen.findByRole("dialog");
      await userEvent.click(screen.getByRole("button", { name: "Export" }));
      await expect(await screen.findByText(/The export stopped/)).toBeVisible();
      await expect(saved).toEqual([]);
      await userEvent.click(screen.getByRole("button", { name: "Retry" }));
      await waitFor(() => expect(saved).toHaveLength(1));
    } finally {
      restore();
    }
  },
});
