import { afterAll, expect, test } from 'vitest';
import { docx } from '../../src/formats/docx.ts';
import { html } from '../../src/formats/html.ts';
import { pdf } from '../../src/formats/pdf.ts';
import { readLibrary } from '../../src/io/library/read-library.ts';
import { ownTemplates } from '../../src/io/library/read-sources.ts';
import { openEngines } from '../../src/io/rendering/engines.ts';
import { openLibrary, preparePolicies } from '../../src/prepare-policy.ts';
import { PolicyError } from '../../src/problem.ts';
import { wordParts } from '../read/docx-parts.ts';
import { noLogo } from '../read/no-logo.ts';
import { look } from '../samples/look.ts';

const engines = openEngines();
afterAll(() => engines.close());

const library = openLibrary(readLibrary(ownTemplates, ''));
const documentOf = (more: string) => {
  const text = `school:
  name: Ysgol y Bryn
  email: swyddfa@bryn.example
  motto: Gorau arf, arf dysg
${more}platforms:
  chat: WhatsApp
policies:
  parent-group-chats: { edition: full }
`;
  const [prepared] = preparePolicies({ file: 'schools/bryn.yaml', text }, library, noLogo);
  if (!prepared) throw new Error('there is no policy');
  return prepared.document;
};

const marks = async (more: string) => {
  const document = documentOf(more);
  const page = new TextDecoder().decode(await html.render({ document }, look, engines));
  const { 'word/document.xml': word = '' } = wordParts(await docx.render({ document }, look, engines));
  const print = Buffer.from(await pdf('embedded').render({ document }, look, engines)).toString('latin1');
  return {
    html: /<p class="motto"( lang="[^"]*")?/.exec(page)?.[1],
    docx: /(<w:lang [^>]*>)?<\/w:rPr><w:t[^>]*>Gorau/.exec(word)?.[1],
    pdf: print.match(/\/Lang \([^)]*\)/g),
  };
};

test('a motto in another language says so, in every format', async () => {
  expect(await marks('  mottoLanguage: cy\n')).toEqual({
    html: ' lang="cy"',
    docx: '<w:lang w:val="cy"/>',
    pdf: expect.arrayContaining(['/Lang (cy)', '/Lang (en-GB)']),
  });
});

test('a motto in English needs no word of it', async () => {
  expect(await marks('')).toEqual({ html: undefined, docx: undefined, pdf: ['/Lang (en-GB)'] });
});

test('a language goes by its code', () => {
  expect(() => documentOf('  mottoLanguage: Welsh\n')).toThrow(PolicyError);
});
