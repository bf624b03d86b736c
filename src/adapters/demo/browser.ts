import { spawn } from "node:child_process";

type Environment = Readonly<Record<string, string | undefined>>;

/** The command that opens an address in a person's browser; undefined where nobody sits before a screen. */
export function browserCommand(
  platform: NodeJS.Platform,
  environment: Environment,
): readonly [string, ...string[]] | undefined {
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  return environment["DISPLAY"] || environment["WAYLAND_DISPLAY"] ? ["xdg-open"] : undefined;
}

/** Opens an address in the browser where there is one. That it cannot be opened is nobody's fault: the address stands in the console. */
export function openBrowser(
  url: string,
  platform: NodeJS.Platform,
  environment: Environment,
): void {
  const command = browserCommand(platform, environment);
  if (command === undefined) return;
  const [program, ...parameters] = command;
  const child = spawn(program, [...parameters, url], { stdio: "ignore", detached: true });
  child.once("error", () => undefined);
  child.unref();
}
