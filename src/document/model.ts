/**
 * What one policy of one school says: a closed tree of blocks and inlines, before any format.
 *
 * Every format switches over all of the kinds, so that a kind added here is a type error in each format until it is
 * rendered there. All text is plain text as a reader sees it: never markup of any format.
 */

/** The words of one policy and what is known of it as a whole. */
export interface Document {
  readonly properties: DocumentProperties;
  /** What stands before the body: school, title, approval, versions, review. Holds the one level 1 heading. */
  readonly cover: readonly Block[];
  readonly sections: readonly Section[];
}

/** What metadata and the running footer say; the footer reads "school · title · Version 1.2 · Draft · Page 1 of 3". */
export interface DocumentProperties {
  readonly title: string;
  readonly school: string;
  /** The policy type's id, such as "parent-group-chats", which names the document's files. */
  readonly policy?: string;
  /** A BCP 47 tag. */
  readonly language: 'en-GB';
  /** As the school writes it, such as "1.10"; absent where the profile has no version history. */
  readonly version?: string;
  /** ISO 8601, as exact as the profile is: "2024", "2024-03" or "2024-03-05". */
  readonly date?: string;
  /** The school's colour for headings and rules, "#rrggbb"; readable on white paper, at 4.5 : 1 or more. */
  readonly colour?: string;
  /** How the first page looks; `letterhead` where left out. */
  readonly pageStyle?: PageStyle;
  readonly state?: DocumentState;
}

/** `letterhead`: the body follows the cover on the same page · `cover`: the cover has a page of its own. */
export type PageStyle = 'letterhead' | 'cover';

/** How far the policy has come. */
export interface DocumentState {
  /** "Draft", "Approved", "Review overdue since 2 March 2021" and the like; always said in the file's metadata. */
  readonly label: string;
  /** Whether readers have to be told: the footer says the label too, and the cover has a paragraph of style `state`. */
  readonly notice: boolean;
}

/** One section of the body, in HTML `<section id>`; its first block is its level 2 heading. */
export interface Section {
  /** Unique in the document; lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | List | Table | CoverFacts | SignatureLine | Picture;

/** Level 1 is the document's title, 2 a section, 3 a part of a section. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  /** Such as "2." or "2.1" where headings are numbered: part of the words, except that Word counts for itself. */
  readonly number?: string;
  readonly clause?: string;
  readonly inlines: readonly Inline[];
}

/** One paragraph, which several clauses may share: a passage each, in order, joined by one space. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: ParagraphStyle;
  readonly passages: readonly Passage[];
}

/**
 * `body` running text · `lead-in` the words before a list, kept on its page · `school` the school's name on the
 * cover · `motto` a line under that name · `title-again` the title once more over the body, not a heading · `state`
 * that this is a draft, say, under the title.
 */
export type ParagraphStyle = 'body' | 'lead-in' | 'school' | 'motto' | 'title-again' | 'state';

/** The words that one clause gives to a paragraph. */
export interface Passage {
  readonly clause?: string;
  /** A BCP 47 tag, where the words are not in the document's language. */
  readonly language?: string;
  readonly inlines: readonly Inline[];
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** At least one. */
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly clause?: string;
  readonly inlines: readonly Inline[];
  readonly nested?: List;
}

/** A table with one header row; every row has as many cells as the header. */
export interface Table {
  readonly kind: 'table';
  readonly clause?: string;
  /** Says what the table holds; shown above it. Absent where nobody wrote one. */
  readonly caption?: string;
  /** What a table without a caption is called where nobody sees it: for a screen reader, in Word's description. */
  readonly label?: string;
  readonly header: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell is one passage, so that a table can hold several clauses. */
export type Cell = Passage;

/** Labelled facts on the cover, such as "Applies to: all parents and carers". */
export interface CoverFacts {
  readonly kind: 'cover-facts';
  /** At least one. */
  readonly facts: readonly CoverFact[];
}

export interface CoverFact {
  readonly clause?: string;
  readonly label: string;
  readonly value: readonly Inline[];
}

/** Blanks to be written on by hand or typed over, each with its label: "Signed", "Name", "Date". */
export interface SignatureLine {
  readonly kind: 'signature-line';
  readonly clause?: string;
  /** At least one. */
  readonly labels: readonly string[];
}

/** A picture inside the document, such as the school's crest. */
export interface Picture {
  readonly kind: 'picture';
  readonly clause?: string;
  readonly alternative: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  readonly bytes: Uint8Array;
  /** Height over width. */
  readonly aspect: number;
  /** Whether what lies behind it can be seen through it somewhere; left out where not. */
  readonly isTransparent?: true;
  /** Tells its file from another one, where `bytes` aren't the file's own. */
  readonly print?: string;
}

export type Inline = Text | Strong | Emphasis | Link | LineBreak;

export interface Text {
  readonly kind: 'text';
  readonly text: string;
}

export interface Strong {
  readonly kind: 'strong';
  readonly inlines: readonly Inline[];
}

export interface Emphasis {
  readonly kind: 'emphasis';
  readonly inlines: readonly Inline[];
}

/** `url` is http(s):, mailto: or tel:, checked and written in the one way of address/link.ts when the document is made. */
export interface Link {
  readonly kind: 'link';
  readonly url: string;
  readonly inlines: readonly Inline[];
}

export interface LineBreak {
  readonly kind: 'line-break';
}
