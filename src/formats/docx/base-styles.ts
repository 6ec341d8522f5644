import { type Rule, ruleAttributes } from './style-xml.ts';
import { element, valued, type Xml } from './xml.ts';

const hairline = 'b3b3b3';

/** Twelve points, a little room between lines, and what all other styles rest on (ECMA-376 part 1, 17.7.4, 17.7.5). */
export function baseStyles(font: string, language: string): readonly Xml[] {
  const letters = element('w:rPr', {}, [
    element('w:rFonts', { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font }),
    valued('w:sz', 24),
    valued('w:szCs', 24),
    element('w:lang', { 'w:val': language, 'w:eastAsia': language }),
  ]);
  const lines = element('w:pPr', {}, [element('w:spacing', { 'w:line': 254, 'w:lineRule': 'auto' })]);
  const table = element('w:tblPr', {}, [element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), cellMargins(0, 108)]);
  return [
    element('w:docDefaults', {}, [element('w:rPrDefault', {}, [letters]), element('w:pPrDefault', {}, [lines])]),
    baseStyle('paragraph', 'Normal', 'Normal', [element('w:qFormat')]),
    baseStyle('character', 'DefaultParagraphFont', 'Default Paragraph Font', hidden(1)),
    baseStyle('table', 'TableNormal', 'Normal Table', [...hidden(99), table]),
    baseStyle('numbering', 'NoList', 'No List', hidden(99)),
  ];
}

/** What a style of its kind is like where none is said. */
function baseStyle(type: string, id: string, name: string, content: readonly Xml[]): Xml {
  const attributes = { 'w:type': type, 'w:default': 1, 'w:styleId': id };
  return element('w:style', attributes, [valued('w:name', name), ...content]);
}

/** Not among the styles to choose from. */
function hidden(uiPriority: number): readonly Xml[] {
  return [valued('w:uiPriority', uiPriority), element('w:semiHidden'), element('w:unhideWhenUsed')];
}

/** A thick rule in the school's colour under the header row and thin ones under the others (17.7.6). */
export function tableStyle(colour: string): Xml {
  const rule = (side: string, of: Rule) => element(`w:${side}`, ruleAttributes(of));
  const thin = { color: hairline, eighths: 4, space: 0 };
  const thick = { color: colour, eighths: 12, space: 0 };
  return element('w:style', { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'PolicyTable' }, [
    valued('w:name', 'Policy Table'),
    valued('w:basedOn', 'TableNormal'),
    valued('w:uiPriority', 59),
    element('w:qFormat'),
    element('w:tblPr', {}, [
      element('w:tblBorders', {}, [rule('bottom', thin), rule('insideH', thin)]),
      cellMargins(60, 100),
    ]),
    element('w:tblStylePr', { 'w:type': 'firstRow' }, [
      element('w:rPr', {}, [element('w:b'), element('w:bCs')]),
      element('w:tcPr', {}, [element('w:tcBorders', {}, [rule('bottom', thick)])]),
    ]),
  ]);
}

/** Twips. */
function cellMargins(above: number, beside: number): Xml {
  const sides = { top: above, left: beside, bottom: above, right: beside };
  const margins = Object.entries(sides).map(([side, twips]) => element(`w:${side}`, { 'w:w': twips, 'w:type': 'dxa' }));
  return element('w:tblCellMar', {}, margins);
}
