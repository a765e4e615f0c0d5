/** A cell: text, or a number that a spreadsheet can count with. */
export type Cel = string | number

/**
 * Rows as a workbook (.xlsx) with one sheet, for who opens a file with two taps and does not know what CSV is. Text is
 * written as text: nothing a person typed becomes a formula.
 *
 * @param name of the sheet; a spreadsheet takes 31 letters
 * @source ECMA-376, Office Open XML: the least that a workbook is made of
 */
export async function makeRekenblad(rows: readonly (readonly Cel[])[], name: string, atMs: number): Promise<Blob> {
  const { makeZip } = await import('#storage/zip-file.ts')
  const files = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relations('officeDocument', 'xl/workbook.xml')],
    ['xl/workbook.xml', workbook(name)],
    ['xl/_rels/workbook.xml.rels', relations('worksheet', 'worksheets/sheet1.xml')],
    ['xl/worksheets/sheet1.xml', sheet(rows)],
  ] as const
  const utf8 = new TextEncoder()
  return makeZip(
    (async function* () {
      for (const [path, text] of files) yield { name: path, pieces: [utf8.encode(text)] }
    })(),
    atMs,
  )
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes =
  `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`

function relations(type: string, target: string): string {
  return (
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    `<Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`
  )
}

function workbook(name: string): string {
  const safe = escapeXml(name.replace(/[[\]*?/\\:]/g, ' ').slice(0, 31))
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${safe}" sheetId="1" r:id="r1"/></sheets></workbook>`
}

function sheet(rows: readonly (readonly Cel[])[]): string {
  const lines = rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('')
  return `${head}<worksheet xmlns="${main}"><cols><col min="1" max="2" width="38" customWidth="1"/></cols><sheetData>${lines}</sheetData></worksheet>`
}

function cell(value: Cel): string {
  if (typeof value === 'number') return `<c><v>${value}</v></c>`
  return `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`
}

/** Control characters cannot stand in XML at all. */
function escapeXml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- exactly what XML does not allow
  const bare = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  return bare.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
