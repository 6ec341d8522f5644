import { tellLacking } from '../../document/tell-lacking.ts';
import type { TypesetterError } from '../format.ts';
import { readRustString } from './rust-string.ts';

/** What the typesetter refuses, as one says it to somebody who has never heard of the typesetter. */
export interface Complaint {
  readonly message: string;
  readonly hint?: string;
}

/** The typesetter's errors in plain words, each thing once; the ones that it has no plain words for, in its own. */
export function inPlainWords(errors: readonly TypesetterError[]): readonly Complaint[] {
  const characters = new Set<string>();
  const others = new Map<string, Complaint>();
  for (const error of errors) {
    const text = /the text `"(.*)"` could not be displayed with font/s.exec(error.message)?.[1];
    if (text !== undefined) for (const character of readRustString(text)) characters.add(character);
    else others.set(error.message, otherComplaint(error));
  }
  return [...(characters.size > 0 ? [tellLacking([...characters])] : []), ...others.values()];
}

function otherComplaint({ message, hints }: TypesetterError): Complaint {
  const said = message.replace(/^PDF\/UA-1 error: /, '');
  if (said === 'missing alt text')
    return { message: 'the picture has no alternative text', hint: 'say in a few words what the picture shows' };
  if (/^(?:failed to (?:decode|parse)|unknown|unsupported).*(?:image|SVG|format)/i.test(said))
    return { message: `the picture can't be read: ${said}`, hint: 'save it again from the program that made it' };
  const hint = hints.join('; ');
  return { message: `the typesetter says: ${said}`, ...(hint === '' ? {} : { hint }) };
}
