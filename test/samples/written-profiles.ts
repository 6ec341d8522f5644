import fc from 'fast-check';

/** A profile as somebody might have written it, and what it says of its one policy's year. */
export interface WrittenProfile {
  readonly text: string;
  readonly by: string | undefined;
  /** When its cycle can't be told from a span. */
  readonly needsNext: boolean;
  readonly version: string | undefined;
}

const comment = fc.constantFrom(
  '',
  '',
  '   # as agreed',
  ' # see "minutes": item 7',
  '          # {not} [yaml], - at all',
);
const gap = fc.constantFrom('', '', '\n', '    # a line of its own\n', '\n  \n', '# at the margin\n\n');
const quote = fc.constantFrom('plain', 'single', 'double');

const quoted = (value: string, style: string): string =>
  style === 'double' ? JSON.stringify(value) : style === 'single' ? `'${value.replaceAll("'", "''")}'` : value;

/** Lines of fields at an indentation, or the same between braces. */
const group = (
  name: string,
  fields: readonly (readonly [string, string])[],
  style: GroupStyle,
  indent: string,
): string =>
  style.braces
    ? `${indent}${name}: { ${fields.map(([field, value]) => `${field}: ${value}`).join(', ')} }${style.after}\n`
    : `${indent}${name}:${style.after}\n${fields
        .map(([field, value]) => `${indent}${style.step}${field}: ${value}${style.after}\n${style.between}`)
        .join('')}`;

interface GroupStyle {
  readonly braces: boolean;
  readonly step: string;
  readonly after: string;
  readonly between: string;
}

const groupStyle: fc.Arbitrary<GroupStyle> = fc.record({
  braces: fc.boolean(),
  step: fc.constantFrom('  ', '    '),
  after: comment,
  between: gap,
});

const names = ['Governing Body', "St John's Governors", 'Trust: Board of Elm', 'Łódź & Co. #1'];

const parts = fc.record({
  start: fc.constantFrom('none', 'draft', 'issued', 'approved', 'approved', 'approved with a minute', 'draft, issued'),
  by: fc.constantFrom(...names),
  approvalStyle: groupStyle,
  reviewStyle: groupStyle,
  rowStyle: groupStyle,
  review: fc.constantFrom('none', 'every', 'every', 'next', 'both'),
  history: fc.constantFrom('none', 'rows', 'rows', 'brackets'),
  rows: fc.integer({ min: 1, max: 4 }),
  quote,
  versionQuote: fc.constantFrom('single', 'double'),
  indent: fc.constantFrom('  ', '    ', '      '),
  dash: fc.constantFrom('', '  ', '    '),
  gaps: fc.array(gap, { minLength: 6, maxLength: 6 }),
  after: comment,
  order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 }),
  windows: fc.boolean(),
  mark: fc.boolean(),
  endless: fc.boolean(),
});

/** Profiles in many hands: quotes, comments, blank lines, braces, orders, line ends. All of them are right. */
export const writtenProfile: fc.Arbitrary<WrittenProfile> = parts.map((p): WrittenProfile => {
  const indent = p.indent + p.indent;
  // What isn't plain in YAML is quoted by everybody.
  const by = quoted(p.by, p.quote === 'plain' && /[:#]/.test(p.by) ? 'single' : p.quote);
  const date = (value: string) => quoted(value, p.quote);
  const approvalFields: readonly (readonly [string, string])[] = [
    ['by', by],
    ...(p.start.startsWith('approved') ? [['on', date('2024-03-12')] as const] : []),
    ...(p.start.endsWith('minute') ? [['minute', '"FGB 12/03/24, item 7"'] as const] : []),
  ];
  const reviewFields: readonly (readonly [string, string])[] = [
    ...(p.review === 'every' || p.review === 'both' ? [['every', quoted('2 years', p.quote)] as const] : []),
    ...(p.review === 'next' || p.review === 'both' ? [['next', date('2026-03')] as const] : []),
  ];
  const rows = Array.from({ length: p.rows }, (_, index) => [
    ['version', quoted(`0.${index + 1}`, p.versionQuote)] as const,
    ['date', date('2024-02')] as const,
    ['author', quoted('FS', p.quote)] as const,
    ['change', quoted(index === 0 ? 'New policy' : `Change ${index}`, p.quote)] as const,
  ]);
  const braced = (row: (typeof rows)[number]) => `{ ${row.map(([name, value]) => `${name}: ${value}`).join(', ')} }`;
  const inLines = (row: (typeof rows)[number]) =>
    row
      .map(
        ([name, value], index) =>
          `${index === 0 ? `${indent}${p.dash}- ` : `${indent}${p.dash}  `}${name}: ${value}${p.after}\n`,
      )
      .join('');
  const history =
    p.history === 'none'
      ? ''
      : p.history === 'brackets'
        ? `${indent}history: [${rows.map(braced).join(', ')}]${p.after}\n`
        : `${indent}history:${p.after}\n${rows
            .map((row) => (p.rowStyle.braces ? `${indent}${p.dash}- ${braced(row)}${p.after}\n` : inLines(row)))
            .join(p.rowStyle.between)}`;
  const blocks = [
    `${indent}edition: short${p.after}\n`,
    p.start.endsWith('issued') ? `${indent}issued: ${date('2024-03')}${p.after}\n` : '',
    p.start === 'none' || p.start === 'issued' ? '' : group('approval', approvalFields, p.approvalStyle, indent),
    reviewFields.length === 0 ? '' : group('review', reviewFields, p.reviewStyle, indent),
    history,
  ];
  const lines = [
    '# A school in somebody’s hand\n',
    'school:\n  name: "Elm, Primary: School"   # the name\n  email: office@elm.example\n\n',
    'platforms: { chat: WhatsApp }\n',
    `policies:\n${p.indent}parent-group-chats:${p.after}\n`,
    ...p.order.map((index) => (blocks[index] ?? '') + (p.gaps[index] ?? '')),
  ].join('');
  const ended = p.endless ? lines.trimEnd() : lines;
  return {
    text: (p.mark ? '\ufeff' : '') + (p.windows ? ended.replaceAll('\n', '\r\n') : ended),
    by: p.start === 'none' || p.start === 'issued' ? undefined : p.by,
    needsNext: p.review === 'next',
    version: p.history === 'none' ? undefined : `0.${p.rows}`,
  };
});
