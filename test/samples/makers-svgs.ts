import { pngOfQuarters } from './pictures.ts';

/** One crest as each program writes it: the same shapes, with what it notes for itself around them. */

const picture = `data:image/png;base64,${Buffer.from(pngOfQuarters()).toString('base64')}`;

const illustrator = `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: Adobe Illustrator 27.8.1, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
	<!ENTITY ns_extend "http://ns.adobe.com/Extensibility/1.0/">
	<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
	<!ENTITY ns_svg "http://www.w3.org/2000/svg">
	<!ENTITY ns_xlink "http://www.w3.org/1999/xlink">
]>
<svg version="1.1" id="Layer_1" xmlns:x="&ns_extend;" xmlns:i="&ns_ai;" xmlns="&ns_svg;" xmlns:xlink="&ns_xlink;" x="0px" y="0px"
	 viewBox="0 0 100 100" style="enable-background:new 0 0 100 100;" xml:space="preserve">
<style type="text/css">
	.st0{fill:#2F6F3E;}
	.st1{fill:none;stroke:#FFFFFF;stroke-width:2;stroke-miterlimit:10;}
	.st2{clip-path:url(#SVGID_2_);fill:url(#SVGID_3_);}
</style>
<metadata><sfw xmlns="http://ns.adobe.com/SaveForWeb/1.0/"><slices></slices></sfw></metadata>
<switch>
	<foreignObject requiredExtensions="&ns_ai;" x="0" y="0" width="1" height="1">
		<i:aipgfRef xlink:href="#adobe_illustrator_pgf"></i:aipgfRef>
	</foreignObject>
	<g i:extraneous="self">
		<path class="st0" d="M10,10h80v80h-80V10z"/>
		<circle class="st1" cx="50" cy="50" r="20"/>
		<g><defs><rect id="SVGID_1_" x="40" y="40" width="20" height="20"/></defs>
			<clipPath id="SVGID_2_"><use xlink:href="#SVGID_1_"  style="overflow:visible;"/></clipPath>
			<linearGradient id="SVGID_3_" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="100" y2="0">
				<stop  offset="0" style="stop-color:#FFFFFF"/><stop  offset="1" style="stop-color:#000000"/>
			</linearGradient>
			<rect class="st2" width="100" height="100"/></g>
	</g>
</switch>
<i:aipgf id="adobe_illustrator_pgf"><![CDATA[ eJzs vXmT ]]></i:aipgf>
</svg>`;

const inkscape = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="100mm" height="100mm" viewBox="0 0 100 100" version="1.1" id="svg5" inkscape:version="1.2.2 (b0a8486541, 2022-12-01)"
   sodipodi:docname="crest.svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:xlink="http://www.w3.org/1999/xlink"
   xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
   xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:pageopacity="0.0" inkscape:document-units="mm" />
  <defs id="defs2"><linearGradient inkscape:collect="always" id="lg1"><stop style="stop-color:#ffffff;stop-opacity:1;" offset="0" id="s1" /></linearGradient>
    <linearGradient inkscape:collect="always" xlink:href="#lg1" id="lg2" x1="0" y1="0" x2="9" y2="9" gradientUnits="userSpaceOnUse" />
    <inkscape:path-effect effect="spiro" id="pe1" is_visible="true" /></defs>
  <metadata id="m1"><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format></cc:Work></rdf:RDF></metadata>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1">
    <path style="fill:#2f6f3e;fill-rule:evenodd;stroke:none;stroke-width:0.264583px;stroke-linecap:butt;stroke-opacity:1;-inkscape-stroke:none;vector-effect:none;font-variation-settings:normal"
       d="M 10,10 H 90 V 90 H 10 Z" id="path1" sodipodi:nodetypes="ccccc" inkscape:connector-curvature="0" />
    <circle style="fill:url(#lg2);stroke:#000000" id="c1" cx="50" cy="50" r="20" />
  </g>
</svg>`;

const affinity = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg width="100%" height="100%" viewBox="0 0 100 100" version="1.1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xml:space="preserve" xmlns:serif="http://www.serif.com/" style="fill-rule:evenodd;clip-rule:evenodd;stroke-linejoin:round;stroke-miterlimit:2;">
    <g transform="matrix(1,0,0,1,-10,-20)"><g id="Artboard1" serif:id="Artboard 1" transform="matrix(1,0,0,1,10,20)">
        <rect x="0" y="0" width="100" height="100" style="fill:none;"/>
        <clipPath id="_clip1"><rect x="0" y="0" width="100" height="100"/></clipPath>
        <g clip-path="url(#_clip1)"><path d="M10,10L90,10L90,90L10,90L10,10Z" style="fill:rgb(47,111,62);"/>
        <use xlink:href="#_Image1" x="0" y="0" width="20px" height="40px" transform="matrix(0.5,0,0,0.5,45,40)"/></g>
    </g></g>
    <defs><image id="_Image1" width="20px" height="40px" xlink:href="${picture}"/></defs>
</svg>`;

const figma = `<svg width="100" height="100" viewBox="0 0 100 100" fill="none" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
<g clip-path="url(#clip0_1_2)">
<rect width="100" height="100" fill="white"/>
<mask id="mask0_1_2" style="mask-type:alpha" maskUnits="userSpaceOnUse" x="10" y="10" width="80" height="80"><rect x="10" y="10" width="80" height="80" fill="#D9D9D9"/></mask>
<g mask="url(#mask0_1_2)"><g filter="url(#filter0_d_1_2)"><path d="M10 10H90V90H10V10Z" fill="#2F6F3E" style="fill:#2F6F3E;fill:color(display-p3 0.1843 0.4353 0.2431);fill-opacity:1;"/></g></g>
<rect x="40" y="30" width="20" height="40" fill="url(#pattern0_1_2)"/>
</g>
<defs>
<filter id="filter0_d_1_2" x="6" y="10" width="88" height="88" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB">
<feFlood flood-opacity="0" result="BackgroundImageFix"/>
<feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0" result="hardAlpha"/>
<feOffset dy="4"/><feGaussianBlur stdDeviation="2"/><feComposite in2="hardAlpha" operator="out"/>
<feColorMatrix type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0.25 0"/>
<feBlend mode="normal" in2="BackgroundImageFix" result="effect1_dropShadow_1_2"/>
<feBlend mode="normal" in="SourceGraphic" in2="effect1_dropShadow_1_2" result="shape"/>
</filter>
<pattern id="pattern0_1_2" patternContentUnits="objectBoundingBox" width="1" height="1"><use xlink:href="#image0_1_2" transform="scale(0.05 0.025)"/></pattern>
<clipPath id="clip0_1_2"><rect width="100" height="100" fill="white"/></clipPath>
<image id="image0_1_2" width="20" height="40" preserveAspectRatio="none" xlink:href="${picture}"/>
</defs>
</svg>`;

const canva = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="500" zoomAndPan="magnify" viewBox="0 0 375 374.999991" height="500" preserveAspectRatio="xMidYMid meet" version="1.0"><defs><clipPath id="8a1b2c3d4e"><path d="M 37.5 37.5 L 337.5 37.5 L 337.5 337.5 L 37.5 337.5 Z M 37.5 37.5 " clip-rule="nonzero"/></clipPath></defs><g clip-path="url(#8a1b2c3d4e)"><path fill="#2f6f3e" d="M 37.5 37.5 L 337.5 37.5 L 337.5 337.5 L 37.5 337.5 Z M 37.5 37.5 " fill-opacity="1" fill-rule="nonzero"/></g><g transform="matrix(1, 0, 0, 1, 150, 112)"><image x="0" y="0" width="20" xlink:href="${picture}" height="40" preserveAspectRatio="xMidYMid meet"/></g><g fill="#ffffff" fill-opacity="1"><g transform="translate(100, 200)"><g><path d="M 5 -10 L 15 -10 L 10 0 Z M 5 -10 "/></g></g></g></svg>`;

const word = `<svg width="100" height="100" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xml:space="preserve" overflow="hidden"><defs><clipPath id="clip0"><rect x="0" y="0" width="100" height="100"/></clipPath></defs><g clip-path="url(#clip0)"><rect x="10" y="10" width="80" height="80" fill="#2F6F3E"/><path d="M40 40 60 40 60 60Z" stroke="#FFFFFF" stroke-width="2" stroke-miterlimit="8" fill="none" fill-rule="evenodd" vector-effect="none"/></g></svg>`;

export const makersSvgs = { illustrator, inkscape, affinity, figma, canva, word };
