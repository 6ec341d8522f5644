import type { WordsRecord } from './record.ts';

/** Whether a clause tells when something was approved or issued. */
export const saysApproval = (clause: WordsRecord | undefined): boolean =>
  clause?.names.some((path) => /^policy\.(approval\.(dated|on|minute)|issued)$/.test(path)) ?? false;
