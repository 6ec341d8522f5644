import { readFileSync } from 'node:fs';
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastRatio, readableColour } from '../../src/document/colour.ts';
import { papers } from '../../src/formats/html/style.ts';
import { colour } from '../../src/profile/scalars.ts';
import { told, withLine2 } from '../samples/trial.ts';

const anyColour = integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('a contrast ratio', () => {
  it('is what WCAG 2.2 says it is', () => {
    expect(contrastRatio('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

describe('the nearest colour that can be read', () => {
  it('is the colour itself where that can be', () => {
    expect(readableColour('#1f4e5f', papers.light)).toBe('#1f4e5f');
    expect(readableColour('#767676', papers.light)).toBe('#767676');
  });

  it('is darker on light paper and lighter on dark, of the same hue', () => {
    expect(readableColour('#ffe600', papers.light)).toBe('#84770b');
    expect(readableColour('#ff0000', papers.light)).toBe('#ed0905');
    expect(readableColour('#777777', papers.light)).toBe('#767676');
    expect(readableColour('#000080', papers.dark, 7)).toBe('#76a2fe');
  });

  it('is there for every colour, and with no more contrast than it takes', () => {
    return assert(
      property(anyColour, (any) => {
        for (const paper of Object.values(papers)) {
          const nearest = readableColour(any, paper);
          const contrast = contrastRatio(nearest, paper);
          expect(contrast).toBeGreaterThanOrEqual(4.5);
          if (nearest !== any) expect(contrast).toBeLessThan(4.8);
        }
      }),
    );
  });

  it('is asked for colours alone', () => {
    expect(() => readableColour('red', papers.light)).toThrow(new TypeError('not a colour of the form #rrggbb: red'));
  });

  it('is worked out for the papers of look.css', () => {
    const css = readFileSync(new URL('../../templates/look.css', import.meta.url), 'utf8');
    expect([...css.matchAll(/--paper: (#\w+);/g)].map((match) => match[1])).toEqual([papers.light, papers.dark]);
  });
});

describe("a profile's colour", () => {
  it('is refused where it is too pale, with the nearest that is not', () => {
    expect(colour.parse('#FFE600')).toEqual({
      fault: 'is too pale to read on white paper: its contrast is 1.26 to 1 and has to be 4.5 to 1',
      hint: 'the nearest colour that is dark enough is "#84770b"',
    });
    expect(colour.parse('#777777')).toMatchObject({ fault: expect.stringContaining('4.47 to 1') });
  });

  it('is refused in its place in the profile', () => {
    expect(told(withLine2('  name: Hill School\n  colour: "#F58220"'))).toBe(
      [
        'schools/hill.yaml:3:11  school.colour is too pale to read on white paper: its contrast is 2.59 to 1 and has to be 4.5 to 1',
        '  3 |   colour: "#F58220"',
        '    |           ^^^^^^^^^',
        '  the nearest colour that is dark enough is "#b95d04"               [VALUE_INVALID]',
        '',
      ].join('\n'),
    );
  });

  it('is taken, after the hint, as it is', () => {
    return assert(
      property(anyColour, (any) => {
        const parsed = colour.parse(any);
        if ('value' in parsed) expect(parsed.value).toBe(any);
        else {
          const nearest = /"(#\w+)"/.exec(parsed.hint ?? '')?.[1] ?? '';
          expect(colour.parse(nearest)).toEqual({ value: nearest });
        }
      }),
    );
  });
});
