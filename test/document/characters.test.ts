import { afterAll, describe, expect, test } from 'vitest';
import { familiesIn, familyOf, lackingCharacters } from '../../src/document/characters.ts';
import { byDirection, letteredParts } from '../../src/document/lettering.ts';
import type { Block, Document } from '../../src/document/model.ts';
import { docx } from '../../src/formats/docx.ts';
import { fontFamilies } from '../../src/formats/font-families.ts';
import { facesOf } from '../../src/formats/html/faces.ts';
import { pdf } from '../../src/formats/pdf.ts';
import { openEngines } from '../../src/io/rendering/engines.ts';
import { browserHere } from '../read/browser-here.ts';
import { wordParts } from '../read/docx-parts.ts';
import { docxWords } from '../read/docx-words.ts';
import { drawnLines } from '../read/drawn-lines.ts';
import { pdfWords } from '../read/pdf-words.ts';
import { text } from '../samples/every-kind.ts';
import { look } from '../samples/look.ts';

const engines = openEngines();
afterAll(() => engines.close());
const families = fontFamilies(look.fonts);

const documentOf = (words: string, style: 'body' | 'school' = 'body'): Document => ({
  properties: { title: 'Title', school: 'School', language: 'en-GB' },
  cover: [{ kind: 'heading', level: 1, inlines: [text('Title')] }],
  sections: [{ id: 'only', blocks: [{ kind: 'paragraph', style, passages: [{ inlines: [text(words)] }] }] }],
});

/** Every character that a document can have, as a person's text has it. */
const all = [...new Set(families.flatMap(({ characters }) => [...characters]))]
  .map((code) => String.fromCodePoint(code))
  .filter((character) => lackingCharacters(character, families).length === 0)
  .filter((character) => character.normalize('NFC') === character && !/[\s\p{C}\p{Z}]/u.test(character));

describe('the fonts', () => {
  test('have all letters of the languages that they are there for', () => {
    const letters = {
      Welsh: 'ÂÊÎÔÛŴŶâêîôûŵŷÄËÏÖÜẄŸäëïöüẅÿÁÉÍÓÚẂÝáéíóúẃýÀÈÌÒÙẀỲàèìòùẁỳ',
      Gaelic: 'ÀÈÌÒÙàèìòùÁÉÍÓÚáéíóúḂĊḊḞĠṀṖṠṪḃċḋḟġṁṗṡṫ',
      Polish: 'ĄĆĘŁŃÓŚŹŻąćęłńóśźż„”',
      Greek: 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰἈἙᾳῆ',
      Cyrillic: 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяҐґЄєІіЇїЎўЂђЉљЊњЋћЏџ№',
      Arabic: 'ابتثجحخدذرزسشصضطظعغفقكلمنهويىءآأؤإئةلا،؛؟٠١٢٣٤٥٦٧٨٩',
      Persian: 'پچژگکی۰۱۲۳۴۵۶۷۸۹',
      Urdu: 'ٹڈڑںےہھۓ',
      Hebrew: 'אבגדהוזחטיכךלמםנןסעפףצץקרשת־׳״₪',
      Yiddish: 'װױײ',
      Vietnamese: 'ĂÂĐÊÔƠƯăâđêôơưẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸạảấầẩẫậắằẳẵặẹẻẽếềểễệ',
      Hausa: 'ƁƊƘƳɓɗƙƴ',
    };
    for (const [language, alphabet] of Object.entries(letters)) {
      expect([language, lackingCharacters(alphabet, families)]).toEqual([language, []]);
    }
  });

  test('have the same characters in all faces of a family, so that bold lacks none', () => {
    for (const { name, characters } of families) {
      for (const font of look.fonts.filter(({ family }) => family === name)) {
        expect([...font.characters].filter((code) => !characters.has(code))).toEqual([]);
      }
    }
  });

  // A letter that a font puts together from parts would stand in a PDF's text once for each part.
  test.each(['body', 'school'] as const)('put every character into a PDF once, in the style %s', async (style) => {
    expect(all.length).toBeGreaterThan(1500);
    const words = all.join(' x ');
    const found = await pdfWords(await pdf('embedded').render({ document: documentOf(words, style) }, look, engines));
    // The order of words from right to left is for names.test.ts to hold.
    const sorted = (said: string) =>
      said
        .replace(/^Title /, '')
        .split(' ')
        .sort();
    expect(sorted(found)).toEqual(sorted(words));
  });
});

describe('a character comes from the first family that has it', () => {
  test.each([
    ['a', 'Atkinson Hyperlegible Next'],
    ['ŵ', 'Atkinson Hyperlegible Next'],
    ['ễ', 'Noto Sans'],
    ['Ж', 'Noto Sans'],
    ['م', 'Vazirmatn'],
    ['ש', 'Noto Sans Hebrew'],
    ['שּ', undefined],
    ['漢', undefined],
    ['m̀', undefined],
  ])('%s', (character, family) => expect(familyOf(character, families)).toBe(family));

  test('and a page and a Word file carry no other families than their words need', async () => {
    const families = async (words: string) => {
      const document = documentOf(words);
      const parts = wordParts(await docx.render({ document }, look, engines));
      const inWord = [...(parts['word/fontTable.xml'] ?? '').matchAll(/<w:font w:name="([^"]*)"/g)].map(
        ([, name]) => name,
      );
      const inPage = new Set(facesOf(document, look.fonts).map(({ family }) => family));
      expect([...inPage]).toEqual(inWord);
      return inWord.slice(1);
    };
    expect(await families('plain')).toEqual([]);
    expect(await families('Школа')).toEqual(['Noto Sans']);
    expect(await families('مدرسة')).toEqual(['Vazirmatn']);
    expect(await families('בית ספר')).toEqual(['Noto Sans Hebrew']);
    expect(await families('Школа مدرسة')).toEqual(['Noto Sans', 'Vazirmatn']);
  });

  test('which joiners and line ends don’t change', () => {
    expect([...familiesIn(['a\u200cb\u200d\n'], families)]).toEqual(['Atkinson Hyperlegible Next']);
    expect(lackingCharacters('می\u200cخواهم\n', families)).toEqual([]);
  });
});

describe('words from right to left', () => {
  const rightToLeft = (words: string) => byDirection(words).filter((_, index) => index % 2 === 1);

  test.each([
    ['At مدرسة النور, 25 groups', ['مدرسة النور']],
    ['مدرسة الأمل (البنات) و', ['مدرسة الأمل (البنات) و']],
    ['مدرسة (البنات)', ['مدرسة (البنات)']],
    ['The (مدرسة)', ['مدرسة']],
    ['مدرسة 5 النور', ['مدرسة 5 النور']],
    ['At בית ספר תל־אביב, 25 groups', ['בית ספר תל־אביב']],
    ['See ר׳, חב״ד and more', ['ר׳, חב״ד']],
    ['Maryam מרים / مريم, 5', ['מרים / مريم']],
    ['ואהבת לרעך כמוך!', ['ואהבת לרעך כמוך!']],
    ['«(مدرسة) 5».', ['«(مدرسة) 5».']],
    ['“ואהבת” – love', ['ואהבת']],
    ['مدرسة and مدرسة', ['مدرسة', 'مدرسة']],
    ['none', []],
  ])('%s', (words, found) => expect(rightToLeft(words)).toEqual(found));

  test('are found in what is made to be slow: a pattern that goes back would take minutes', () => {
    const hostile = [`م(${'٠'.repeat(5000)}`, 'م('.repeat(5000), `م${' ٠('.repeat(5000)}`, 'م 5 '.repeat(5000)];
    const start = performance.now();
    for (const words of hostile) expect(byDirection(words).join('')).toBe(words);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('lose nothing by being cut out', () => {
    for (const words of ['At مدرسة (النور), 25', 'Школа № 5, مدرسة', 'x']) {
      expect(
        letteredParts(words, families)
          .map((part) => part.text)
          .join(''),
      ).toBe(words);
    }
  });

  test('are runs of their own in Word, in the fonts that they need, and are found there as they are', async () => {
    const bytes = await docx.render({ document: documentOf('At مدرسة النور, Школа & Co.') }, look, engines);
    const { 'word/document.xml': xml = '' } = wordParts(bytes);
    const runs = [...xml.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/g)];
    const font = (name: string) =>
      `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;
    expect(runs.slice(1).map(([, properties, words]) => [words, properties])).toEqual([
      ['At ', undefined],
      ['مدرسة النور', `${font('Vazirmatn')}<w:rtl/>`],
      ['\u200e', undefined],
      [', ', undefined],
      ['Школа &amp; ', font('Noto Sans')],
      ['Co.', undefined],
    ]);
    expect(docxWords(bytes)).toBe('Title At مدرسة النور, Школа & Co.');
  });

  test('that are all of a text have its signs as well, held there by a mark that nobody sees', async () => {
    const run = async (words: string) => {
      const { 'word/document.xml': xml = '' } = wordParts(
        await docx.render({ document: documentOf(words) }, look, engines),
      );
      return [...xml.matchAll(/<w:rtl\/><\/w:rPr><w:t[^>]*>([^<]*)/g)].map(([, said]) => said);
    };
    expect(await run('ואהבת לרעך כמוך!')).toEqual(['ואהבת לרעך כמוך!\u200f']);
    expect(await run('«(مدرسة) 5».')).toEqual(['\u200f«(مدرسة) 5».\u200f']);
    expect(await run('At ואהבת!')).toEqual(['ואהבת']);
    expect(await run('At ר׳.')).toEqual(['ר׳\u200f']);
    expect(await run('At מרים / مريم, 5')).toEqual(['מרים / \u200f', 'مريم']);
  });

  test('stand in the right order on paper, whichever engine prints them', async () => {
    const order = {
      'Beis Yaakov (בית יעקב), 25': 'Beis Yaakov (בקעי תיב), 25',
      'ואהבת לרעך כמוך!': '!ךומכ ךערל תבהאו',
      'גרסה ראשונה 12.': '.12 הנושאר הסרג',
      'At תל־אביב, ר׳ כהן 5.': 'At ןהכ ׳ר ,ביבא־לת 5.',
      'Al-Noor النور, 5 groups': 'Al-Noor رونلا, 5 groups',
      'النور 5, مدرسة.': '.ةسردم ,5 رونلا',
    };
    const words = Object.keys(order);
    const blocks = words.map(
      (one): Block => ({ kind: 'paragraph', style: 'body', passages: [{ inlines: [text(one)] }] }),
    );
    const document = { ...documentOf(''), sections: [{ id: 'only', blocks }] };
    for (const engine of ['embedded', ...(browserHere ? (['browser'] as const) : [])] as const) {
      const bytes = await pdf(engine).render({ document }, look, engines);
      const [, ...lines] = await drawnLines(bytes);
      // Between words and numbers, the reader of PDFs sees no space in one of them.
      const close = (all: readonly string[]) => all.map((line) => line.replaceAll(' ', ''));
      expect([engine, close(lines.slice(0, words.length))]).toEqual([engine, close(Object.values(order))]);
    }
  });
});
