/** Loaded before a bot's own code: tells whoever started the process how much processor time it has used, when asked. */
process.on("message", () => process.send?.(process.cpuUsage()));
process.channel?.unref();
