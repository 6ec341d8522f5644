import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CompileDocArgs, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Font, TypesetResult, Typesetter, TypesetterError } from '../../formats/format.ts';
import { closedWorldPrelude } from '../../formats/pdf-embedded/check-layout.ts';
import { readRustString } from '../../formats/pdf-embedded/rust-string.ts';
import { PolicyError } from '../../problem.ts';

/** PDF/UA-1, ISO 14289-1: Typst itself refuses what would break it. The binding takes one standard, not several. */
const pdfStandard = 'ua-1';

/**
 * The folder that a layout may read. It is set to a file, which holds no others: so a layout can read its data alone.
 */
const workspace = fileURLToPath(import.meta.url);

/** The path, in that folder, of the file with a layout's data; it exists only in memory. */
const dataFile = '/document.json';

/**
 * Typst caches what it has laid out, for the next document with the same words, in one cache for all threads of a
 * process. Every five documents, entries that none of the last ten used are evicted; else the memory would grow without
 * end. Evicting every twenty what none of the last eighty used would save a fourteenth of a batch's time and cost 200
 * MB.
 */
const evictEvery = 5;
const evictAge = 2;

interface TypesetterChoices {
  /** How many threads of this process have a typesetter each, all equally busy: they share Typst's one cache. */
  readonly threads?: number | undefined;
  /** Imports the binding. */
  readonly load?: () => Promise<Binding>;
}

/** The package in question, as far as it is used. */
type Binding = Pick<typeof import('@myriaddreamin/typst-ts-node-compiler'), 'NodeCompiler'>;

const loadBinding = (): Promise<Binding> => import('@myriaddreamin/typst-ts-node-compiler');

/**
 * Starts the embedded typesetter, Typst, in this process; one serves any number of documents, one after the other.
 * Throws TYPESETTER_MISSING where it can't run on this machine. Setting throws FILE_UNREADABLE where a font of the
 * layout can't be used, since without it words would be missing.
 */
export async function startTypesetter({
  threads = 1,
  load = loadBinding,
}: TypesetterChoices = {}): Promise<Typesetter> {
  const { NodeCompiler } = await load().catch((error: unknown) => {
    throw typesetterMissing(error);
  });
  let compiler: NodeCompiler | undefined;
  let loaded: readonly Font[] | undefined;
  let layoutWithItsFonts: string | undefined;
  let documents = 0;
  return {
    set(layout, data, fonts) {
      if (compiler === undefined || loaded !== fonts) {
        // Typst takes the first of two equal faces: ours, given here, before any that the machine has installed.
        const fontBlobs = fonts.map((font) => Buffer.from(font.ttf));
        compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
        loaded = fonts;
        layoutWithItsFonts = undefined;
      }
      compiler.mapShadow(join(workspace, dataFile), Buffer.from(data));
      const task = { mainFileContent: `${closedWorldPrelude}${layout}`, inputs: { document: dataFile } };
      if (layout !== layoutWithItsFonts && hasItsFonts(compiler, task)) layoutWithItsFonts = layout;
      const result = setWith(compiler, task);
      documents += 1;
      if (documents % (evictEvery * threads) === 0) compiler.evictCache(evictAge);
      return result;
    },
  };
}

/**
 * Typst only warns of a font that it can't read, or has never heard of, and then leaves out all words that were to be
 * set in it. Throws FILE_UNREADABLE for each. A layout is asked once, with the first document that can be laid out;
 * false where this one can't.
 */
function hasItsFonts(compiler: NodeCompiler, task: CompileDocArgs): boolean {
  const laidOut = compiler.compile(task);
  if (laidOut.hasError()) return false;
  const warnings = laidOut.takeWarnings();
  const said: { message: string }[] = warnings === null ? [] : compiler.fetchDiagnostics(warnings);
  const unknown = said.flatMap(({ message }) => /^unknown font family: (.*)$/.exec(message)?.[1] ?? []);
  if (unknown.length === 0) return true;
  throw new PolicyError(
    [...new Set(unknown)].map((family) => ({
      code: 'FILE_UNREADABLE',
      message: `the typesetter can't use the font "${family}"`,
      hint: "a file in templates/fonts is broken, or look.typ names a font that isn't there: install policygen again",
    })),
  );
}

/** Lays out and exports in one call: JavaScript's garbage collector doesn't see the memory of a laid-out document. */
function setWith(compiler: NodeCompiler, task: CompileDocArgs): TypesetResult {
  try {
    return { pdf: new Uint8Array(compiler.pdf(task, { pdfStandard })) };
  } catch (error) {
    const layoutErrors = errorsOfLayout(compiler, task);
    return { errors: layoutErrors.length > 0 ? layoutErrors : errorsOfExport(error) };
  }
}

/** The errors of a layout that failed. Compiles once more, since the binding's exception names no reason. */
function errorsOfLayout(compiler: NodeCompiler, task: CompileDocArgs): readonly TypesetterError[] {
  const failure = compiler.compile(task).takeError();
  if (failure === null) return [];
  const diagnostics: { message: string; severity: number }[] = compiler.fetchDiagnostics(failure);
  // 1 is an error; others are warnings, and the calls in the layout that led to the error.
  return diagnostics
    .filter(({ severity }) => severity === 1)
    .map(({ message }) => {
      const [said = '', ...hints] = message.split(', hints: ');
      return { message: said, hints };
    });
}

/**
 * The errors of a document that was laid out but can't be a PDF, from the exception's text: a list in Rust's notation,
 * such as `[SourceDiagnostic { …, message: "PDF/UA-1 error: missing alt text", trace: [], hints: ["…"] }]`.
 */
function errorsOfExport(error: unknown): readonly TypesetterError[] {
  const text = error instanceof Error ? error.message : String(error);
  const errors = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)".*?hints: \[((?:(?:, )?"(?:[^"\\]|\\.)*")*)\]/gs)];
  if (errors.length === 0) return [{ message: text, hints: [] }];
  return errors.map(([, message = '', hints = '']) => ({
    message: readRustString(message),
    hints: [...hints.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map(([, hint = '']) => readRustString(hint)),
  }));
}

function typesetterMissing(error: unknown): PolicyError {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return new PolicyError([
    {
      code: 'TYPESETTER_MISSING',
      message: `the typesetter that makes PDFs does not run on this machine (${process.platform}, ${process.arch}): ${reason}`,
      hint: 'install policygen again on this very machine, or print with a browser: --pdf-engine browser',
    },
  ]);
}
