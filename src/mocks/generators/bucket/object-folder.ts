/** What the store knows of an object, beside its key. */
export interface StoredObject {
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly lastModified: number;
  readonly etag: string;
  readonly contentType: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/**
 * Objects whose keys share a prefix, ordered by key and made on demand. A child is either a folder, whose name ends
 * in a slash, or an object. Names are ordered by code units, slashes included, so that walking the children in turn
 * yields all keys in order.
 */
export interface Folder<Item extends StoredObject = StoredObject> {
  /** Number of children. */
  readonly length: number;
  /** Objects at any depth. */
  readonly objectCount: number;
  /** Bytes of those. */
  readonly bytes: number;
  nameAt(position: number): string;
  /** The child as a folder; undefined when it is an object. */
  folderAt(position: number): Folder<Item> | undefined;
  /** The child as an object; it must be one. */
  objectAt(position: number): Item;
  /** Objects at any depth of the children before `position`, 0 … length. */
  objectsBefore(position: number): number;
  /** Folders among the children before `position`, 0 … length. */
  foldersBefore(position: number): number;
  /** A folder that is open to those who know its name, with the slash, although no listing shows it. */
  unlisted?(name: string): Folder<Item> | undefined;
}

export interface ChildFolder<Item extends StoredObject = StoredObject> {
  /** Ends in a slash. */
  readonly name: string;
  readonly objectCount: number;
  readonly bytes: number;
  /** Gives a folder with just as many objects and bytes. */
  open(): Folder<Item>;
}

export interface ChildObject<Item extends StoredObject = StoredObject> {
  readonly name: string;
  readonly bytes: number;
  object(): Item;
}

export type FolderChild<Item extends StoredObject = StoredObject> = ChildFolder<Item> | ChildObject<Item>;

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
}

/** A folder of given children, in any order. Empty ones are left out: a store knows a folder by its objects. */
export function folderOf<Item extends StoredObject>(
  children: readonly FolderChild<Item>[],
  unlisted?: (name: string) => Folder<Item> | undefined,
): Folder<Item> {
  const sorted = children.filter((child) => !("open" in child) || child.objectCount > 0).sort(byName);
  const objectsBefore = new Float64Array(sorted.length + 1);
  const foldersBefore = new Uint32Array(sorted.length + 1);
  let bytes = 0;
  for (const [position, child] of sorted.entries()) {
    const isFolder = "open" in child;
    objectsBefore[position + 1] = (objectsBefore[position] as number) + (isFolder ? child.objectCount : 1);
    foldersBefore[position + 1] = (foldersBefore[position] as number) + (isFolder ? 1 : 0);
    bytes += child.bytes;
  }
  const childAt = (position: number) => sorted[position] as FolderChild<Item>;
  return {
    length: sorted.length,
    objectCount: objectsBefore[sorted.length] as number,
    bytes,
    unlisted,
    nameAt: (position) => childAt(position).name,
    folderAt(position) {
      const child = childAt(position);
      return "open" in child ? child.open() : undefined;
    },
    objectAt(position) {
      const child = childAt(position);
      if ("open" in child) throw new TypeError(`${child.name} is a folder: ask for it with folderAt.`);
      return child.object();
    },
    objectsBefore: (position) => objectsBefore[position] as number,
    foldersBefore: (position) => foldersBefore[position] as number,
  };
}

/** A folder of `count` objects and nothing else; names must rise with the position. */
export function folderOfObjects<Item extends StoredObject>(
  count: number,
  bytes: number,
  nameAt: (position: number) => string,
  objectAt: (position: number) => Item,
): Folder<Item> {
  return {
    length: count,
    objectCount: count,
    bytes,
    nameAt,
    objectAt,
    folderAt: () => undefined,
    objectsBefore: (position) => position,
    foldersBefore: () => 0,
  };
}
