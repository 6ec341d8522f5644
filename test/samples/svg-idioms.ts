import { pngOf, rawRows } from './pictures.ts';

/** Ways in which programs write SVGs, each by what it is about; what browsers draw of them is right. */

const picture = `data:image/png;base64,${Buffer.from(
  pngOf({
    width: 2,
    height: 2,
    raw: rawRows([
      [
        [255, 0, 0],
        [0, 255, 0],
      ],
      [
        [0, 0, 255],
        [255, 255, 0],
      ],
    ]),
  }),
).toString('base64')}`;

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100" ${attributes}>${inside}</svg>`;

export const svgIdioms: Readonly<Record<string, string>> = {
  classes: svg(
    `<style>.a{fill:#c00}.b{fill:#00c}.a.b{fill:#0c0}</style><rect class="a" width="50" height="50"/><rect class="b" x="50" width="50" height="50"/><rect class="a b" y="50" width="50" height="50"/>`,
  ),
  cssvars: svg(
    `<style>:root{--main:#2f6f3e;--light:var(--main)}.a{fill:var(--main)}.b{fill:var(--missing,#c00)}.c{fill:var(--light)}</style><rect class="a" width="50" height="50"/><rect class="b" x="50" width="50" height="50"/><rect class="c" y="50" width="50" height="50"/>`,
  ),
  cssvarstyle: svg(
    `<g style="--c:#2f6f3e"><rect style="fill:var(--c)" width="50" height="50"/></g><rect style="fill:var(--c,orange)" x="50" width="50" height="50"/>`,
  ),
  currentColor: svg(
    `<g color="#c00"><rect fill="currentColor" width="50" height="50"/></g><rect fill="currentColor" x="50" width="50" height="50"/>`,
  ),
  currentColorStyle: svg(
    `<style>.x{color:#2f6f3e}</style><g class="x"><path d="M10 10h40v40z" fill="currentColor" stroke="currentColor"/></g>`,
  ),
  illustrator2024: `<?xml version="1.0" encoding="UTF-8"?>
<svg id="Layer_1" data-name="Layer 1" xmlns="http://www.w3.org/2000/svg" version="1.1" viewBox="0 0 100 100">
  <!-- Generator: Adobe Illustrator 29.0.0, SVG Export Plug-In . SVG Version: 2.1.0 Build 186)  -->
  <defs>
    <style>
      .cls-1, .cls-2 { fill: none; }

      .cls-3, .cls-4 {
        fill: #2f6f3e;
      }

      .cls-4 { isolation: isolate; opacity: .5; }
      .cls-5{clip-path:url(#clippath);}.cls-2{stroke:#c00;stroke-miterlimit:10;stroke-width:3px;}
 .cls-6 { fill: url(#linear-gradient); mix-blend-mode: multiply; }   </style>
    <clipPath id="clippath"><rect class="cls-1" x="20" y="20" width="60" height="60"/></clipPath><linearGradient id="linear-gradient" x1="0" y1="50" x2="100" y2="50" gradientUnits="userSpaceOnUse"><stop offset="0" stop-color="#ffd700"/><stop offset="1" stop-color="#00c" stop-opacity=".2"/></linearGradient><linearGradient id="linear-gradient-2" y1="30" y2="30" xlink:href="#linear-gradient" xmlns:xlink="http://www.w3.org/1999/xlink"/>
  </defs>
  <g class="cls-5"><circle class="cls-3" cx="50" cy="50" r="40"/></g><line class="cls-2" x1="5" y1="5" x2="95" y2="95"/><rect class="cls-4" x="5" y="60" width="40" height="30"/><g style="isolation:isolate"><rect class="cls-6" x="55" y="5" width="40" height="40"/></g>
</svg>`,
  entitiesInStyles: `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.0//EN" "http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd" [<!ENTITY st0 "fill:#2f6f3e;"><!ENTITY st1 "fill:none;stroke:#c00;stroke-width:4;"><!ENTITY ns_svg "http://www.w3.org/2000/svg">]><svg xmlns="&ns_svg;" viewBox="0 0 100 100"><rect style="&st0;" width="50" height="50"/><circle style="&st1;" cx="60" cy="60" r="30"/></svg>`,
  symbolUse: svg(
    `<defs><symbol id="s" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="#2f6f3e"/></symbol></defs><use href="#s" x="10" y="10" width="30" height="30"/><use xlink:href="#s" x="50" y="50" width="40" height="20"/>`,
  ),
  symbolNoSize: svg(
    `<symbol id="s" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="#2f6f3e"/></symbol><use href="#s"/>`,
  ),
  symbolPreserve: svg(
    `<symbol id="s" viewBox="0 0 10 10" preserveAspectRatio="none"><circle cx="5" cy="5" r="5" fill="#2f6f3e"/></symbol><use href="#s" width="80" height="30"/>`,
  ),
  symbolOverflow: svg(
    `<symbol id="s" viewBox="0 0 10 10"><circle cx="10" cy="5" r="5" fill="#2f6f3e"/></symbol><symbol id="t" viewBox="0 0 10 10" overflow="visible"><circle cx="10" cy="5" r="5" fill="#c00"/></symbol><use href="#s" width="30" height="30"/><use href="#t" y="50" width="30" height="30"/>`,
  ),
  nestedSvg: svg(
    `<svg x="20" y="20" width="60" height="30" viewBox="0 0 10 10"><rect width="10" height="10" fill="#2f6f3e"/><circle cx="5" cy="5" r="8" fill="#c00"/></svg>`,
  ),
  nestedPercent: svg(
    `<svg x="10%" y="10%" width="50%" height="50%"><rect width="100%" height="50%" fill="#2f6f3e"/></svg>`,
  ),
  nestedOverflow: svg(
    `<svg x="20" y="20" width="30" height="30" overflow="visible"><rect width="60" height="10" fill="#2f6f3e"/></svg>`,
  ),
  useTransform: svg(
    `<rect id="r" width="20" height="20" fill="#2f6f3e"/><use href="#r" transform="rotate(45 50 50) translate(30 30) scale(1.5)"/><use href="#r" x="70" y="70" fill="#c00"/>`,
  ),
  useGroupFill: svg(
    `<defs><g id="g"><rect width="20" height="20"/><circle cx="40" cy="10" r="10" fill="#c00"/></g></defs><use href="#g" fill="#2f6f3e" y="10"/><use href="#g" fill="#00c" y="60" x="20"/>`,
  ),
  clipUse: svg(
    `<defs><path id="p" d="M50 5L95 95H5z"/></defs><clipPath id="c"><use href="#p" style="overflow:visible"/></clipPath><rect clip-path="url(#c)" width="100" height="100" fill="#2f6f3e"/>`,
  ),
  clipClip: svg(
    `<clipPath id="a"><circle cx="50" cy="50" r="40"/></clipPath><clipPath id="b" clip-path="url(#a)"><rect width="50" height="100"/></clipPath><rect clip-path="url(#b)" width="100" height="100" fill="#2f6f3e"/>`,
  ),
  clipObb: svg(
    `<clipPath id="a" clipPathUnits="objectBoundingBox"><circle cx=".5" cy=".5" r=".5"/></clipPath><rect clip-path="url(#a)" x="10" y="30" width="80" height="40" fill="#2f6f3e"/>`,
  ),
  clipRule: svg(
    `<clipPath id="a"><path clip-rule="evenodd" d="M10 10H90V90H10zM30 30H70V70H30z"/></clipPath><rect clip-path="url(#a)" width="100" height="100" fill="#2f6f3e"/>`,
  ),
  gradHref: svg(
    `<linearGradient id="a"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient><linearGradient id="b" xlink:href="#a" x1="0" x2="0" y1="0" y2="1"/><radialGradient id="c" href="#a" cx="50" cy="70" r="30" gradientUnits="userSpaceOnUse" gradientTransform="translate(0 10)"/><rect fill="url(#b)" width="100" height="40"/><rect fill="url(#c)" y="45" width="100" height="55"/>`,
  ),
  gradFocal: svg(
    `<radialGradient id="a" cx=".5" cy=".5" r=".5" fx=".3" fy=".3" spreadMethod="reflect"><stop offset=".2" stop-color="gold"/><stop offset=".9" stop-color="#2f6f3e"/></radialGradient><circle cx="50" cy="50" r="45" fill="url(#a)" stroke="url(#a)" stroke-width="5"/>`,
  ),
  gradStyleClass: svg(
    `<style>.s{stop-color:#c00}.t{stop-color:#00c;stop-opacity:.5}</style><linearGradient id="a"><stop class="s" offset="0%"/><stop class="t" offset="100%"/></linearGradient><rect fill="url(#a)" width="100" height="100"/>`,
  ),
  gradFallback: svg(
    `<rect fill="url(#none) #2f6f3e" width="50" height="50"/><rect fill="url(#none)" x="50" width="50" height="50"/><rect stroke="url(#none) red" stroke-width="4" fill="none" y="55" x="5" width="40" height="40"/>`,
  ),
  gradQuoted: svg(
    `<linearGradient id="a"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient><rect style="fill:url('#a')" width="50" height="50"/><rect style='fill:url("#a")' x="50" width="50" height="50"/>`,
  ),
  image: svg(
    `<image href="${picture}" x="10" y="10" width="60" height="40" preserveAspectRatio="none" style="image-rendering:pixelated"/>`,
  ),
  imageMeet: svg(`<image xlink:href="${picture}" x="10" y="10" width="80" height="40"/>`),
  imageNoSize: svg(`<g transform="scale(20)"><image xlink:href="${picture}"/></g>`),
  imageClipped: svg(
    `<clipPath id="k"><circle cx="40" cy="40" r="30"/></clipPath><g clip-path="url(#k)"><image xlink:href="${picture}" width="80" height="80"/></g>`,
  ),
  imageMask: svg(
    `<mask id="m"><image href="${picture}" width="100" height="100"/></mask><rect mask="url(#m)" width="100" height="100" fill="#2f6f3e"/>`,
  ),
  switchFO: svg(
    `<switch><foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/" width="1" height="1"/><g><rect width="60" height="60" fill="#2f6f3e"/></g></switch>`,
  ),
  units: `<svg xmlns="http://www.w3.org/2000/svg" width="10cm" height="10cm" viewBox="0 0 100 100"><rect x="10%" y="1em" width="5mm" height="0.5in" fill="#2f6f3e"/></svg>`,
  noViewBox: `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><circle cx="50" cy="50" r="40" fill="#2f6f3e"/></svg>`,
  noViewBoxMm: `<svg xmlns="http://www.w3.org/2000/svg" width="100mm" height="100mm"><circle cx="50mm" cy="50mm" r="40mm" fill="#2f6f3e"/></svg>`,
  par: `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 0 100 50" preserveAspectRatio="xMidYMin slice"><rect width="100" height="50" fill="#2f6f3e"/><circle cx="50" cy="25" r="20" fill="gold"/></svg>`,
  arcs: svg(`<path fill="#2f6f3e" d="M10 50a40 40 0 1180 0a40 20 30 01-80 0zM30,30-5-5.5.5q1 1 2 2t3 3"/>`),
  stroke: svg(
    `<path d="M10 20H90M10 50H90M10 80L50 60 90 80" fill="none" stroke="#2f6f3e" stroke-width="8" stroke-linecap="round" stroke-linejoin="bevel" stroke-dasharray="12 10 2" stroke-dashoffset="3"/>`,
  ),
  markerStyle: svg(
    `<style>.m{marker-end:url(#m)}</style><marker id="m" refX="1" refY="1" markerWidth="3" markerHeight="3" orient="45"><circle cx="1" cy="1" r="1" fill="#c00"/></marker><path class="m" d="M20 80L80 20" stroke="#2f6f3e" stroke-width="6"/>`,
  ),
  paintOrder: svg(
    `<circle cx="50" cy="50" r="30" fill="gold" stroke="#2f6f3e" stroke-width="20" style="paint-order:stroke fill"/>`,
  ),
  opacityGroup: svg(
    `<g opacity=".5"><rect width="60" height="60" fill="#c00"/><rect x="30" y="30" width="60" height="60" fill="#00c"/></g>`,
  ),
  displayNone: svg(
    `<g display="none"><rect width="100" height="100" fill="red"/></g><g style="display:none"><rect width="100" height="100" fill="red"/></g><rect visibility="hidden" width="100" height="100" fill="red"/><g visibility="hidden"><rect visibility="visible" x="20" y="20" width="40" height="40" fill="#2f6f3e"/></g>`,
  ),
  transforms: svg(
    `<rect width="20" height="20" fill="#2f6f3e" transform="translate(50,50) rotate(30) skewX(20) scale(1.5,.8) matrix(1 0 .2 1 0 0)"/>`,
  ),
  cssTransform: svg(
    `<rect width="20" height="20" fill="#2f6f3e" style="transform: translate(30px, 20px) rotate(20deg)"/>`,
  ),
  cssTransformClass: svg(
    `<style>.t{transform:translateX(40px) scale(2)}</style><rect class="t" width="20" height="20" fill="#2f6f3e"/>`,
  ),
  cssGeometry: svg(
    `<style>rect{width:40px;height:30px;x:20px;y:10px;rx:5px}circle{cx:50px;cy:70px;r:20px}</style><rect fill="#2f6f3e"/><circle fill="#c00"/>`,
  ),
  hsl: svg(
    `<rect width="50" height="50" fill="hsl(120, 40%, 30%)"/><rect x="50" width="50" height="50" fill="rgba(200,0,0,.5)"/><rect y="50" width="50" height="50" fill="#2f6f3e80"/><rect y="50" x="50" width="50" height="50" fill="rgb(10% 20% 90% / 50%)"/>`,
  ),
  important: svg(`<style>.a{fill:#2f6f3e !important}</style><rect class="a" style="fill:red" width="50" height="50"/>`),
  mask: svg(
    `<mask id="m"><rect width="100" height="100" fill="#fff"/><circle cx="50" cy="50" r="30" fill="#000"/></mask><rect mask="url(#m)" width="100" height="100" fill="#2f6f3e"/>`,
  ),
  maskStyle: svg(
    `<mask id="m" style="mask-type:luminance" maskUnits="objectBoundingBox"><rect width="50" height="100" fill="gray"/></mask><g style="mask:url(#m)"><rect width="100" height="100" fill="#2f6f3e"/></g>`,
  ),
  blur: svg(
    `<filter id="f" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="4"/></filter><rect filter="url(#f)" x="25" y="25" width="50" height="50" fill="#2f6f3e"/>`,
  ),
  dropShadow: svg(
    `<filter id="f"><feDropShadow dx="4" dy="4" stdDeviation="2" flood-color="#000" flood-opacity=".5"/></filter><rect filter="url(#f)" x="25" y="25" width="50" height="50" fill="#2f6f3e"/>`,
  ),
  cssFilter: svg(
    `<rect style="filter:drop-shadow(4px 4px 2px #000)" x="25" y="25" width="50" height="50" fill="#2f6f3e"/>`,
  ),
  patternHref: svg(
    `<pattern id="q" width=".2" height=".2"><circle cx="5" cy="5" r="5" fill="#2f6f3e"/></pattern><pattern id="p" xlink:href="#q"/><circle fill="url(#p)" cx="50" cy="50" r="45"/>`,
  ),
  blend: svg(
    `<rect width="60" height="60" fill="#c00"/><rect style="mix-blend-mode:multiply" x="30" y="30" width="60" height="60" fill="#0cc"/>`,
  ),
  prefixed: `<svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><svg:rect width="60" height="60" fill="#2f6f3e"/></svg:svg>`,
  corel: `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- Creator: CorelDRAW 2020 -->
<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" width="100mm" height="100mm" version="1.1" style="shape-rendering:geometricPrecision; text-rendering:geometricPrecision; image-rendering:optimizeQuality; fill-rule:evenodd; clip-rule:evenodd"
viewBox="0 0 10000 10000"
 xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:xodm="http://www.corel.com/coreldraw/odm/2003">
 <defs>
  <style type="text/css">
   <![CDATA[
    .str0 {stroke:#2B2A29;stroke-width:200;stroke-miterlimit:22.9256}
    .fil0 {fill:#2F6F3E}
   ]]>
  </style>
 </defs>
 <g id="Layer_x0020_1">
  <metadata id="CorelCorpID_0Corel-Layer"/>
  <path class="fil0 str0" d="M1000 1000l8000 0 0 8000 -8000 0 0 -8000zm2000 2000l0 4000 4000 0 0 -4000 -4000 0z"/>
 </g>
</svg>`,
  libreoffice: `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>
<svg width="100mm" height="100mm" viewBox="0 0 10000 10000" version="1.1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ooo="http://xml.openoffice.org/svg/export" xmlns:presentation="http://sun.com/xmlns/staroffice/presentation" xmlns:smil="http://www.w3.org/2001/SMIL20/" preserveAspectRatio="xMidYMid" fill-rule="evenodd" stroke-width="28.222" stroke-linejoin="round" xml:space="preserve"><defs class="ClipPathGroup"><clipPath id="presentation_clip_path" clipPathUnits="userSpaceOnUse"><rect x="0" y="0" width="10000" height="10000"/></clipPath></defs><defs><font id="EmbeddedFont_1" horiz-adv-x="2048"><font-face font-family="Liberation Sans embedded" units-per-em="2048"/></font></defs><defs class="TextShapeIndex"><g ooo:slide="id1" ooo:id-list="id3"/></defs><g><g id="id2" class="Master_Slide"><g id="bg-id2" class="Background"/></g></g><g class="SlideGroup"><g><g id="container-id1"><g id="id1" class="Slide" clip-path="url(#presentation_clip_path)"><g class="Page"><g class="com.sun.star.drawing.CustomShape"><g id="id3"><rect class="BoundingBox" stroke="none" fill="none" x="1000" y="1000" width="8000" height="8000"/><path fill="rgb(47,111,62)" stroke="none" d="M 5000,9000 L 1000,9000 1000,1000 9000,1000 9000,9000 5000,9000 Z"/></g></g></g></g></g></g></g></svg>`,
  sketch: `<?xml version="1.0" encoding="UTF-8"?>
<svg width="100px" height="100px" viewBox="0 0 100 100" version="1.1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
    <!-- Generator: Sketch 52.6 (67491) - http://www.bohemiancoding.com/sketch -->
    <title>crest</title>
    <defs><path d="M10,10 L90,10 L90,90 L10,90 Z" id="path-1"></path><rect id="path-3" x="20" y="20" width="30" height="30"></rect></defs>
    <g id="Page-1" stroke="none" stroke-width="1" fill="none" fill-rule="evenodd"><mask id="mask-2" fill="white"><use xlink:href="#path-1"></use></mask><use id="Mask" fill="#2F6F3E" xlink:href="#path-1"></use><circle fill="#D8D8D8" mask="url(#mask-2)" cx="90" cy="90" r="30"></circle><use fill="#C00" fill-rule="evenodd" xlink:href="#path-3"></use></g>
</svg>`,
  inkscapePath: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" width="210mm" height="210mm" viewBox="0 0 210 210"><sodipodi:namedview/><defs><inkscape:perspective id="p"/><clipPath clipPathUnits="userSpaceOnUse" id="cp"><rect style="fill:#000" width="100" height="100" x="50" y="50"/></clipPath><filter inkscape:collect="always" style="color-interpolation-filters:sRGB" id="fl"><feGaussianBlur inkscape:collect="always" stdDeviation="3"/></filter></defs><g inkscape:groupmode="layer" transform="translate(0,-10)"><path sodipodi:type="star" sodipodi:sides="5" inkscape:rounded="0" style="opacity:1;fill:#2f6f3e;fill-opacity:1;stroke:#000000;stroke-width:3;stroke-dasharray:none" clip-path="url(#cp)" d="M 100,20 190,200 20,80 H 180 L 30,200 Z"/><rect x="10" y="150" width="40" height="40" style="fill:#c00;filter:url(#fl)"/><flowRoot/></g><g inkscape:groupmode="layer" style="display:none"><rect width="210" height="210"/></g></svg>`,
  styleInherit: svg(
    `<g style="fill:inherit" fill="#c00"><rect width="40" height="40"/></g><g fill="#2f6f3e"><rect x="50" style="fill:inherit" width="40" height="40"/></g><rect y="50" fill="initial" width="40" height="40"/>`,
  ),
  hiddenText: svg(`<rect width="60" height="60" fill="#2f6f3e"/><g display="none"><text x="9" y="9">Notes</text></g>`),
  percents: svg(
    `<style>.a{opacity:50%}.b{fill-opacity:50%;stroke-opacity:.3}</style><rect class="a" width="50" height="50" fill="#2f6f3e"/><rect class="b" x="50" y="50" stroke="#c00" stroke-width="6" width="40" height="40" fill="#2f6f3e"/><linearGradient id="g"><stop offset="0%" stop-color="red" stop-opacity="20%"/><stop offset="100%" style="stop-opacity:80%;stop-color:blue"/></linearGradient><rect y="55" width="45" height="45" fill="url(#g)"/>`,
  ),
  caseInsens: svg(
    `<rect width="50" height="50" fill="CurrentColor" color="#2F6F3E"/><rect x="50" width="50" height="50" fill="RED"/><rect y="50" width="50" height="50" fill="NONE" stroke="Blue" stroke-width="4"/>`,
  ),
  useSvg: svg(
    `<defs><svg id="s" viewBox="0 0 10 10" width="20" height="20"><rect width="10" height="10" fill="#2f6f3e"/></svg></defs><use href="#s" x="10" y="10"/><use href="#s" x="40" y="40" width="50" height="50"/>`,
  ),
  gradPct: svg(
    `<linearGradient id="g" gradientUnits="userSpaceOnUse" x1="10%" x2="90%" y1="0" y2="0"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient><rect width="100" height="100" fill="url(#g)"/>`,
  ),
  roundedRect: svg(
    `<rect x="5" y="5" width="40" height="30" rx="10" fill="#2f6f3e"/><rect x="50" y="50" width="40" height="30" ry="8" fill="#2f6f3e"/><rect x="5" y="60" width="30" height="30" rx="50%" ry="20" fill="#c00"/>`,
  ),
  fillRuleInherit: svg(`<g fill-rule="evenodd"><path d="M10 10H90V90H10zM30 30H70V70H30z" fill="#2f6f3e"/></g>`),
  styleMedia: svg(`<style media="print">rect{fill:red}</style><rect width="50" height="50" fill="#2f6f3e"/>`),
  badDecl: svg(`<rect style="fill:#2f6f3e;;stroke;:;stroke-width:;foo:bar" width="50" height="50"/>`),
  filterMissing: svg(
    `<rect filter="url(#none)" width="50" height="50" fill="#2f6f3e"/><rect y="50" width="50" height="50"/>`,
  ),
  maskAlpha: svg(
    `<mask id="m" mask-type="alpha"><rect width="50" height="100" fill="#000"/></mask><rect mask="url(#m)" width="100" height="100" fill="#2f6f3e"/>`,
  ),
  maskUse: svg(
    `<defs><rect id="a" x="10" y="10" width="50" height="50"/></defs><mask id="m" fill="#fff"><use href="#a"/></mask><g mask="url(#m)"><rect width="100" height="100" fill="#2f6f3e"/></g>`,
  ),
  penpot: svg(
    `<g data-testid="x"><defs><style>/* */.frame{fill:#2f6f3e}</style></defs><g class="fills"><rect rx="0" ry="0" x="10" y="10" width="60" height="60" style="fill: rgb(47, 111, 62); fill-opacity: 1;"/></g><g class="strokes"><path class="stroke-shape" d="M10 10H70" style="fill: none; stroke-width: 2; stroke: rgb(0, 0, 0); stroke-opacity: 1;"/></g></g>`,
    `style="fill: rgb(0, 0, 0);" version="1.1" fill="none"`,
  ),
  powerpoint: svg(
    `<defs><clipPath id="clip0"><rect x="0" y="0" width="100" height="100"/></clipPath><image width="2" height="2" xlink:href="${picture}" preserveAspectRatio="none" id="img1"/><linearGradient x1="0" y1="0" x2="100" y2="100" gradientUnits="userSpaceOnUse" spreadMethod="reflect" id="fill0"><stop offset="0" stop-color="#2F6F3E"/><stop offset="0.5" stop-color="#2E6E3D" stop-opacity="0.5"/><stop offset="1" stop-color="#FFFFFF"/></linearGradient></defs><g clip-path="url(#clip0)"><rect x="5" y="5" width="90" height="50" fill="url(#fill0)"/><g transform="matrix(10 0 0 10 20 60)"><use width="100%" height="100%" xlink:href="#img1"></use></g></g>`,
    `xml:space="preserve" overflow="hidden"`,
  ),
  upperProp: svg(`<rect style="FILL:#2f6f3e;Stroke:RED;STROKE-WIDTH:5" x="5" y="5" width="50" height="50"/>`),
  displacement: svg(
    `<filter id="f"><feTurbulence baseFrequency=".05"/><feDisplacementMap in="SourceGraphic" scale="10"/></filter><rect x="20" y="20" width="60" height="60" filter="url(#f)" fill="#2f6f3e"/>`,
  ),
  glyphs: svg(
    `<font id="f" horiz-adv-x="10"><glyph unicode="a" d="M0 0h9v9z"/></font><rect width="40" height="40" fill="#2f6f3e"/>`,
  ),
};
