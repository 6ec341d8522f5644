import type { DocumentSource } from '../document/document-source.ts';
import type { Document } from '../document/model.ts';

/** What goes out of a policy: all that a format is given of it. */
export interface Publication {
  readonly document: Document;
  /** For the file's metadata; absent where the document was not made from a profile. */
  readonly source?: DocumentSource | undefined;
  /** How the document came to be, as diff/encode-record.ts has it: formats that carry it do, where no reader sees it. */
  readonly record?: string | undefined;
}
