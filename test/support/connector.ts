import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  readonly method: string;
  readonly path: string;
  /** The body as it came, letter for letter. */
  readonly body: string;
}

/** How the service answers a request; undefined: it takes it. `drop` breaks the connection off, `silence` never answers. */
export type ServiceAnswer =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly code?: string;
    }
  | "drop"
  | "silence"
  | undefined;

/** Decides how the service answers a request, at once or after a while. */
export type Answering = (
  request: Received,
  number: number,
) => ServiceAnswer | Promise<ServiceAnswer>;

/** Stands in for Teams' message service: takes what the bot sends and answers with an identifier, unless told otherwise. */
export async function startConnector(answering: Answering = () => undefined) {
  const received: Received[] = [];
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    void request.toArray().then(async (chunks) => {
      const body = Buffer.concat(chunks as Buffer[]).toString("utf8");
      const taken = { method: request.method ?? "", path: request.url ?? "", body };
      received.push(taken);
      const answer = await answering(taken, received.length);
      response.setHeader("content-type", "application/json");
      if (answer === "drop") response.destroy();
      else if (answer === undefined) response.end(`{"id":"sent-${received.length}"}`);
      else if (answer !== "silence") {
        const { status, headers = {}, code = "Error" } = answer;
        // Not chained: restify, once loaded, makes writeHead return nothing.
        response.writeHead(status, headers);
        response.end(JSON.stringify({ error: { code, message: code } }));
      }
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
