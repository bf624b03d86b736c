import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Stands in for the place where Teams lets bots put files: keeps what is put, or refuses. */
export async function startUploadServer(status = 201) {
  const put: { readonly path: string; readonly range: string; readonly bytes: Buffer }[] = [];
  const server = createServer((request, response) => {
    void request.toArray().then((chunks) => {
      const { url: path = "", headers } = request;
      const bytes = Buffer.concat(chunks as Buffer[]);
      if (request.method === "PUT")
        put.push({ path, range: headers["content-range"] ?? "", bytes });
      response.statusCode = status;
      response.end("{}");
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    put,
    url: (path: string): string => `http://127.0.0.1:${port}${path}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
