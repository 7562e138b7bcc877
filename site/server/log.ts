import { destination, type Logger, pino } from "pino";

/**
 * A log of JSON lines on standard error, for people who run a server and the programs that they collect logs with. What
 * learners write, their names and their code, never goes there.
 * @param level as pino names them: `info`, `debug`, `silent`
 */
export function createLog(level: string): Logger {
  const options = { base: null, level, timestamp: () => `,"time":"${new Date().toISOString()}"` };
  return pino(options, destination({ dest: 2, sync: true }));
}

/** Whether the log knows a level of this name. */
export function isLogLevel(name: string): boolean {
  return name === "silent" || name in pino.levels.values;
}

export type { Logger } from "pino";
