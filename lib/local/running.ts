/**
 * Which system runs on a data folder. Its process writes `endpoint.json`; whoever reads it believes it
 * only if that process lives and its port answers with its id, so a file left by a crash harms nobody.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { writeAtomic } from './atomic.ts';
import { WHO_PATH } from './place.ts';

const Stored = z.object({
  pid: z.number().check(z.int(), z.positive()),
  port: z.number().check(z.int(), z.gte(1), z.lte(65_535)),
  startedAt: z.string(),
  lang: z.enum(['fr', 'en']),
  /** The process ended as it should. */
  stopped: z.optional(z.boolean()),
});

/** The running system. `startedAt` is an ISO instant. */
export type Running = z.infer<typeof Stored> & { readonly endpoint: string };

const ANSWER_MS = 2_000;

const fileIn = (dataDir: string): string => join(dataDir, 'endpoint.json');

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process lives too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const answers = async (endpoint: string, pid: number): Promise<boolean> => {
  try {
    const response = await fetch(`${endpoint}${WHO_PATH}`, {
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    return (await response.text()) === String(pid);
  } catch {
    // Nobody listens, or somebody else who does not speak HTTP.
    return false;
  }
};

const read = async (dataDir: string): Promise<z.infer<typeof Stored> | undefined> => {
  try {
    const parsed = Stored.safeParse(JSON.parse(await readFile(fileIn(dataDir), 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch (error) {
    // No file, or a broken one: nobody has written it as we do, so nobody runs.
    const code = (error as NodeJS.ErrnoException).code;
    if (error instanceof SyntaxError || code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
};

/** The system that runs on this data folder, if any. */
export const findRunning = async (dataDir: string): Promise<Running | undefined> => {
  const stored = await read(dataDir);
  if (stored === undefined || stored.stopped || !isAlive(stored.pid)) return undefined;
  const endpoint = `http://127.0.0.1:${stored.port}`;
  return (await answers(endpoint, stored.pid)) ? { ...stored, endpoint } : undefined;
};

/** What the last run left: its port, so that links in its mails stay good, and whether it ended as it should. */
export const lastRun = async (
  dataDir: string,
): Promise<{ readonly port: number; readonly stopped: boolean } | undefined> => {
  const stored = await read(dataDir);
  return stored && { port: stored.port, stopped: stored.stopped === true };
};

/** Says that this process runs the system; the returned function says that it has ended. */
export const announce = async (
  dataDir: string,
  port: number,
  lang: 'fr' | 'en',
): Promise<() => Promise<void>> => {
  const startedAt = new Date().toISOString();
  const write = (stopped: boolean) =>
    writeAtomic(
      fileIn(dataDir),
      `${JSON.stringify({ pid: process.pid, port, startedAt, lang, stopped })}\n`,
    );
  await write(false);
  return () => write(true);
};
