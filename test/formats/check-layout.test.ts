import { expect, test } from 'vitest';
import { checkLayout } from '../../src/formats/pdf-embedded/check-layout.ts';
import { ownTemplates, readSource } from '../../src/io/library/read-sources.ts';

const found = (text: string) => checkLayout({ file: 'look.typ', text }).map(({ line, column }) => [line, column]);

test.each([
  ['a package from the network', '#set page()\n#import "@preview/cetz:0.4.2": *', [[2, 2]]],
  ['a package whose name is put together', '#import ("@pre" + "view/cetz:0.4.2"): *', [[1, 2]]],
  ['a file', 'a\n  #include "other.typ"', [[2, 4]]],
  ['code made of data', '#eval(sys.inputs.document)', [[1, 2]]],
  ['a plug-in', '#let p = plugin("x.wasm")', [[1, 10]]],
  ['behind a web address, which is no comment', '#link("https://x.example") #import "y.typ"', [[1, 29]]],
  ['behind what only looks like a comment', '#let a = "//"; #import "@preview/cetz:0.4.2"', [[1, 17]]],
  ['between what only looks like a comment', '#let a = "/*"\n#import "y.typ"\n#let b = "*/"', [[2, 2]]],
  ['all functions by their names', '#let e = dictionary(std).at("ev" + "al")', [[1, 21]]],
  ['in a remark', '// no import here', [[1, 7]]],
])('a layout with %s is refused before it is set', (_what, text, places) => {
  expect(found(text)).toEqual(places);
});

test.each(['// imported nothing', '#let important = 1', '#let evaluated = standard'])('%s is fine', (text) => {
  expect(found(text)).toEqual([]);
});

test("policygen's own layout stands alone", () => {
  expect(checkLayout(readSource(`${ownTemplates}/look.typ`, ownTemplates))).toEqual([]);
});
