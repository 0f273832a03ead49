import { firstWhere } from "../../rows/first-where.ts";
import type { Folder, StoredObject } from "./object-folder.ts";

/** The one delimiter that folders end in. */
export const DELIMITER = "/";

export interface ListingQuery {
  /** Only keys that start with this; all by default. */
  readonly prefix?: string;
  /** Gathers keys by the folders behind the prefix; without it every key is listed. */
  readonly delimiter?: typeof DELIMITER;
  /** Folders and objects to pass over; 0 by default. */
  readonly offset?: number;
  /** 20 by default. */
  readonly limit?: number;
}

export interface KeyedObject<Item extends StoredObject> {
  readonly key: string;
  readonly object: Item;
}

export interface Listing<Item extends StoredObject> {
  /** Whole keys of folders, each with its slash; they come before the objects. */
  readonly folders: readonly string[];
  readonly objects: readonly KeyedObject<Item>[];
  /** Folders and objects on all pages together. */
  readonly total: number;
}

function childFolder<Item extends StoredObject>(
  folder: Folder<Item>,
  name: string,
): Folder<Item> | undefined {
  const position = firstWhere(0, folder.length, (at) => folder.nameAt(at) >= name);
  if (position < folder.length && folder.nameAt(position) === name) return folder.folderAt(position);
  return folder.unlisted?.(name);
}

/** Appends the objects [from, to) of a folder, counted in the order of their keys at any depth. */
function collect<Item extends StoredObject>(
  folder: Folder<Item>,
  path: string,
  from: number,
  to: number,
  found: KeyedObject<Item>[],
): void {
  let position = firstWhere(0, folder.length, (at) => folder.objectsBefore(at + 1) > from);
  for (; position < folder.length; position += 1) {
    const before = folder.objectsBefore(position);
    if (before >= to) return;
    const key = path + folder.nameAt(position);
    const child = folder.folderAt(position);
    if (child === undefined) found.push({ key, object: folder.objectAt(position) });
    else collect(child, key, Math.max(0, from - before), Math.min(child.objectCount, to - before), found);
  }
}

/** A page of what lies below a folder, as an object store lists it. The cost follows the page, not the folder. */
export function listFolder<Item extends StoredObject>(
  root: Folder<Item>,
  { prefix = "", delimiter, offset = 0, limit = 20 }: ListingQuery,
): Listing<Item> {
  const depth = prefix.lastIndexOf(DELIMITER) + 1;
  const path = prefix.slice(0, depth);
  const start = prefix.slice(depth);
  let folder: Folder<Item> | undefined = root;
  for (let from = 0; from < depth && folder !== undefined; ) {
    const end = path.indexOf(DELIMITER, from) + 1;
    folder = childFolder(folder, path.slice(from, end));
    from = end;
  }
  if (folder === undefined) return { folders: [], objects: [], total: 0 };

  const { nameAt, length } = folder;
  const first = firstWhere(0, length, (at) => nameAt(at) >= start);
  const end = firstWhere(0, length, (at) => nameAt(at) > start && !nameAt(at).startsWith(start));
  const objects: KeyedObject<Item>[] = [];
  if (delimiter === undefined) {
    const before = folder.objectsBefore(first);
    const total = folder.objectsBefore(end) - before;
    if (offset < total)
      collect(folder, path, before + offset, before + Math.min(total, offset + limit), objects);
    return { folders: [], objects, total };
  }

  const foldersBefore = folder.foldersBefore(first);
  const folderCount = folder.foldersBefore(end) - foldersBefore;
  const total = end - first;
  const until = Math.min(total, offset + limit);
  const folders: string[] = [];
  // Children of one kind, from the one with the wanted number on.
  const { foldersBefore: countFolders } = folder;
  if (offset < folderCount) {
    const wanted = foldersBefore + offset;
    let position = firstWhere(0, length, (at) => countFolders(at + 1) > wanted);
    for (; folders.length < Math.min(until, folderCount) - offset; position += 1) {
      if (countFolders(position + 1) > countFolders(position)) folders.push(path + nameAt(position));
    }
  }
  const firstObject = Math.max(0, offset - folderCount);
  const objectCount = until - folderCount - firstObject;
  const wanted = first - foldersBefore + firstObject;
  let position = firstWhere(0, length, (at) => at + 1 - countFolders(at + 1) > wanted);
  for (; objects.length < objectCount; position += 1) {
    if (countFolders(position + 1) > countFolders(position)) continue;
    objects.push({ key: path + nameAt(position), object: folder.objectAt(position) });
  }
  return { folders, objects, total };
}
