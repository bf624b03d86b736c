/**
 * Runs inside the Agents Playground's process before the Playground itself (`node --import`): binds its server to this
 * machine only, which it has no setting for, and ends it when the process that started it is gone.
 */
import { Server } from "node:net";
import process from "node:process";

type Listen = (this: Server, ...parameters: unknown[]) => Server;

const listen = Reflect.get(Server.prototype, "listen") as Listen;

/** The Playground calls `listen(port, callback)`; the host belongs between the two. */
const listenOnLoopback: Listen = function (...parameters) {
  const [port, ...rest] = parameters;
  if (typeof port !== "number") return listen.apply(this, parameters);
  return listen.call(this, port, "127.0.0.1", ...rest.filter((value) => typeof value !== "string"));
};

Server.prototype.listen = listenOnLoopback as typeof Server.prototype.listen;

process.once("disconnect", () => {
  process.exit(0);
});
