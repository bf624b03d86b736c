import { get as getPlain } from "node:http";
import { get as getSecure } from "node:https";
import type { IncomingMessage } from "node:http";
import { storageUrl } from "./file-hosts.js";
import type { Download } from "../../reporting/files/receive-files.js";

/** The largest file that is fetched, in bytes. */
const mostBytes = 10 * 1024 * 1024;

/** Teams itself waits 15 seconds for the answer to a message. */
const timeoutMilliseconds = 10_000;

/** Fetches files from Teams' own storage and nowhere else; see `storageUrl`. An answer that leads elsewhere is not followed. */
export function createDownload(mode: "development" | "production"): Download {
  return async (text) => {
    const url = storageUrl(text, mode);
    if (url === undefined) return { outcome: "refused" };
    try {
      const response = await request(url);
      if (response.statusCode !== 200) {
        response.destroy();
        return { outcome: "failed" };
      }
      const bytes = await read(response);
      return bytes === undefined ? { outcome: "too-large" } : { outcome: "fetched", bytes };
    } catch {
      return { outcome: "failed" };
    }
  };
}

function request(url: URL): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const get = url.protocol === "https:" ? getSecure : getPlain;
    const signal = AbortSignal.timeout(timeoutMilliseconds);
    get(url, { signal }, resolve).once("error", reject);
  });
}

/** The body; undefined when it is larger than is fetched. What it says of its own length is not relied on. */
async function read(response: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostBytes) {
      response.destroy();
      return undefined;
    }
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
