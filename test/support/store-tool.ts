import { execFile } from "node:child_process";

/** Runs `npm run store` on a store as a process of its own; resolves with its exit code and all that it wrote. */
export function runStoreTool(
  storeFolder: string,
  ...words: readonly string[]
): Promise<{ readonly code: number; readonly output: string }> {
  const options = { env: { PATH: process.env["PATH"], STORE_DIR: storeFolder } };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["dist/src/store-tool.js", ...words],
      options,
      (error, stdout, stderr) => {
        resolve({ code: Number(error?.code ?? 0), output: stdout + stderr });
      },
    );
  });
}
