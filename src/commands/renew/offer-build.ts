import { usualFormats } from '../../formats/formats.ts';
import type { Conversation } from '../../io/person/conversation.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import { exitCodeOf } from '../../problem.ts';
import type { ExitCode } from '../command.ts';

/** Builds the documents of a profile if the person at the terminal wants it; else says how to. */
export async function offerBuild(
  profile: string,
  conversation: Conversation | undefined,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const answer = await conversation?.ask('Build the documents now? [Y/n] ');
  if (answer === undefined || !/^(y(es)?)?$/i.test(answer.trim())) {
    surroundings.err.write(`${answer === undefined && conversation ? '\n' : ''}Now: policygen build ${profile}\n`);
    return 0;
  }
  const { buildDocuments } = await import('../build/documents.ts');
  const { showBuilt } = await import('../build/report.ts');
  const result = await buildDocuments({
    profiles: [profile],
    folder: surroundings.folder,
    out: 'dist',
    formats: usualFormats,
    pdfEngine: 'embedded',
    headingLevel: 2,
    browser: undefined,
    only: undefined,
    on: undefined,
    force: false,
    shard: undefined,
    jobs: undefined,
  });
  showBuilt(result, {}, surroundings);
  return exitCodeOf(result.problems);
}
