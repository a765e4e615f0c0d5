import { writeFormulierbestand } from '#domain/formulierbestand.ts'
import { meeneemSchema } from '#domain/meeneembestand.ts'
import { dayOfMoment, formatDayYear } from '#i18n/format.ts'
import { leesmijLines, mapBladText } from '#i18n/nl/make-meeneembestand.ts'
import type { MeeBestand } from '#workspace/meenemen/meenemen.ts'
import type { Meegenomen } from '#workspace/meenemen/verzamelen.ts'
import { mapPagina } from './map-pagina.ts'

const encoder = new TextEncoder()

/** The files of the ZIP, each made when it is its turn. */
export async function* meeBestanden(alles: Meegenomen): AsyncGenerator<MeeBestand> {
  const { bestand, formulieren, bijlagen } = alles
  const files = [...bijlagen.values()].filter((one) => one.bestand !== undefined)
  const made = `${mapBladText.made(formatDayYear(dayOfMoment(bestand.gemaaktOpMs)))}.`
  // With the line ends that every text program on every system shows as such.
  yield textFile('LEESMIJ.txt', leesmijLines(made, formulieren.length, files.length).join('\r\n'))
  yield { name: 'mijn-map.html', pieces: bytesOf(mapPagina(alles)) }
  yield textFile('opstap.json', `${JSON.stringify(bestand, undefined, 2)}\n`)
  yield textFile('schema.json', `${JSON.stringify(meeneemSchema(), undefined, 2)}\n`)
  for (const { naam, bestand: form } of formulieren) yield textFile(naam, writeFormulierbestand(form))
  for (const { bestand: name = '', lees } of files) {
    const bytes = await lees()
    if (bytes !== undefined) yield { name, pieces: [bytes] }
  }
}

function textFile(name: string, words: string): MeeBestand {
  return { name, pieces: [encoder.encode(words)] }
}

async function* bytesOf(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield encoder.encode(piece)
}
