import type { Cell, Document, Inline } from '../../src/document/model.ts';

export const text = (words: string): Inline => ({ kind: 'text', text: words });

const cell = (words: string): Cell => ({ inlines: [text(words)] });

/** One red pixel. */
export const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
    'base64',
  ),
);

export const svg = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#2f6f3e"/></svg>',
);

/** A name that would be markup in every format, if it were not text. */
export const hardName = `St. Mary's *RC* & Co <b>_x_ #let $a$ \\n`;

/** A document with every kind of block and inline, in every nesting that the model allows. */
export const everyKind: Document = {
  properties: {
    title: `Group chats at ${hardName}`,
    school: hardName,
    language: 'en-GB',
    version: '1.10',
    date: '2024-03',
    colour: '#2f6f3e',
    state: { label: 'Superseded', notice: true },
  },
  cover: [
    { kind: 'picture', alternative: 'The crest', mediaType: 'image/png', bytes: png, aspect: 1 },
    { kind: 'picture', alternative: 'The banner', mediaType: 'image/svg+xml', bytes: svg, aspect: 0.5 },
    { kind: 'paragraph', style: 'school', passages: [{ clause: 'fm-school-name', inlines: [text(hardName)] }] },
    { kind: 'heading', level: 1, clause: 'fm-title', inlines: [text(`Group chats at ${hardName}`)] },
    {
      kind: 'paragraph',
      style: 'state',
      passages: [
        {
          inlines: [
            text('Superseded by '),
            { kind: 'link', url: 'https://school.example/new', inlines: [text('the new one')] },
          ],
        },
      ],
    },
    { kind: 'paragraph', style: 'motto', passages: [{ inlines: [text('Together we grow')] }] },
    {
      kind: 'paragraph',
      style: 'body',
      passages: [{ clause: 'fm-approval', inlines: [text('Approved by the Governing Body on 5 March 2024.')] }],
    },
    { kind: 'signature-line', clause: 'fm-signature-line', labels: ['Signed', 'Date'] },
    {
      kind: 'table',
      clause: 'fm-version-table',
      caption: 'Version history',
      header: [cell('Version'), cell('Date'), { clause: 'fm-reason', inlines: [text('Reason for change')] }],
      rows: [
        [cell('0.1'), cell('March 2024'), cell('New policy')],
        [
          cell('1.10'),
          cell('2025'),
          { clause: 'fm-reason', inlines: [text('Two rules '), { kind: 'strong', inlines: [text('added')] }] },
        ],
      ],
    },
    {
      kind: 'cover-facts',
      facts: [
        { clause: 'fm-applies-to', label: 'Applies to', value: [text('All parents and carers')] },
        {
          label: 'Available from',
          value: [{ kind: 'link', url: 'https://school.example', inlines: [text('our website')] }],
        },
      ],
    },
  ],
  sections: [
    {
      id: 'introduction',
      blocks: [
        {
          kind: 'paragraph',
          style: 'title-again',
          passages: [{ clause: 'fm-title-repeated', inlines: [text(`Group chats at ${hardName}`)] }],
        },
        { kind: 'heading', level: 2, clause: 'hd-introduction', inlines: [text('About the groups')] },
        {
          kind: 'paragraph',
          style: 'body',
          passages: [
            { clause: 'first', inlines: [text('First clause.')] },
            {
              clause: 'second',
              inlines: [
                text('Second, '),
                { kind: 'strong', inlines: [text('strong '), { kind: 'emphasis', inlines: [text('and stressed')] }] },
                text(', then '),
                { kind: 'emphasis', inlines: [text('stressed')] },
                text('.'),
                { kind: 'line-break' },
                text('A new line.'),
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'rules',
      blocks: [
        { kind: 'heading', level: 2, inlines: [text('Rules')] },
        { kind: 'heading', level: 3, inlines: [text('In the groups')] },
        { kind: 'paragraph', style: 'lead-in', passages: [{ clause: 'lead', inlines: [text('Please:')] }] },
        {
          kind: 'list',
          ordered: false,
          items: [
            { clause: 'one', inlines: [text('be kind')] },
            {
              clause: 'two',
              inlines: [
                text('write to '),
                { kind: 'link', url: 'mailto:office@school.example', inlines: [text('office@school.example')] },
              ],
              nested: {
                kind: 'list',
                ordered: true,
                items: [
                  { inlines: [text('by day')] },
                  {
                    inlines: [text('in words')],
                    nested: { kind: 'list', ordered: false, items: [{ inlines: [text('few')] }] },
                  },
                ],
              },
            },
          ],
        },
        { kind: 'list', ordered: true, items: [{ inlines: [text('step one')] }, { inlines: [text('step two')] }] },
        { kind: 'list', ordered: true, items: [{ inlines: [text('another one')] }] },
      ],
    },
  ],
};
