import type { Repository } from "../../src/shared/repository.js";

/** Keeps aggregates in memory, for tests of what stands above the store. */
export function createMemoryRepository<Aggregate extends { readonly id: string }>(
  initial: readonly Aggregate[] = [],
): Repository<Aggregate> {
  const kept = new Map(initial.map((aggregate) => [aggregate.id, aggregate]));
  return {
    get: (id) => Promise.resolve(kept.get(id)),
    list: () => Promise.resolve([...kept.values()]),
    async change(id, decide) {
      const current = kept.get(id);
      const next = await Promise.resolve(decide(current));
      if (next !== undefined) kept.set(id, next);
      return next ?? current;
    },
  };
}
