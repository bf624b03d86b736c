import { type IncomingMessage, request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { storageUrl } from "./file-hosts.js";

const timeoutMilliseconds = 60_000;

/** Puts a file where Teams has said that it may be put. Returns whether it is there. */
export type Upload = (url: string, bytes: Uint8Array) => Promise<boolean>;

/** Puts files in Teams' own storage and nowhere else; see `storageUrl`. An answer that leads elsewhere is not followed. */
export function createUpload(mode: "development" | "production"): Upload {
  return async (text, bytes) => {
    const url = storageUrl(text, mode);
    if (url === undefined || bytes.length === 0) return false;
    try {
      const response = await put(url, bytes);
      response.resume();
      return response.statusCode === 200 || response.statusCode === 201;
    } catch {
      return false;
    }
  };
}

function put(url: URL, bytes: Uint8Array): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === "https:" ? requestSecure : requestPlain;
    const headers = {
      "content-type": "application/octet-stream",
      "content-length": bytes.length,
      "content-range": `bytes 0-${bytes.length - 1}/${bytes.length}`,
    };
    const signal = AbortSignal.timeout(timeoutMilliseconds);
    request(url, { method: "PUT", headers, signal }, resolve).once("error", reject).end(bytes);
  });
}
