import { numbered } from './paragraphs.ts';
import { around, element, valued, type Xml } from './xml.ts';

/** A line beside a paragraph: its width in eighths of a point, its distance in points. */
export interface Rule {
  readonly color: string;
  readonly eighths: number;
  readonly space: number;
}

/** How a style's paragraphs look; lengths in twips. */
export interface ParagraphLook {
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly numbering?: { readonly number: number; readonly level: number };
  readonly rules?: Readonly<Partial<Record<'top' | 'left' | 'bottom' | 'between', Rule>>>;
  /** Where the one tab stop is. */
  readonly tabStop?: number;
  readonly before?: number;
  readonly after?: number;
  /** The lines' height: twips at least, or else in 240ths of what the type asks for. */
  readonly line?: number | { readonly atLeast: number };
  readonly indent?: Readonly<Partial<Record<'left' | 'right' | 'hanging', number>>>;
  /** No room between two paragraphs of the style. */
  readonly contextualSpacing?: boolean;
  /** From 0. */
  readonly outlineLevel?: number;
}

/** How a style's letters look; `size` in points. */
export interface RunLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly size?: number;
  readonly underline?: boolean;
}

export interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string;
  /** The style of the paragraph that somebody types after one of this. */
  readonly next?: string;
  /** Its place in Word's list of styles. */
  readonly uiPriority: number;
  /** Whether Word shows it among the styles to choose from. */
  readonly quickFormat?: boolean;
  readonly paragraph?: ParagraphLook;
  readonly run?: RunLook;
}

/** A style (ECMA-376 part 1, 17.7.4.17), everything in the order of the standard's schema. */
export function styleElement(type: 'paragraph' | 'character', style: Style): Xml {
  const { id, name, basedOn, next, uiPriority, quickFormat, paragraph = {}, run = {} } = style;
  return element('w:style', { 'w:type': type, 'w:styleId': id }, [
    valued('w:name', name),
    valued('w:basedOn', basedOn),
    ...(next === undefined ? [] : [valued('w:next', next)]),
    valued('w:uiPriority', uiPriority),
    ...(type === 'character' ? [element('w:unhideWhenUsed')] : []),
    ...(quickFormat ? [element('w:qFormat')] : []),
    ...around('w:pPr', paragraphProperties(paragraph)),
    ...around('w:rPr', runProperties(run)),
  ]);
}

function paragraphProperties(look: ParagraphLook): readonly Xml[] {
  const { numbering, rules = {}, tabStop, indent, outlineLevel } = look;
  const sides = (['top', 'left', 'bottom', 'between'] as const).flatMap((side) => {
    const rule = rules[side];
    return rule ? [element(`w:${side}`, ruleAttributes(rule))] : [];
  });
  return [
    ...(look.keepNext ? [element('w:keepNext')] : []),
    ...(look.keepLines ? [element('w:keepLines')] : []),
    ...(numbering ? [numbered(numbering.number, numbering.level)] : []),
    ...around('w:pBdr', sides),
    ...(tabStop === undefined
      ? []
      : [element('w:tabs', {}, [element('w:tab', { 'w:val': 'left', 'w:pos': tabStop })])]),
    ...spacing(look),
    ...(indent
      ? [element('w:ind', { 'w:left': indent.left, 'w:right': indent.right, 'w:hanging': indent.hanging })]
      : []),
    ...(look.contextualSpacing ? [element('w:contextualSpacing')] : []),
    ...(outlineLevel === undefined ? [] : [valued('w:outlineLvl', outlineLevel)]),
  ];
}

function spacing({ before, after, line }: ParagraphLook): readonly Xml[] {
  if (before === undefined && after === undefined && line === undefined) return [];
  const [height, rule] = typeof line === 'object' ? [line.atLeast, 'atLeast'] : [line, line && 'auto'];
  return [element('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': height, 'w:lineRule': rule })];
}

function runProperties({ bold, italic, color, size, underline }: RunLook): readonly Xml[] {
  return [
    ...(bold ? [element('w:b'), element('w:bCs')] : []),
    ...(italic ? [element('w:i'), element('w:iCs')] : []),
    ...(color === undefined ? [] : [valued('w:color', color)]),
    // Word counts half points.
    ...(size === undefined ? [] : [valued('w:sz', size * 2), valued('w:szCs', size * 2)]),
    ...(underline ? [valued('w:u', 'single')] : []),
  ];
}

/** The attributes of a line, of a paragraph's or a table's. */
export function ruleAttributes({ color, eighths, space }: Rule) {
  return { 'w:val': 'single', 'w:sz': eighths, 'w:space': space, 'w:color': color };
}
