export type Papiermaat = 'A5' | 'A4'

/** The booklet, on the screen and on paper; it counts only while the booklet is open. A5, two of which are one A4 to fold. */
export function boekjeStijl(maat: Papiermaat): string {
  return `
.boekje{display:grid;gap:2.5rem;overflow-wrap:anywhere}
.boekje h1{font-size:2.25rem;line-height:1.15}
.boekje h2{padding-block-end:.5rem;border-block-end:3px solid var(--sun,#e8a33d)}
.boekje :is(section,article,dl){display:block}
.boekje article{margin-block:1rem;padding-block-end:1rem;border-block-end:1px solid var(--line)}
.boekje article:last-child{border-block-end:0}
.boekje dt{margin-block-start:.75rem;color:var(--quiet)}
.boekje dd{margin:0;white-space:pre-wrap}
.boekje .stil,.boekje .code,.boekje .stand{display:none}
.boekje .rij{padding:0;list-style:none}
.boekje .rij li{padding-block:.5rem;border-block-start:1px solid var(--line)}
.boekje .rij dl>div{display:inline-block;margin-inline-end:1rem}
.boekje .rij :is(dt,dd){display:inline;margin:0}
.boekje .rij dt::after{content:': '}
.boekje img{display:block;max-inline-size:100%;block-size:auto;border-radius:.5rem}
.boekje-kaft{display:grid;align-content:center;justify-items:start;gap:1rem;min-block-size:14rem}
.boekje-kaft::before{content:'';inline-size:4rem;border-block-start:.5rem solid var(--sun,#e8a33d);border-radius:.25rem}
.boekje-inhoud ol{margin-block:1rem 0;padding-inline-start:1.75rem;list-style:decimal}
.boekje-inhoud li{padding-block:.25rem}
@page{size:${maat};margin:15mm 14mm 17mm;@bottom-right{content:none}@bottom-center{content:counter(page);font:9pt sans-serif}}
@page:first{@bottom-center{content:none}}
@media print{
.boekje{display:block;font-size:${maat === 'A5' ? '10pt' : '12pt'};line-height:1.45}
.boekje-kaft{min-block-size:${maat === 'A5' ? '170mm' : '255mm'};break-after:page}
.boekje section{break-before:page}
.boekje section:first-of-type{break-before:page}
.boekje :is(h2,h3,h4,h5,dt){break-after:avoid}
.boekje :is(figure,dl>div,.rij li){break-inside:avoid}
.boekje dl>div{orphans:3;widows:3}
.boekje :is(p,dd,li){orphans:3;widows:3}
.boekje img{max-block-size:${maat === 'A5' ? '105mm' : '150mm'};inline-size:auto}
.boekje h1{font-size:26pt}.boekje h2{font-size:16pt}.boekje :is(h3,h4){font-size:12pt}
}`
}
