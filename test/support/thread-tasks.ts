import { serveTasks } from "../../src/adapters/thread.js";

const tasks = {
  double: (number: number) => Promise.resolve(2 * number),
  fail: (reason: string) => Promise.reject(new Error(reason)),
  takeAllMemory: () => {
    const taken: string[][] = [];
    for (;;) taken.push(Array.from({ length: 100_000 }, (_, index) => `${index}`));
  },
};

export type TestTasks = typeof tasks;

serveTasks(tasks);
