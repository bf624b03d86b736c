import assert from "node:assert/strict";
import { after, before, describe, it } from "mocha";
import { createDownload } from "../../src/adapters/web/file-download.js";
import { pdf, startFileServer } from "../support/file-server.js";

describe("fetching what someone has sent", () => {
  let server: Awaited<ReturnType<typeof startFileServer>>;

  before(async () => {
    server = await startFileServer({ "/a.pdf": pdf, "/big": new Uint8Array(10 * 1024 * 1024 + 1) });
  });

  after(() => {
    server.stop();
  });

  const download = createDownload("development");

  it("gives the bytes", async () => {
    const result = await download(server.url("/a.pdf"));

    assert.deepEqual(result, { outcome: "fetched", bytes: new Uint8Array(pdf) });
  });

  it("gives nothing over ten megabytes", async () => {
    assert.deepEqual(await download(server.url("/big")), { outcome: "too-large" });
  });

  it("follows no one elsewhere, and says so when there is nothing", async () => {
    for (const path of ["/elsewhere", "/missing"])
      assert.deepEqual(await download(server.url(path)), { outcome: "failed" });
    assert.ok(!server.asked.includes("/elsewhere/a.pdf"));
    assert.deepEqual(await download("http://127.0.0.1:1/a.pdf"), { outcome: "failed" });
  });

  it("asks nowhere but where files may be", async () => {
    const inProduction = createDownload("production");
    for (const url of [
      server.url("/a.pdf"),
      "https://127.0.0.1/a.pdf",
      "http://contoso-my.sharepoint.com/a.pdf",
      "https://contoso-my.sharepoint.com.evil.example/a.pdf",
      "https://evilsharepoint.com/a.pdf",
      "https://user:word@contoso-my.sharepoint.com/a.pdf",
      "https://contoso-my.sharepoint.com:8443/a.pdf",
      "https://169.254.169.254/latest/meta-data",
      "file:///etc/passwd",
      "",
    ])
      assert.deepEqual(await inProduction(url), { outcome: "refused" }, url);
    for (const url of ["https://example.org/a.pdf", "http://10.0.0.1/", "data:text/plain,a"])
      assert.deepEqual(await download(url), { outcome: "refused" }, url);
  });
});
