import type { Block, Document, Inline, Paragraph } from '../document/model.ts';
import { printDated } from '../profile/calendar-date.ts';
import { type ReviewState, stateWords } from '../review/review-state.ts';

/**
 * The document with its state: always in its properties, and under its title too where a reader has to know that this
 * is not simply the policy in force.
 */
export function showState(document: Document, state: ReviewState): Document {
  const notice = noticeOf(state);
  const properties = { ...document.properties, state: { label: stateWords(state), notice: notice.length > 0 } };
  if (notice.length === 0) return { ...document, properties };
  const paragraph: Paragraph = { kind: 'paragraph', style: 'state', passages: [{ inlines: notice }] };
  const title = document.cover.findIndex((block) => block.kind === 'heading');
  const cover: readonly Block[] = [
    ...document.cover.slice(0, title + 1),
    paragraph,
    ...document.cover.slice(title + 1),
  ];
  return { ...document, properties, cover };
}

/** The notice for readers; empty for a policy in force. */
function noticeOf(state: ReviewState): readonly Inline[] {
  switch (state.kind) {
    case 'draft':
      return [text('Draft: not yet approved')];
    case 'changed since approval':
      return [text(`Changed since approval: approved ${printDated(state.on)}, changed since, not yet approved`)];
    case 'review overdue':
    case 'under review':
      return [text(stateWords(state))];
    case 'superseded': {
      const { title, url } = state.by;
      return [text('Superseded by '), url === undefined ? text(title) : { kind: 'link', url, inlines: [text(title)] }];
    }
    case 'issued':
    case 'approved':
      return [];
    default:
      return state satisfies never;
  }
}

const text = (words: string): Inline => ({ kind: 'text', text: words });
