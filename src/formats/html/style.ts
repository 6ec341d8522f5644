import { readableColour } from '../../document/colour.ts';
import type { Document } from '../../document/model.ts';
import type { Font, Look } from '../format.ts';
import { dataUrl } from './data-url.ts';
import { cssString } from './escape.ts';
import { facesOf } from './faces.ts';

/** The papers of look.css, on which words in the school's colour have to be readable. */
export const papers = { light: '#ffffff', dark: '#15191e' } as const;

/**
 * The page's one style sheet: the faces that it uses, what depends on the school (its colour, the running footer of
 * printed pages), then look.css, so that a school's own may overrule the rest.
 */
export function styleSheet(document: Document, look: Look): string {
  return [
    ...facesOf(document, look.fonts).map(fontFace),
    ...schoolColour(document.properties.colour),
    `@page{@bottom-right{content:${cssString(runningFooter(document))}}}`,
    // "</" means nothing in CSS outside of strings and comments, but "</style" would end the element.
    look.css.replaceAll('</', '<\\/'),
  ].join('\n');
}

/** What every page says of itself: "school · title · Version 1.2", and "Draft" or the like where it has to. */
export function runningFooter({ properties }: Document): string {
  const { school, title, version, state } = properties;
  const said = state?.notice ? [state.label] : [];
  return [school, title, ...(version === undefined ? [] : [`Version ${version}`]), ...said].join(' · ');
}

/** The rules already written: a face is the same text in every document, and long. */
const fontFaces = new WeakMap<Font, string>();

function fontFace(font: Font): string {
  const known = fontFaces.get(font) ?? newFontFace(font);
  fontFaces.set(font, known);
  return known;
}

function newFontFace(font: Font): string {
  const source = `url(${dataUrl('font/woff2', font.woff2)}) format("woff2")`;
  const face = `font-family:${cssString(font.family)};font-weight:${font.weight};font-style:${font.style}`;
  return `@font-face{${face};src:${source}}`;
}

/** As the school states it on white paper, where a profile's colour can be read; lighter on dark paper. */
function schoolColour(colour: string | undefined): string[] {
  if (colour === undefined) return [];
  return [`:root{--school-colour:${colour};--school-colour-on-dark:${readableColour(colour, papers.dark, 7)}}`];
}
