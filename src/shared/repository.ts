/**
 * Keeps aggregates of one kind by identifier. Every read returns what has been written durably;
 * changes to one aggregate run one after another.
 */
export interface Repository<Aggregate> {
  get(id: string): Promise<Aggregate | undefined>;
  /** Every aggregate, in no particular order. */
  list(): Promise<readonly Aggregate[]>;
  /**
   * Replaces an aggregate with what `decide` makes of it (undefined: there is none yet) and returns the new one.
   * When `decide` returns undefined or its argument, nothing is written. When it throws or the write fails, the
   * aggregate stays as it was and the promise rejects.
   */
  change(
    id: string,
    decide: (current: Aggregate | undefined) => Aggregate | undefined,
  ): Promise<Aggregate | undefined>;
}
