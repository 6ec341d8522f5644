import type { Look } from '../../formats/format.ts';
import { usualFormats } from '../../formats/formats.ts';
import { page } from '../../formats/html/page.ts';
import { findDocuments } from '../../io/files/find-documents.ts';
import { joinPath, shownPath } from '../../io/files/paths.ts';
import { writeFiles } from '../../io/files/write-files.ts';
import type { Surroundings } from '../../io/person/surroundings.ts';
import { PolicyError } from '../../problem.ts';
import { baseUrl } from '../../profile/addresses.ts';
import { type Day, isoDate } from '../../profile/calendar-date.ts';
import { entryAsData, inRegisterOrder, type RegisterEntry } from '../../review/register.ts';
import { registerAsCsv } from '../../review/register-csv.ts';
import { registerAsDocument, registerStyle } from '../../review/register-page.ts';
import { reviewRow } from '../../review/review-row.ts';
import type { ExitCode } from '../command.ts';
import { prepareProfiles } from '../prepare-profiles.ts';
import { dayOption, typedOption, wordsOption } from '../read-option.ts';
import { UsageError } from '../usage-error.ts';
import type { RegisterOptions } from './command.ts';
import type { RegisterFormat } from './formats.ts';

/** Writes the register of all policies, or none of it. Throws UsageError, PolicyError. */
export async function writeRegister(
  args: readonly string[],
  options: RegisterOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { folder, today, out, err } = surroundings;
  const on = dayOption(options, 'on') ?? today;
  const formats = [...new Set(options.format)];
  const target = wordsOption(options, 'out') ?? 'dist';
  const base = typedOption(options, 'baseUrl', baseUrl);
  if (target === '-' && formats.length > 1) throw new UsageError('choose one --format to print');

  const { profiles, look } = await prepareProfiles(args, surroundings, undefined, on, on);
  const problems = profiles.flatMap((profile) => profile.problems);
  // One bad profile, and nothing is written: nobody would see that a register lacks a school.
  if (problems.length > 0) throw new PolicyError(problems);
  const home = target === '-' ? folder : joinPath(folder, target);
  const documents = joinPath(folder, wordsOption(options, 'documents') ?? 'dist');
  const entries = inRegisterOrder(
    profiles.flatMap(({ policies }) =>
      policies.map((policy): RegisterEntry => {
        const found = findDocuments(
          documents,
          base === undefined ? home : documents,
          policy.school,
          policy.policy,
          usualFormats,
        );
        const addressed = found.map(({ format, address }) => ({
          format,
          address: base === undefined ? address : `${base}/${address}`,
        }));
        return { row: reviewRow(policy, on), documents: addressed };
      }),
    ),
  );
  const made = formats.map((format) => ({
    path: joinPath(home, `register.${format}`),
    text: render(format, entries, on, look),
  }));
  if (target === '-') out.write(made.map(({ text }) => text).join(''));
  else {
    writeFiles(
      made.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })),
      folder,
    );
    for (const { path } of made) out.write(`${shownPath(path, folder)}\n`);
  }
  const without = entries.filter((entry) => entry.documents.length === 0).length;
  if (without > 0) {
    const policies = without === 1 ? '1 policy has' : `${without} policies have`;
    err.write(`${policies} no documents in ${shownPath(documents, folder)}: policygen build makes them\n`);
  }
  return 0;
}

function render(format: RegisterFormat, entries: readonly RegisterEntry[], on: Day, lookOf: () => Look): string {
  switch (format) {
    case 'html': {
      const look = lookOf();
      return page({ document: registerAsDocument(entries, on) }, { ...look, css: look.css + registerStyle });
    }
    case 'csv':
      return registerAsCsv(entries, usualFormats);
    case 'json':
      return `${JSON.stringify({ on: isoDate(on), policies: entries.map(entryAsData) }, null, 2)}\n`;
  }
}
