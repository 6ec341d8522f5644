import { readFileSync } from 'node:fs';
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio, readableColour } from '../src/formats/html/readable-colour.ts';
import { papers } from '../src/formats/html/style.ts';

const anyColour = integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('a contrast ratio', () => {
  it('is what WCAG 2.2 says it is', () => {
    expect(contrastRatio('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe("a school's colour", () => {
  it('stays as it is where it can be read', () => {
    expect(readableColour('#1f4e5f', papers.light)).toBe('#1f4e5f');
  });

  it('is darkened on light paper and lightened on dark', () => {
    expect(readableColour('#ffe600', papers.light)).toBe('#635a00');
    expect(readableColour('#000080', papers.dark)).toBe('#a1a1d0');
  });

  it('can be read in the end, whatever it is', () => {
    return assert(
      property(anyColour, (colour) => {
        for (const paper of Object.values(papers)) {
          expect(contrastRatio(readableColour(colour, paper), paper)).toBeGreaterThanOrEqual(7);
        }
      }),
    );
  });

  it('is meant for the papers of look.css', () => {
    const css = readFileSync(new URL('../templates/look.css', import.meta.url), 'utf8');
    expect([...css.matchAll(/--paper: (#\w+);/g)].map((match) => match[1])).toEqual([papers.light, papers.dark]);
  });

  it('is refused where it is none', () => {
    expect(() => readableColour('red', papers.light)).toThrow(new TypeError('not a colour of the form #rrggbb: red'));
  });
});
