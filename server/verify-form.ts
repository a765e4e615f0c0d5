import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type {
  FormulierKleur,
  FormulierVerdict,
  TekenVerdict,
  VersieVerdict,
  ZienswijzeVerdict,
} from '#domain/formulierbestand.ts'
import { judgeFormulierbestand, readFormulierbestand } from '#domain/formulierbestand.ts'
import type { Sha256, VerifySignature } from '#domain/handtekening.ts'

const usage = `npm run verify-form -- <file> [--key <server key>] [--json]
  checks an exported form without the app and without a server: what was signed, by whom, and what the server noted
  --key <key>   public key of the server, base64url; may be given more than once
  --json        prints the whole verdict as JSON
ends with 0 (green), 3 (amber: nothing is wrong, not signed by both), 1 (red: not as it was signed), 2 (no form)
`

const exitCodes: Readonly<Record<FormulierKleur, number>> = { groen: 0, amber: 3, rood: 1 }

const sha256: Sha256 = (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest())

const verifySignature: VerifySignature = async (x, bytes, signature) => {
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== 64 || Buffer.from(x, 'base64url').length !== 32) return false
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, bytes, key, given)
  } catch {
    return false // 32 bytes that are no key
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      key: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const [path] = positionals
  if (values.help || path === undefined) {
    process.stdout.write(usage)
    process.exitCode = values.help ? 0 : 2
    return
  }
  const bestand = readFormulierbestand(readFileSync(path, 'utf8'))
  if (!bestand.ok) {
    process.stderr.write('This is not a signed form of Opstap.\n')
    process.exitCode = 2
    return
  }
  const platform = { sha256, verify: verifySignature, known: values.key }
  const verdict = await judgeFormulierbestand(bestand.value, platform)
  const keys = bestand.value.versies.flatMap(({ handtekeningen }) => handtekeningen.map(({ sleutel }) => sleutel))
  process.stdout.write(values.json ? `${JSON.stringify(verdict)}\n` : describe(verdict, [...new Set(keys)]))
  process.exitCode = exitCodes[verdict.kleur]
}

const headlines: Readonly<Record<FormulierKleur, string>> = {
  groen: 'GREEN: both confirmed this text, and it was not changed.',
  amber: 'AMBER: nothing is wrong, and the newest version is not confirmed by both.',
  rood: 'RED: this is not what was signed.',
}

function describe({ kleur, versies, opHunWoord }: FormulierVerdict, keys: readonly string[]): string {
  const lines = [
    headlines[kleur],
    ...versies.flatMap((versie, index) => describeVersion(versie, index + 1, index + 1 < versies.length)),
    '',
    ...describeKetens(versies, opHunWoord),
    'Keys of the devices that signed (compare them with those of the people):',
    ...keys.map((key) => `  ${key}`),
    'Names and times are as the devices wrote them down; the names on the form itself are signed.',
    'This is an electronic signature, not a qualified one.',
  ]
  return `${lines.join('\n')}\n`
}

function describeVersion(versie: VersieVerdict, nr: number, isReplaced: boolean): string[] {
  const { inhoud, wortel, gewist, handtekeningen } = versie
  const frame = inhoud.ok ? `${inhoud.value.schema} ${inhoud.value.version}, ${inhoud.value.period}` : inhoud.error
  return [
    '',
    `Version ${nr}${isReplaced ? ' (replaced by a later one)' : ''}: ${inhoud.ok ? 'text is right' : 'TEXT IS WRONG'} (${frame})`,
    `  root ${wortel}`,
    ...handtekeningen.map(describeSignature),
    ...versie.zienswijzen.flatMap(describeView),
    ...(gewist.length === 0 ? [] : [`  erased after signing: ${gewist.join(', ')}`]),
    ...(inhoud.ok ? inhoud.value.answers.flatMap((one) => ('leaf' in one ? [] : [`  ${one.path}: ${one.value}`])) : []),
  ]
}

const receiptWords: Readonly<Record<TekenVerdict['ontvangst'], string>> = {
  geen: 'no receipt of the server',
  goed: 'noted by the server',
  onbekende_server: 'noted by a server whose key was not given',
  vals: 'RECEIPT IS WRONG',
  teruggedraaid: 'RECEIPT CONTRADICTS ANOTHER ONE',
}

/** Whose devices these are, as far as the file says. */
const deviceWords: Readonly<Record<TekenVerdict['toestel'], string>> = {
  'geen-keten': 'whose device it was could not be checked',
  van: 'on a device of that person',
  'van-uit': 'on a device of that person, which was put out later',
  twijfel: 'ON A DEVICE THAT WAS PUT OUT: nothing shows that it was signed before',
  niet: 'NOT ON A DEVICE OF THAT PERSON',
}

function describeKetens(versies: readonly VersieVerdict[], opHunWoord: FormulierVerdict['opHunWoord']): string[] {
  const isOld = versies.some(({ handtekeningen }) => handtekeningen.some((one) => one.toestel === 'geen-keten'))
  return [
    ...(isOld ? ['This file does not hold the device chains of everybody: whose a key is was not checked.'] : []),
    ...(opHunWoord.length === 0 ? [] : ['First devices, which nobody in this file stands in for:']),
    ...opHunWoord.map(({ persoon, sleutel }) => `  ${persoon} ${sleutel}`),
  ]
}

/** Own words beside what was signed; they change nothing of it. */
function describeView({ rol, naam, opMs, tekst, isRight, isVervangen, toestel }: ZienswijzeVerdict): string[] {
  const later = isVervangen ? ' (said otherwise later)' : ''
  const who = `${isRight ? 'right' : 'WRONG'}: ${rol} ${naam} sees this differently, ${timeOf(opMs)}${later}`
  return [`  ${who}; ${deviceWords[toestel]}`, ...tekst.split('\n').map((line) => `    | ${line}`)]
}

function describeSignature(one: TekenVerdict): string {
  const { rol, naam, opMs, bevestigdBij, isRight, ontvangst, ontvangenOpMs } = one
  const where = bevestigdBij === undefined ? '' : `, confirmed on the phone of ${bevestigdBij}`
  const noted = ontvangenOpMs === undefined ? '' : ` on ${timeOf(ontvangenOpMs)}`
  const signed = `${isRight ? 'right' : 'WRONG'}: ${rol} ${naam}, ${timeOf(opMs)}${where}`
  return `  ${signed}; ${receiptWords[ontvangst]}${noted}; ${deviceWords[one.toestel]}`
}

/** A time in a file may be any number. */
function timeOf(ms: number): string {
  const time = new Date(ms)
  return Number.isNaN(time.getTime()) ? 'at no time' : time.toISOString()
}

await main()
