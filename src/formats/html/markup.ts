/** The levels that a title can have in another page: its sections and their parts need two more, and h6 is the last. */
export const headingLevels = [1, 2, 3, 4] as const;

export type HeadingLevel = (typeof headingLevels)[number];

/** Where a piece of HTML will stand, which decides how it is written. */
export interface Markup {
  /** Added to each heading's level. */
  readonly deeper: number;
  /** Stands before each id, so that none is the same as an id of the page around. */
  readonly idPrefix: string;
  /** Whether look.css is there to shape it; if not, the elements alone have to do. */
  readonly styled: boolean;
}

/** Our own page, with look.css. */
export const ownPage: Markup = { deeper: 0, idPrefix: '', styled: true };

/** ` class="…"`, where a style sheet knows what to do with it. */
export function classAttribute(name: string, { styled }: Markup): string {
  return styled ? ` class="${name}"` : '';
}
