import { parentPort, Worker, type WorkerOptions } from "node:worker_threads";

/** What a thread can be asked to do, by name. Input and result are copied between the threads: plain data only. */
export type Tasks = Readonly<Record<string, (input: never) => Promise<unknown>>>;

type InputOf<Task> = Task extends (input: infer Input) => unknown ? Input : never;
type ResultOf<Task> = Task extends (input: never) => Promise<infer Result> ? Result : never;

/** Work that goes on beside the program's own, which answers meanwhile. */
export interface Thread<All extends Tasks> {
  /** Does a task when those before it are done. Rejects when it throws, and when the thread ends before it is done. */
  run<Name extends keyof All>(name: Name, input: InputOf<All[Name]>): Promise<ResultOf<All[Name]>>;
  /** Ends the thread, whatever it is doing. */
  close(): Promise<void>;
}

interface Asked {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

type Answered =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: unknown };

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * A thread that starts when it is first needed, and again after it has ended. Running out of the memory it is allowed
 * ends the thread, not the program.
 *
 * @param file - a module that calls `serveTasks`
 */
export function createThread<All extends Tasks>(
  file: URL,
  options: Pick<WorkerOptions, "workerData" | "resourceLimits">,
): Thread<All> {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  let worker: Worker | undefined;
  const settle = (id: number, how: (one: Waiting) => void): void => {
    const one = waiting.get(id);
    waiting.delete(id);
    // A thread with nothing to do keeps no program running.
    if (waiting.size === 0) worker?.unref();
    if (one !== undefined) how(one);
  };
  const endWith = (reason: unknown): void => {
    worker = undefined;
    for (const id of [...waiting.keys()])
      settle(id, ({ reject }) => {
        reject(reason);
      });
  };
  const start = (): Worker =>
    new Worker(file, options)
      .on("message", (answered: Answered) => {
        settle(answered.id, ({ resolve, reject }) => {
          if ("error" in answered) reject(answered.error);
          else resolve(answered.result as never);
        });
      })
      .on("error", endWith)
      .on("exit", () => {
        endWith(new Error("The thread ended before it was done"));
      });
  return {
    run: (name, input) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        worker.ref();
        const id = (count += 1);
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, name: String(name), input } satisfies Asked);
      }),
    close: async () => {
      await worker?.terminate();
    },
  };
}

/** In a thread's own module: does what it is asked, one task after another. */
export function serveTasks(tasks: Tasks): void {
  if (parentPort === null) throw new Error("This module runs in a thread of its own");
  const port = parentPort;
  let last = Promise.resolve();
  port.on("message", ({ id, name, input }: Asked) => {
    last = last.then(async () => {
      try {
        const task = tasks[name];
        if (task === undefined) throw new Error(`The thread knows no task ${name}`);
        port.postMessage({ id, result: await task(input as never) } satisfies Answered);
      } catch (error) {
        port.postMessage({ id, error } satisfies Answered);
      }
    });
  });
}
