import fc from 'fast-check';

/** Names that schools have, or could have, and that trip up programs. */
export const realNames: readonly string[] = [
  'Orchard Community Primary School',
  "Jennett's Park CE Primary",
  'Ash, Cartwright & Kelsey Church of England Primary School (Aided)',
  'St. Mary’s R.C. Voluntary-Aided Primary',
  'St Thomas à Becket Catholic School',
  "St. Mary's *RC* & Co <b>_x_",
  'The “Quoted” School — ‘single’ too',
  'A*Star_Academy_2000',
  '#1 School @ Work: 100% + £5',
  'C:\\Schools\\New {{school.name}} $x$ `y`',
  '[Brackets](https://example.org) <script>alert(1)</script>',
  '--- yes: no, null & ~ "true"',
  '&amp; &lt;b&gt; &#39; is not markup',
  '1. Numbered School',
  '- Dashed School',
  '> Quoting School',
  '| Piped | School |',
  '!Bang ?Query ;Semi ~~struck~~ ^hat^ =eq=',
  'Ysgol Gynradd Llanfair-ym-Muallt',
  'Ysgol y Tŵr a’r Tŷ Gŵyr, Ynys Môn',
  'Ysgol Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  'Gaelscoil Uí Fhiaich, Maigh Nuad',
  'Scoil Ḃríde na nGaeḋeal',
  'Bun-sgoil Ghàidhlig Loch Abar, An Gearasdan',
  'Polska Szkoła im. Żołnierzy Dywizji „Błękitnej” w Łodzi',
  'Szkoła Podstawowa nr 5 – Gżegżółka',
  'Escola São João, Instituição',
  'École Élémentaire Cœur-de-Marie',
  'Česká škola Řehoře, Şişli İlköğretim, Lärarhögskolan Ångström, Þórshöfn',
  'Trường Tiểu học Nguyễn Thị Minh Khai',
  'Ɗan Fodio Ƙaramar Makaranta',
  'Ελληνικό Σχολείο Αγίου Ανδρέα',
  'Ἑλληνικὸν Σχολεῖον τῶν Ἀθηνῶν',
  'Русская школа «Пушкин» № 5',
  'Українська школа ім. Ґонти, Їжакевича та Є. Ю. Ющенка',
  'Школа Ђорђа и Љубице Њњ',
  'مدرسة النور',
  'مدرسة الأمل الإسلامية (البنات)',
  'دبستان گلهای پارسی',
  'اسلامیہ پرائمری اسکول ٹوٹنگ',
  'Al-Noor School مدرسة النور, London',
  'Beis Yaakov בית יעקב, Salford',
  'בית ספר תל־אביב (בנות)',
  'ישיבה של ר׳ עקיבא ומרכז חב״ד',
  'תלמוד תורה ייִדיש: װײַס'.normalize('NFD').replace(/\p{M}/gu, ''),
  'Ελλάς & Россия, مدرسة, Ysgol',
  `${'Saint '.repeat(33)}A`,
  'x'.repeat(200),
  'Ŵ'.repeat(200),
  'Щ'.repeat(200),
  'م'.repeat(200),
  'ש'.repeat(200),
  `${'A_*'.repeat(66)}AB`,
];

const letters = {
  english: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
  signs: `'’‘"“”&()[]{}<>_*\\/|#~^=+-–—.,;:!?@%$£€§\`°´`,
  welsh: 'ÂÊÎÔÛŴŶâêîôûŵŷÄËÏÖÜẄŸäëïöüẅÿÁÉÍÓÚẂÝáéíóúẃýÀÈÌÒÙẀỲàèìòùẁỳ',
  gaelic: 'ÀÈÌÒÙàèìòùÁÉÍÓÚáéíóúḂĊḊḞĠṀṖṠṪḃċḋḟġṁṗṡṫ',
  polish: 'ĄĆĘŁŃÓŚŹŻąćęłńóśźż',
  european: 'ÅÆØÐÞßŒœČŘŠŽďťňůŐŰŐĞİıŞȘȚăģķļņ',
  greek: 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ',
  cyrillic: 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяҐґЄєІіЇїЎўЂђЉљЊњЋћЏџ',
} as const;
const arabic = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويىءآأؤإئةپچژگکیٹڈڑںےہھ';

const hebrew = 'אבגדהוזחטיכךלמםנןסעפףצץקרשת';

const word = (alphabet: string, longest: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: longest }).map((list) => list.join(''));
const latin = Object.values(letters).join('');
const spaced = fc.array(word(latin, 14), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const ofOne = fc.constantFrom(...Object.values(letters)).chain((alphabet) => word(alphabet, 30));
const arabicName = fc.array(word(arabic, 12), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const hebrewName = fc.array(word(hebrew, 12), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const mixed = fc
  .tuple(word(letters.english, 10), fc.oneof(arabicName, hebrewName), word(letters.english, 10))
  .map((parts) => parts.join(' '));
const long = fc.array(fc.constantFrom(...latin), { minLength: 200, maxLength: 200 }).map((list) => list.join(''));

/** As policygen takes names: letters and their accents joined, no space at the ends. */
const asTaken = (name: string) => name.normalize('NFC').trim();

/** So many different names, the real ones among them; the same ones each time. */
export function sampleNames(count: number): readonly string[] {
  const generated = fc.oneof(
    { arbitrary: spaced, weight: 6 },
    { arbitrary: ofOne, weight: 4 },
    { arbitrary: arabicName, weight: 2 },
    { arbitrary: hebrewName, weight: 2 },
    { arbitrary: mixed, weight: 1 },
    { arbitrary: long, weight: 1 },
  );
  const sample = fc.sample(generated, { numRuns: 2 * count, seed: 20261120 });
  return [...new Set([...realNames, ...sample].map(asTaken))].slice(0, count);
}
