import { createFile, exists, fileExists } from '../../io/files/create-file.ts';
import { folderOf, joinPath, shownPath } from '../../io/files/paths.ts';
import { writeFiles } from '../../io/files/write-files.ts';
import { readLibrary } from '../../io/library/read-library.ts';
import { readBesideProfiles, readSource, templatesBeside } from '../../io/library/read-sources.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import { readLogo } from '../../io/pictures/read-logo.ts';
import { describeEditions } from '../../policy/describe-editions.ts';
import { exampleClauses } from '../../policy/example-clauses.ts';
import type { PolicyType } from '../../policy/policy-type.ts';
import { type Library, openLibrary, preparePolicies } from '../../prepare-policy.ts';
import { PolicyError } from '../../problem.ts';
import { newProfile } from '../../profile/new-profile.ts';
import { plainName } from '../../profile/plain-name.ts';
import { questions } from '../../profile/questions.ts';
import { didYouMean } from '../../yaml/did-you-mean.ts';
import type { ExitCode } from '../command.ts';
import { wordsOption } from '../read-option.ts';
import { schemaMark, schemaText } from '../schema/schema-text.ts';
import { UsageError } from '../usage-error.ts';
import { answersOf, askQuestions, fieldsFrom } from './ask-questions.ts';
import type { InitOptions } from './command.ts';

/** The schema that a new profile's first line points editors at; it lies beside the profile. */
const schemaFile = 'profile.schema.json';

/**
 * Asks for what the options don't give, and writes the profile and the schema beside it. The one argument is the
 * school's name, or the profile's file.
 *
 * @throws UsageError for what can't be in a profile; PolicyError where the profile is there already or can't be built;
 *   Stopped where the person pressed Ctrl-C
 */
export async function makeProfile(
  [named]: readonly string[],
  options: InitOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { folder, today, out, err } = surroundings;
  const isFile = named !== undefined && (named === plainName(named) || /\.ya?ml$/i.test(named));
  const pathFor = (name: string) => joinPath(folder, isFile ? profilePath(named) : profilePath(plainName(name)));
  const library = openLibrary(readLibrary(templatesBeside(folderOf(pathFor('any'))), folder));
  const type = policyTypeIn(library, wordsOption(options, 'policy'));
  const asked = questions(describeEditions(type), type.manifest.value.defaultEdition);
  const { yes, ...words } = options;
  const answers = answersOf(asked, isFile ? words : { ...words, name: words.name ?? named }, today);

  const name = () => answers.get('school.name');
  const stopIfThere = (path: string) => {
    if (exists(path)) throw new PolicyError([fileExists(shownPath(path, folder))]);
  };
  const conversation = yes ? undefined : await surroundings.converse?.();
  if (conversation) {
    try {
      err.write(
        'Enter takes what stands in [brackets], and - says that there is none.\nYou can change it all later.\n\n',
      );
      for (const some of [asked.slice(0, 1), asked.slice(1)]) {
        if (!(await askQuestions(some, answers, conversation, today))) {
          err.write('Stopped: nothing is written.\n');
          return 1;
        }
        stopIfThere(pathFor(name() ?? ''));
      }
    } finally {
      conversation.close();
    }
  }
  const fields = fieldsFrom(asked, answers);
  const path = pathFor(fields.get('school.name') ?? '');
  stopIfThere(path);
  const file = shownPath(path, folder);
  const ready = exampleClauses(type, fields.get('policy.edition') ?? '');
  const text = newProfile({ answers: fields, policyType: type.id, file, schema: schemaFile, today, ready });
  // Prepared before it is written, so that no profile is written that can't be built.
  const source = { file, text };
  preparePolicies(source, library, await readLogo(source, readBesideProfiles(folder)));
  const schema = joinPath(path, '..', schemaFile);
  const mayRenew = !exists(schema) || readSource(schema, folder).text.includes(schemaMark);
  createFile(path, text, folder);
  if (mayRenew) writeFiles([{ path: schema, bytes: new TextEncoder().encode(schemaText(library)) }], folder);
  out.write(`${file}\n`);
  err.write(`The profile is ready. To have the policy, run: policygen build ${file}\n`);
  return 0;
}

/** "elm" and "elm.yaml" are schools/elm.yaml; a path stays as it is. */
const profilePath = (named: string): string =>
  /[\\/]/.test(named) ? named : `schools/${named.replace(/\.ya?ml$/i, '')}.yaml`;

function policyTypeIn(library: Library, named: string | undefined): PolicyType {
  const id = named ?? library.types[0];
  const type = id === undefined ? undefined : library.policyType(id);
  if (type) return type;
  throw new UsageError(`there is no policy type "${id}": ${didYouMean(id ?? '', library.types)}`);
}
