import { usualFormats, usualOptions } from '../../formats/formats.ts';
import type { Conversation } from '../../io/person/conversation.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import { exitCodeOf } from '../../problem.ts';
import type { ExitCode } from '../command.ts';
import { answerOrStop } from '../stopped.ts';

/**
 * Asks whether to build the documents of the profile just written, and does; or prints the command that builds them.
 *
 * @param conversation is closed after this question
 * @throws Stopped where the person pressed Ctrl-C
 */
export async function offerBuild(
  profile: string,
  conversation: Conversation | undefined,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const answer = await conversation?.confirm({ ask: 'Build the documents now?', usual: true });
  const line = `policygen build ${profile}`;
  if (
    !answer ||
    !answerOrStop(answer, `Stopped: the profile is written, its documents are not built. To have them: ${line}`)
  ) {
    surroundings.err.write(`Now: ${line}\n`);
    return 0;
  }
  // An open conversation would catch Ctrl-C, which should end the build.
  conversation?.close();
  const { buildDocuments } = await import('../build/documents.ts');
  const { showBuilt } = await import('../build/report.ts');
  const result = await buildDocuments({
    profiles: [profile],
    folder: surroundings.folder,
    out: 'dist',
    formats: usualFormats,
    ...usualOptions,
    only: undefined,
    on: undefined,
    force: false,
    shard: undefined,
    jobs: undefined,
  });
  showBuilt(result, {}, surroundings);
  return exitCodeOf(result.problems);
}
