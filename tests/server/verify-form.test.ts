import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { writeFormulierbestand } from '#domain/formulierbestand.ts'
import { startChain } from '#identity/chain.ts'
import { makeDevice, unlockDevice } from '#identity/device-keys.ts'
import { createVault } from '#identity/vault.ts'
import { makeSigner } from '#workspace/device/device-signer.ts'
import { beginReflectie, showReflectie } from '#workspace/leren/reflectie-acties.ts'
import { formulierbestandMetKetens, formulierbestandVan } from '#workspace/leren/formulier-bestand.ts'
import { verifyHandtekening } from '#workspace/leren/handtekeningen.ts'
import type { Reflectie, ReflectieZicht } from '#workspace/leren/reflecties.ts'
import { reflectieOf, zichtVan } from '#workspace/leren/reflecties.ts'
import { signReflectie } from '#workspace/leren/tekenen.ts'
import type { Toestel } from '#tests/builders/kring.ts'
import { docs, noor, openToestel, tom } from '#tests/builders/kring.ts'
import { memoryVault } from '#tests/identity/memory-vault.ts'

const program = fileURLToPath(new URL('../../server/verify-form.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'opstap-form-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(text: string, ...more: string[]): { code: number | null; out: string; err: string } {
  const path = join(folder, 'form.json')
  writeFileSync(path, text)
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, path, ...more], { encoding: 'utf8' })
  return { code: status, out: stdout, err: stderr }
}

function read(phone: Toestel, doc: (typeof docs)['map'], id: string): Reflectie {
  const card = phone.workspace.cards.value.get(doc)
  const found = card === undefined ? undefined : reflectieOf(card, id)
  if (found === undefined) throw new Error('No reflectie')
  return found
}

async function zicht(phone: Toestel, id: string): Promise<ReflectieZicht> {
  const reflectie = read(phone, docs.reflectie, id)
  const verdicts = new Map(
    await Promise.all(reflectie.handtekeningen.map(async (one) => [one.id, await verifyHandtekening(one)] as const)),
  )
  return zichtVan(reflectie, (one) => verdicts.get(one.id))
}

/** A form that Noor signed, and Tom on her phone. @returns its id */
async function signedForm(phone: Toestel): Promise<string> {
  const made = await beginReflectie(phone.workspace, [], new Map())
  if (!made.ok) throw new Error(made.error)
  await phone.workspace.commit((batch) =>
    batch.put('map', docs.map, 'reflecties', made.id, { actie1: 'Hulp gevraagd.' }),
  )
  const shown = await showReflectie(phone.workspace, read(phone, docs.map, made.id), new Map())
  if (!shown.ok) throw new Error(shown.error)
  for (const who of [
    { persoon: noor, rol: 'kandidaat', naam: 'Noor' },
    { persoon: tom, rol: 'werkbegeleider', naam: 'Tom', bevestigdBij: noor },
  ] as const) {
    const form = read(phone, docs.reflectie, shown.id)
    const signed = await signReflectie(phone.workspace, form, who, form.velden)
    if (!signed.ok) throw new Error(signed.error)
  }
  return shown.id
}

async function aFile(): Promise<string> {
  const phone = await openToestel(noor)
  const bestand = formulierbestandVan(await zicht(phone, await signedForm(phone)), () => 'Noor', 0)
  if (bestand === undefined) throw new Error('Nothing was signed')
  return writeFormulierbestand(bestand)
}

test('a form that the app wrote to a file is checked by a program of its own, without app and server', async () => {
  const text = await aFile()

  const { code, out } = run(text)

  expect(code).toBe(0)
  expect(out).toContain('GREEN')
  expect(out).toContain('actie1: Hulp gevraagd.')
  expect(out).toContain('right: werkbegeleider Tom')
  expect(out).toContain('confirmed on the phone of Noor')
  expect(out).toContain('not a qualified one')
  // The Proefversie, and releases before this, hold no chains of devices: the checker says what it could not check.
  expect(out).toContain('whose device it was could not be checked')
  expect(out).toContain('This file does not hold the device chains of everybody')
  const red = run(text.replace('Hulp gevraagd.', 'Hulp geweigerd.'), '--json')
  expect([red.code, (JSON.parse(red.out) as { kleur: string }).kleur]).toEqual([1, 'rood'])
  expect(run('{}')).toMatchObject({ code: 2, err: 'This is not a signed form of Opstap.\n' })
})

test('a form carries the chains of the devices that signed, and the checker looks the keys up in them', async () => {
  const vault = await createVault(memoryVault())
  const device = await unlockDevice(vault, await makeDevice(vault, 'telefoon'))
  if (device === undefined) throw new Error('No device')
  const schakels = [await startChain(device)]
  const phone = await openToestel(noor, { sign: makeSigner(device, () => Promise.resolve(schakels)) })
  const ketens = {
    of: () => Promise.resolve([{ persoon: noor, schakels }]),
    ask: () => Promise.resolve(false),
  }
  const bestand = await formulierbestandMetKetens(ketens, await zicht(phone, await signedForm(phone)), () => 'Noor', 0)
  const text = bestand === undefined ? '' : writeFormulierbestand(bestand)

  const { code, out } = run(text)

  expect([code, out.match(/on a device of that person/g)?.length]).toEqual([0, 2])
  expect(out).toContain(`First devices, which nobody in this file stands in for:\n  ${noor} ${device.public.sigPub}`)
  const forged = run(text.replaceAll(schakels[0]?.signature ?? '-', 'A'.repeat(86)))
  expect(forged.code).toBe(1)
  expect(forged.out).toContain('NOT ON A DEVICE OF THAT PERSON')
})
