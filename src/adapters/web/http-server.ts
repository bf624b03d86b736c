import type { AddressInfo } from "node:net";
import { createServer, plugins, type Request, type Response } from "restify";
import { isHarmlessBody } from "./body-check.js";

/** Largest accepted request body, in bytes. Teams' own messages are far smaller. */
const maxBodyBytes = 256 * 1024;

/** `maxBodySize` is the body reader's option, which restify's types do not list among the parser's. */
const bodyOptions: plugins.JsonBodyParserOptions & plugins.BodyParserOptions = {
  maxBodySize: maxBodyBytes,
  mapParams: false,
};

/** Longer than what stands between Teams and the bot keeps a connection for: or it would send on one just closed. */
const keepAliveMilliseconds = 75_000;

/** Nothing may be loaded or run, and no page may show this one. */
const contentSecurity = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

/**
 * What every response tells a browser, refusals and errors included: to keep nothing, guess no type, run nothing, be
 * shown in no frame and tell nobody where it came from. The link to a file is what opens it.
 */
const safeHeaders: Readonly<Record<string, string>> = {
  "cache-control": "no-store",
  "content-security-policy": contentSecurity,
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=31536000",
  "x-content-type-options": "nosniff",
};

/** Longest token of a file link, in characters; the router refuses parameters of over 100 otherwise. */
const maxTokenLength = 1000;

export interface FileResponse {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Uint8Array;
  /** Offered as the file's name when it is saved. */
  readonly fileName?: string;
}

export interface HttpRoutes {
  /** Handles what was posted to the bot and writes the HTTP response. The body is parsed JSON. */
  readonly handleActivity: (exchange: { request: Request; response: Response }) => Promise<void>;
  /** Whether the program can do its work, and what is wrong when it cannot. */
  readonly readiness: () => { readonly isReady: boolean };
  /** Told of each request to /api/messages when it begins; what is returned is told of its body and its answer. */
  readonly onRequest: () => (answered: { readonly body: unknown; readonly status: number }) => void;
  readonly openFile: (token: string) => Promise<FileResponse>;
  readonly onError: (error: unknown) => void;
}

export interface HttpServer {
  /** Begins to listen; resolves with the port when ready. Port 0 takes a free one. */
  listen(port: number, host: string): Promise<number>;
  /** Stops taking requests; resolves when those under way have been answered. */
  close(): Promise<void>;
}

/** The bot's HTTP server: POST /api/messages, GET /health, GET /ready, GET /files/:token. */
export function createHttpServer(routes: HttpRoutes): HttpServer {
  const server = createServer({ name: "ok-assistenten", maxParamLength: maxTokenLength });
  server.server.keepAliveTimeout = keepAliveMilliseconds;
  server.pre((request, response, next) => {
    prepare(routes, request, response);
    next();
  });
  // restify tells promise handlers from callback handlers by the async keyword, so it must stand here.
  server.post(
    "/api/messages",
    requireJson,
    ...plugins.jsonBodyParser(bodyOptions),
    requireHarmless,
    async (request: Request, response: Response) => {
      await routes.handleActivity({ request, response });
    },
  );
  server.get("/health", (_request, response, next) => {
    response.send(200, { status: "ok" });
    next();
  });
  server.get("/ready", (_request, response, next) => {
    const readiness = routes.readiness();
    response.send(readiness.isReady ? 200 : 503, readiness);
    next();
  });
  server.get("/files/:token", async (request: Request, response: Response) => {
    const { token } = request.params as { token: string };
    sendFile(response, await routes.openFile(token));
  });
  server.on("restifyError", (_request, _response, error: unknown, done: () => void) => {
    if (!isClientError(error)) routes.onError(error);
    done();
  });
  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          resolve((server.server.address() as AddressInfo).port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        // Connections that are answered from now on are not kept.
        server.server.keepAliveTimeout = 1;
        server.close(resolve);
        server.server.closeIdleConnections();
      }),
  };
}

/** Has every answer carry the safe headers, and requests to the bot counted. */
function prepare({ onRequest }: HttpRoutes, request: Request, response: Response): void {
  for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
  if (request.method !== "POST") return;
  const onAnswered = onRequest();
  response.once("finish", () => {
    onAnswered({ body: request.body as unknown, status: response.statusCode });
  });
}

function requireJson(request: Request, response: Response, next: (stop?: false) => void): void {
  if (request.contentType() === "application/json") {
    next();
    return;
  }
  response.send(415, { error: "The body must be application/json" });
  next(false);
}

function requireHarmless(request: Request, response: Response, next: (stop?: false) => void): void {
  if (isHarmlessBody(request.body)) {
    next();
    return;
  }
  response.send(400, { error: "The body is nested too deep, too large or has forbidden names" });
  next(false);
}

function isClientError(error: unknown): boolean {
  return error instanceof Error && "statusCode" in error && Number(error.statusCode) < 500;
}

function sendFile(response: Response, { status, contentType, body, fileName }: FileResponse): void {
  response.setHeader("content-type", contentType);
  // Our own pages have their style in them.
  if (contentType.startsWith("text/html"))
    response.setHeader("content-security-policy", `${contentSecurity}; style-src 'unsafe-inline'`);
  if (fileName !== undefined)
    response.setHeader("content-disposition", contentDisposition(fileName));
  // restify sends bytes in a Buffer only, which its types do not know of.
  const raw = typeof body === "string" ? body : Buffer.from(body);
  response.sendRaw(status, raw as unknown as string);
}

/** Has a browser save a file under its name, whatever stands in it: see RFC 6266 and 8187. */
function contentDisposition(fileName: string): string {
  const name = encodeURIComponent(Buffer.from(fileName).toString("utf8")).replaceAll(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${name}`;
}
