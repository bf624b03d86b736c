/** Remembers the last keys it was given, so that a repeat can be told. */
export interface RecentlySeen {
  /** Remembers a key. Returns false when it was there already. */
  add(key: string): boolean;
}

/** Remembers at most `capacity` keys and forgets the oldest first. */
export function createRecentlySeen(capacity: number): RecentlySeen {
  const keys = new Set<string>();
  return {
    add: (key) => {
      if (keys.has(key)) return false;
      keys.add(key);
      const [oldest] = keys;
      if (keys.size > capacity && oldest !== undefined) keys.delete(oldest);
      return true;
    },
  };
}
