/** The style of mijn-map.html: a page to read on a phone or laptop, light or dark, and a booklet on paper. */
export const mapStijl = `
:root{color-scheme:light dark;--page:#fff;--card:#f3f6f5;--text:#1b2a2a;--quiet:#4a5a5a;--line:#d9e1df;--main:#0b5d6b;--warm:#fbf3e4;--sun:#e8a33d;--ok:#17603a;--okbg:#e6f4ea;--late:#6b4300;--latebg:#fff1d6;--no:#8e1b30;--nobg:#fce8eb}
@media(prefers-color-scheme:dark){:root{--page:#121a1a;--card:#1c2727;--text:#e8efee;--quiet:#b3c2c0;--line:#2f3d3c;--main:#7fd1de;--warm:#2a2416;--sun:#f0b95c;--ok:#9be0b3;--okbg:#17301f;--late:#f3cf8a;--latebg:#33260c;--no:#ffb3bd;--nobg:#3d171e}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:46rem;padding:0 1.25rem 4rem;background:var(--page);color:var(--text);font:1.125rem/1.5 'Atkinson Hyperlegible Next',system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.75rem;line-height:1.2;margin:1rem 0 .5rem}h2{font-size:1.375rem;margin:3rem 0 .75rem;padding-top:1rem;border-top:2px solid var(--sun)}h3{font-size:1.25rem;margin:0 0 .5rem}h4,h5{font-size:1.0625rem;margin:1rem 0 .25rem}
p{margin:.5rem 0}a{color:var(--main)}ul,ol{padding-left:1.25rem}
.kaft{padding:3rem 0 1rem}.kaft svg{width:4rem;color:var(--main)}
.stil{color:var(--quiet);font-size:1rem}
.let{background:var(--warm);border-radius:1rem;padding:.75rem 1rem}
article{background:var(--card);border-radius:1.25rem;padding:1rem;margin:1rem 0}
article>:first-child{margin-top:0}dl{margin:0}dt{color:var(--quiet);font-size:1rem;margin-top:.75rem}dd{margin:0;white-space:pre-wrap}
.rij{list-style:none;padding:0}.rij li{padding:.75rem 0;border-top:1px solid var(--line)}.rij div{display:inline-block;margin-right:1rem}.rij dt,.rij dd{display:inline;margin:0}.rij dt::after{content:': '}
figure{margin:1rem 0 0}img{max-width:100%;height:auto;border-radius:.75rem}
.stand{display:flex;flex-direction:column;border-radius:.75rem;padding:.75rem 1rem;background:var(--page)}
.groen{background:var(--okbg);color:var(--ok)}.amber{background:var(--latebg);color:var(--late)}.rood{background:var(--nobg);color:var(--no)}
.code{font:0.875rem/1.4 ui-monospace,monospace;color:var(--quiet)}
:focus-visible{outline:3px solid var(--main);outline-offset:2px}
@media print{
:root{color-scheme:light;--page:#fff;--card:#fff;--text:#000;--quiet:#333;--line:#999;--warm:#fff}
@page{size:A5;margin:15mm}
body{max-width:none;padding:0;font-size:11pt}
.kaft svg,[data-controle]{display:none}
.kaft{min-height:85vh;display:flex;flex-direction:column;justify-content:center;break-after:page}
nav{break-after:page}h2{break-after:avoid}h3,dt{break-after:avoid}
article{border:1px solid var(--line);break-inside:avoid-page}img{max-height:110mm}
}`
