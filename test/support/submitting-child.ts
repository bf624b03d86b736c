import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { filesWith } from "./failing-files.js";
import { openFolder, submitting } from "./store-folder.js";

// Takes submissions over HTTP into a store, and kills itself at one point of its writing: the process that
// crash.test.ts and soak.ts start. Arguments: the store's folder, and how many points there are before the last.
const [folder = "", points = ""] = process.argv.slice(2);
let left = Number(points);
const store = await openFolder(
  folder,
  filesWith(() => {
    left -= 1;
    if (left < 0) process.kill(process.pid, "SIGKILL");
  }),
);
const server = createServer((request, response) => {
  const [, id = "", text = ""] = (request.url ?? "").split("/");
  void store.submissions.change(id, submitting(id, text)).then(() => response.end());
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
