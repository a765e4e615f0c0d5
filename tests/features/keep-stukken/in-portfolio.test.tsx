// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { StukScreen } from '#features/keep-stukken/stuk-screen.tsx'
import { MijnBijeenkomstenScreen } from '#features/see-mijn-bijeenkomsten/mijn-bijeenkomsten-screen.tsx'
import { BewijsScreen } from '#features/show-portfolio/bewijs-screen.tsx'
import { DstarrScreen } from '#features/write-dstarr/dstarr-screen.tsx'
import { bewijsstukkenIn } from '#workspace/map/bewijsstukken.ts'
import { stukkenIn } from '#workspace/map/stukken.ts'
import type { Stuksoort } from '#domain/stuk.ts'
import type { DocumentId } from '#domain/id.ts'
import { aProefWorkspace, cardOfKind } from '#tests/builders/proef.ts'
import type { Scherm } from '#tests/builders/screen.tsx'
import { openScherm, settle } from '#tests/builders/screen.tsx'

let scherm: Scherm | undefined
afterEach(() => scherm?.close())

function screenAt(path: string) {
  const [first, second = '', third = ''] = path.split('/').filter(Boolean)
  if (first === 'stukken') return <StukScreen soort={second} id={third} />
  if (first === 'dstarr') return <DstarrScreen doc={second as DocumentId} id={third} />
  if (first === 'mijn-bijeenkomsten') return <MijnBijeenkomstenScreen />
  return first === 'portfolio' ? <BewijsScreen /> : undefined
}

async function aKandidaat() {
  const { engine, workspace } = await aProefWorkspace('kandidaat')
  const map = () => cardOfKind(engine, 'map')
  return {
    ...{ engine, workspace, map },
    bewijs: () => bewijsstukkenIn([map()]),
    ready: (soort: Stuksoort) => stukkenIn([map()]).find((one) => one.soort === soort && one.isKlaar),
    open: async (path: string): Promise<Scherm> => {
      scherm?.close()
      scherm = await openScherm(workspace, path, screenAt)
      await settle()
      return scherm
    },
  }
}

function boxes(words: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].filter((one) =>
    one.closest('label')?.textContent.includes(words),
  )
}

async function tick(words: string): Promise<void> {
  const [box] = boxes(words)
  if (box === undefined) throw new Error(`No box says ${words}`)
  box.click()
  await settle()
}

const IN = 'Zet in mijn portfolio'

test('a krachtig moment becomes a bewijsstuk with one tap, as it is at that moment, and leaves it with another', async () => {
  const { open, ready, bewijs, workspace, map } = await aKandidaat()
  const moment = ready('krachtigeMomenten')
  const before = bewijs().length
  await open(`/stukken/krachtigeMomenten/${moment?.id ?? ''}`)
  const titel = moment?.antwoorden['titel']

  await tick(IN)
  await workspace.commit((batch) =>
    batch.put('map', map().doc, 'krachtigeMomenten', moment?.id ?? '', { titel: 'Later een andere naam' }),
  )

  const frozen = bewijs().find(({ bron }) => bron === 'stuk')
  expect(frozen).toMatchObject({ titel: 'Krachtige momenten', bron: 'stuk' })
  expect(frozen?.regels.map(({ tekst }) => tekst)).toContain(titel)
  expect(boxes(IN)[0]?.checked).toBe(true)

  await tick(IN)

  expect(bewijs()).toHaveLength(before)
})

test('what is about signals, money or being asked is never offered as proof', async () => {
  const { open, ready } = await aKandidaat()
  const kaart = ready('signaalkaarten')
  expect(kaart).toBeDefined()

  await open(`/stukken/signaalkaarten/${kaart?.id ?? ''}`)

  expect(boxes(IN)).toEqual([])
})

test('a training that was followed is proof from the list of own dates, and nothing in it counts', async () => {
  const { open, bewijs } = await aKandidaat()
  const screen = await open('/mijn-bijeenkomsten')
  const offered = boxes(IN).length
  expect(offered, screen.text()).toBeGreaterThan(0)

  await tick(IN)

  const training = bewijs().find(({ bron }) => bron === 'training')
  expect(training?.regels.length).toBeGreaterThan(0)
  expect(JSON.stringify(training?.regels)).not.toMatch(/%|van de \d/)
})

test('what was put in from its own screen stands ticked in the list of all, once', async () => {
  const { open, ready } = await aKandidaat()
  const moment = ready('krachtigeMomenten')
  const titel = String(moment?.antwoorden['titel'] ?? '').slice(0, 20)
  await open(`/stukken/krachtigeMomenten/${moment?.id ?? ''}`)
  await tick(IN)

  await open('/portfolio/bewijs')

  expect(titel).not.toBe('')
  expect(boxes(titel).map(({ checked }) => checked)).toEqual([true])
})
