import { europassCv } from '#domain/cv.ts'
import { writeFormulierbestand } from '#domain/formulierbestand.ts'
import { meeneemSchema } from '#domain/meeneemschema.ts'
import { dayOfMoment, formatDayYear } from '#i18n/format.ts'
import { cvText } from '#i18n/nl/make-cv.ts'
import { leesmijLines, mapBladText } from '#i18n/nl/make-meeneembestand.ts'
import type { MeeBestand } from '#workspace/meenemen/meenemen.ts'
import { sha256InPieces } from '#workspace/meenemen/sha256.ts'
import type { Meegenomen } from '#workspace/meenemen/verzamelen.ts'
import { zipControle } from './controle.ts'
import { mapPagina } from './map-pagina.ts'

const encoder = new TextEncoder()

/** The files of the ZIP, each made when it is its turn; last the sums of all, signed where this device has a key. */
export async function* meeBestanden(alles: Meegenomen): AsyncGenerator<MeeBestand> {
  const sums: { naam: string; bytes: number; sha256: string }[] = []
  for await (const { name, pieces } of bestandenVan(alles)) {
    yield { name, pieces: summed(pieces, (bytes, sha256) => void sums.push({ naam: name, bytes, sha256 })) }
  }
  const controle = await zipControle(alles, sums)
  if (controle !== undefined) yield textFile('controle.json', controle)
}

/** The same pieces; when they are all through it is told how many bytes they were, and their sum. */
async function* summed(
  pieces: MeeBestand['pieces'],
  onEnd: (bytes: number, sha256: string) => void,
): AsyncGenerator<Uint8Array> {
  const sum = sha256InPieces()
  let bytes = 0
  for await (const piece of pieces) {
    sum.add(piece)
    bytes += piece.length
    yield piece
  }
  onEnd(bytes, sum.end())
}

async function* bestandenVan(alles: Meegenomen): AsyncGenerator<MeeBestand> {
  const { bestand, formulieren, certificaten, bijlagen } = alles
  const cv = europassVan(alles)
  const files = [...bijlagen.values()].filter((one) => one.bestand !== undefined)
  const made = `${mapBladText.made(formatDayYear(dayOfMoment(bestand.gemaaktOpMs)))}.`
  // With the line ends that every text program on every system shows as such.
  yield textFile('LEESMIJ.txt', leesmijLines(made, formulieren.length, files.length, cv !== undefined).join('\r\n'))
  yield { name: 'mijn-map.html', pieces: bytesOf(mapPagina(alles)) }
  yield textFile('opstap.json', `${JSON.stringify(bestand, undefined, 2)}\n`)
  yield textFile('schema.json', `${JSON.stringify(meeneemSchema(), undefined, 2)}\n`)
  for (const { naam, bestand: form } of formulieren) yield textFile(naam, writeFormulierbestand(form))
  for (const { naam, tekst } of certificaten) yield textFile(naam, tekst)
  if (cv !== undefined) yield textFile('cv/europass-cv.xml', cv)
  for (const { bestand: name = '', lees } of files) {
    const bytes = await lees()
    if (bytes !== undefined) yield { name, pieces: [bytes] }
  }
}

/** The cv for Europass. */
function europassVan({ cv, bestand }: Meegenomen): string | undefined {
  const isEmpty = cv.overMij === '' && cv.teksten.length === 0 && cv.werk.length === 0 && cv.scholing.length === 0
  if (isEmpty || bestand.documenten.length === 0) return undefined
  return europassCv(cv, crypto.randomUUID(), { kop: (id) => cvText.koppen[id] })
}

function textFile(name: string, words: string): MeeBestand {
  return { name, pieces: [encoder.encode(words)] }
}

async function* bytesOf(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield encoder.encode(piece)
}
