import type { Repository } from "../../src/shared/repository.js";

/** Keeps aggregates in memory, for tests of what stands above the store. */
export function createMemoryRepository<Aggregate extends { readonly id: string }>(
  initial: readonly Aggregate[] = [],
): Repository<Aggregate> {
  const kept = new Map(initial.map((aggregate) => [aggregate.id, aggregate]));
  return {
    get: (id) => Promise.resolve(kept.get(id)),
    list: () => Promise.resolve([...kept.values()]),
    change: (id, decide) =>
      new Promise((resolve) => {
        const current = kept.get(id);
        const next = decide(current);
        if (next !== undefined) kept.set(id, next);
        resolve(next ?? current);
      }),
  };
}
