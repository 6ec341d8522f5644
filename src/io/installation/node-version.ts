import { readFileSync } from 'node:fs';
import { packageRoot } from '../package-root.ts';

export interface NodeVersion {
  /** As "20.20.2". */
  readonly running: string;
  /** The oldest that will do, as "20.19". */
  readonly needed: string;
  readonly isEnough: boolean;
}

/** The Node that runs, held to what package.json asks for. */
export function nodeVersion(running = process.versions.node): NodeVersion {
  const { engines } = JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8')) as {
    engines: { node: string };
  };
  const needed = engines.node.replace(/^>=/, '');
  return { running, needed, isEnough: running.localeCompare(needed, 'en', { numeric: true }) >= 0 };
}
