/** A value that a toolbar menu offers. */
export interface MenuItem {
  readonly value: string | number;
  readonly title: string;
  /** Shown beside the icon instead of the title, which may be too long for it. */
  readonly short?: string;
}

/** A global that the toolbar shows as an icon with a menu. */
export interface GlobalMenu {
  /** Name in the URL. */
  readonly global: string;
  readonly label: string;
  readonly defaultValue: string | number;
  readonly items: readonly MenuItem[];
  /** The item for a value that only a URL can hold; null for an invalid value. */
  readonly itemFromUrl?: (value: unknown) => MenuItem | null;
}

export interface MenuState {
  readonly items: readonly MenuItem[];
  readonly selected: MenuItem;
  /** Text beside the icon; empty at the default, so that the toolbar shows what deviates. */
  readonly text: string;
}

/** What the menu shows for the global's value. An invalid value selects the default, as it does for the stories. */
export function menuStateOf(menu: GlobalMenu, value: unknown): MenuState {
  const { items, defaultValue } = menu;
  const offered = items.find((item) => item.value === value);
  const fromUrl = offered === undefined ? (menu.itemFromUrl?.(value) ?? undefined) : undefined;
  const selected = offered ?? fromUrl ?? items.find((item) => item.value === defaultValue);
  if (selected === undefined) throw new Error(`The menu ${menu.label} does not offer its default.`);
  return {
    items: fromUrl === undefined ? items : [...items, fromUrl],
    selected,
    text: selected.value === defaultValue ? "" : (selected.short ?? selected.title),
  };
}
