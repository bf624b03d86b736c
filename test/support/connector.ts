import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  readonly method: string;
  readonly path: string;
  /** The body as it came, letter for letter. */
  readonly body: string;
}

/** Stands in for Teams' message service: takes what the bot sends and answers with an identifier. */
export async function startConnector() {
  const received: Received[] = [];
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    void request.toArray().then((chunks) => {
      const body = Buffer.concat(chunks as Buffer[]).toString("utf8");
      received.push({ method: request.method ?? "", path: request.url ?? "", body });
      response
        .setHeader("content-type", "application/json")
        .end(`{"id":"sent-${received.length}"}`);
      for (const wake of waiting.splice(0)) wake();
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    serviceUrl: `http://127.0.0.1:${port}/`,
    /** Resolves when `count` requests have come. */
    arrived: async (count: number) => {
      while (received.length < count) await new Promise<void>((wake) => waiting.push(wake));
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
