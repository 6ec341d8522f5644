import { describe, expect, test } from 'vitest';
import { docx } from '../../src/formats/docx.ts';
import { html } from '../../src/formats/html.ts';
import { openEngines } from '../../src/io/rendering/engines.ts';
import { documentWords } from '../read/document-words.ts';
import { wordParts } from '../read/docx-parts.ts';
import { look, schoolPolicy, schools } from '../read/schools.ts';

// To take what the code makes today as right: `npm run golden`, then read the difference.
describe.each(schools)('%s', (school) => {
  const { document, record } = schoolPolicy(school);
  const publication = { document, source: record.source };
  const engines = openEngines();

  test('HTML', async () => {
    const page = new TextDecoder().decode(await html.render(publication, look, engines));
    const readable = page
      .replace(/(?<=content="policygen )[^"]*/, '…')
      .replace(/<style>[\s\S]*?<\/style>/g, '<style>…</style>')
      .replace(/(<\/?(?:section|header|main|p|h\d|ul|ol|li|table|t[rhd]|dl|dt|dd|div)\b)/g, '\n$1');
    await expect(readable).toMatchFileSnapshot(`../golden/${school}.html`);
  });

  test('Word', async () => {
    const { 'word/document.xml': xml = '' } = wordParts(await docx.render(publication, look, engines));
    await expect(xml.replaceAll('><', '>\n<')).toMatchFileSnapshot(`../golden/${school}.document.xml`);
  });

  test('words', async () => {
    await expect(documentWords(document)).toMatchFileSnapshot(`../golden/${school}.txt`);
  });
});
