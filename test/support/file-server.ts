import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { strToU8, zipSync } from "fflate";

/** Stands in for the place where Teams keeps what people send: serves files by path, and counts who asks. */
export async function startFileServer(files: Readonly<Record<string, Uint8Array>>) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    response.statusCode = path === "/elsewhere" ? 302 : files[path] === undefined ? 404 : 200;
    if (path === "/elsewhere") response.setHeader("location", "/a.pdf");
    response.setHeader("content-type", "text/html");
    response.end(files[path]);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    url: (path: string): string => `http://127.0.0.1:${port}${path}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export const pdf = strToU8("%PDF-1.7\nA3");

/** An office file by the name of its main part, with others beside it. */
export function officeFile(main: string, others: Readonly<Record<string, Uint8Array>> = {}) {
  return zipSync({ "[Content_Types].xml": strToU8("<a/>"), [main]: strToU8("<a/>"), ...others });
}
