import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import { createHttpServer, type HttpServer } from "../../src/adapters/web/http-server.js";

const page = { status: 404, contentType: "text/html; charset=utf-8", body: "<p>nej" };
const word = { status: 200, contentType: "application/msword", body: new Uint8Array([1]) };

describe("everything that the server answers", () => {
  let server: HttpServer;
  let address: string;

  before(async () => {
    server = createHttpServer({
      handleActivity: ({ response }) => {
        response.send(200, {});
        return Promise.resolve();
      },
      openFile: (token) => {
        if (token === "broken") return Promise.reject(new Error("broken"));
        return Promise.resolve(token === "page" ? page : { ...word, fileName: names[token] ?? "" });
      },
      readiness: () => ({ isReady: true }),
      onRequest: () => () => undefined,
      onError: () => undefined,
    });
    address = `http://127.0.0.1:${await server.listen(0, "127.0.0.1")}`;
  });

  after(() => server.close());

  it("keeps connections longer than what stands before it, but not when it stops", async () => {
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const other = createHttpServer({
      handleActivity: async ({ response }) => {
        begin();
        await finished;
        response.send(200, {});
      },
      openFile: () => Promise.reject(new Error("none")),
      readiness: () => ({ isReady: true }),
      onRequest: () => () => undefined,
      onError: () => undefined,
    });
    const own = `http://127.0.0.1:${await other.listen(0, "127.0.0.1")}`;
    assert.equal((await fetch(`${own}/health`)).headers.get("keep-alive"), "timeout=75");
    const answer = fetch(`${own}/api/messages`, post("{}"));
    await begun;

    const closed = other.close();
    finish();

    assert.equal((await answer).status, 200);
    await closed;
  }).timeout(10_000);

  const names: Readonly<Record<string, string>> = {
    plain: "Rapport RÖ.docx",
    hostile: "a\r\nx-evil: 1\u202Egnp\"';(1)*/../\u0000.docx",
    broken16: "halv \ud83d.docx",
  };
  const post = (body: string) => ({
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });

  for (const [what, path, request, status] of [
    ["a file", "/files/plain", {}, 200],
    ["a page", "/files/page", {}, 404],
    ["health", "/health", {}, 200],
    ["readiness", "/ready", {}, 200],
    ["an address that there is not", "/none", {}, 404],
    ["another method", "/health", { method: "DELETE" }, 405],
    ["a token that is too long", `/files/${"a".repeat(2000)}`, {}, 404],
    ["an activity", "/api/messages", post("{}"), 200],
    ["a body that is not JSON", "/api/messages", post("{"), 400],
    ["a request that fails", "/files/broken", {}, 500],
  ] as const)
    it(`tells a browser to keep and run nothing: ${what}`, async () => {
      const { headers, status: answered } = await fetch(`${address}${path}`, request);

      assert.equal(answered, status);
      assert.equal(headers.get("x-content-type-options"), "nosniff");
      assert.equal(headers.get("cache-control"), "no-store");
      assert.equal(headers.get("referrer-policy"), "no-referrer");
      assert.equal(headers.get("cross-origin-resource-policy"), "same-origin");
      const policy = headers.get("content-security-policy") ?? "";
      assert.match(policy, /^default-src 'none'; frame-ancestors 'none'/);
      assert.doesNotMatch(policy, /script-src/);
    });

  for (const name of Object.keys(names))
    it(`has files saved, under a name that cannot end the header: ${name}`, async () => {
      const { headers } = await fetch(`${address}/files/${name}`);
      const disposition = headers.get("content-disposition") ?? "";

      assert.match(disposition, /^attachment; filename\*=UTF-8''[A-Za-z0-9%.~!_-]+$/);
      assert.equal(headers.get("x-evil"), null);
      const encoded = disposition.slice(disposition.indexOf("''") + 2);
      assert.equal(decodeURIComponent(encoded), Buffer.from(names[name] ?? "").toString("utf8"));
    });
});
