import { createServer } from "node:http";

/** Stands in for Teams' message service in a process of its own: takes every message and gives it an identifier. */
let count = 0;
createServer((request, response) => {
  request.resume().on("end", () => {
    count += 1;
    response.setHeader("content-type", "application/json").end(`{"id":"sent-${count}"}`);
  });
}).listen(Number(process.env["PORT"]), "127.0.0.1");
