import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Where metrics are served. */
export interface MetricsAddress {
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
}

export interface MetricsServer {
  /** Begins to listen; resolves with the address when ready. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

/** Serves GET /metrics on an address of its own, so that what serves the world never does. */
export function createMetricsServer(
  { host, port }: MetricsAddress,
  text: () => Promise<{ readonly contentType: string; readonly body: string }>,
): MetricsServer {
  const server = createServer((request, response) => {
    const send = (status: number, contentType = "text/plain", body = ""): void => {
      response.statusCode = status;
      response.setHeader("content-type", contentType);
      response.end(body);
    };
    if (request.method !== "GET" || request.url !== "/metrics") {
      send(404);
      return;
    }
    text().then(
      ({ contentType, body }) => {
        send(200, contentType, body);
      },
      () => {
        send(500);
      },
    );
  });
  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          resolve(`http://${host}:${(server.address() as AddressInfo).port}/metrics`);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
