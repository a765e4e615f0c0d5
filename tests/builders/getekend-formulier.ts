import { createHash, createPublicKey, generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto'
import type { Formulierbestand, FormulierVersie } from '#domain/formulierbestand.ts'
import type { Sha256, VerifySignature } from '#domain/handtekening.ts'
import { deriveSalts, makeInhoud, parseInhoud, rootOf, signedBytes } from '#domain/handtekening.ts'
import { idFromBytes } from '#domain/id.ts'
import { ontvangstBytes } from '#domain/ontvangstbewijs.ts'

export const nodeSha256: Sha256 = async (bytes) => createHash('sha256').update(bytes).digest()

export const nodeVerify: VerifySignature = async (x, bytes, signature) => {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, bytes, key, Buffer.from(signature, 'base64url'))
  } catch {
    return false // no key at all
  }
}

function aSigner() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  return { device: idFromBytes('t', randomBytes(16)), public: x, key: privateKey }
}

const signers = { kandidaat: aSigner(), werkbegeleider: aSigner() }
const server = aSigner()
const chainHead = Buffer.alloc(32, 9)
const kader = { schema: 'format-zelfreflectie', version: 1, case: 'r1', workplace: 'd_1', period: '2027-03-09' }

/** A form of several versions, each signed by these, with receipts of one server; made without the app. */
export async function aSignedForm(
  ...versions: readonly { answers: Record<string, string>; by: readonly (keyof typeof signers)[] }[]
): Promise<Formulierbestand> {
  let nr = 0
  const versies: FormulierVersie[] = []
  for (const { answers, by } of versions) {
    const salts = await deriveSalts(Uint8Array.of(1, 2, versies.length), Object.keys(answers), nodeSha256)
    const inhoud = makeInhoud(kader, answers, salts)
    const parsed = parseInhoud(inhoud)
    const root = parsed.ok ? await rootOf(parsed.value, nodeSha256) : parsed
    if (!root.ok) throw new Error(root.error)
    const wortel = root.value
    const handtekeningen = by.map((rol): FormulierVersie['handtekeningen'][number] => {
      const who = signers[rol]
      nr += 1
      const opMs = 1_800_000_000_000 + nr * 1000
      const bytes = signedBytes(wortel, rol, who.device, chainHead)
      return {
        ...{ rol, naam: rol, opMs, toestel: who.device, ketenkop: chainHead.toString('hex'), sleutel: who.public },
        handtekening: sign(null, bytes, who.key).toString('base64url'),
        ontvangst: aReceipt(wortel, opMs, nr),
      }
    })
    versies.push({ wortel, inhoud, handtekeningen })
  }
  return { soort: 'opstap-formulier', versie: 1, titel: 'Format zelfreflectie', gemaaktOpMs: 0, versies }
}

/** What the server gives for a root, at this time and under this number. */
export function aReceipt(wortel: string, opMs: number, nr: number) {
  const handtekening = sign(null, ontvangstBytes(wortel, opMs, nr), server.key).toString('base64url')
  return { opMs, nr, sleutel: server.public, handtekening }
}
