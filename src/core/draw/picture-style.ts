/** The colours of a picture that is sent; a page has its own, light and dark. */
export const PICTURE_STYLE = `
text { font-family: 'Noto Sans'; fill: #1d1b18; }
.title, .strong { font-weight: 700; }
.east { font-family: 'Noto Sans S Chinese'; }
.soft { fill: #5c574f; }
.paper { fill: #fff; }
.axis { stroke: #8a1c1c; stroke-width: 2; }
.axis.open { stroke-dasharray: 3 4; }
.mark { fill: #8a1c1c; }
.ring { fill: #fff; stroke: #8a1c1c; stroke-width: 2; }
.rule { stroke: #ddd8ce; stroke-width: 1; }
.silent { fill: url(#hatch); }
.hatch { stroke: #efece5; stroke-width: 5; }
.sign polygon { fill: #b25f00; stroke: #b25f00; stroke-linejoin: round; }
.sign rect { fill: #fff; }
.hit { fill: none; }
`
