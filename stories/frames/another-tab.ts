/** Stores a value as another tab of this browser does; null removes it. */
export function storeInAnotherTab(key: string, newValue: string | null): void {
  const oldValue = localStorage.getItem(key);
  if (newValue === null) localStorage.removeItem(key);
  else localStorage.setItem(key, newValue);
  // The browser sends this event to all tabs but the one that stores.
  window.dispatchEvent(new StorageEvent("storage", { key, oldValue, newValue, storageArea: localStorage }));
}
