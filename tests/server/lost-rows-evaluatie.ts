import { finishBiljet, makeBiljet } from '#identity/blind-biljet.ts'
import type { DocumentId } from '#domain/id.ts'
import type { BareClient } from '#tests/sync/bare-client.ts'
import type { Row } from './lost-row.ts'
import type { LostWorld } from './lost-world.ts'
import { byHand, must } from './lost-world.ts'

interface Groep {
  doc: DocumentId
  noor: BareClient
  sleutel: string
}

async function group(world: LostWorld): Promise<Omit<Groep, 'sleutel'>> {
  const noor = await world.enter('kandidaat')
  const doc = await world.born(world.joke, 'groep', [world.joke, 'regiocoordinator'], [noor, 'kandidaat'])
  return { doc, noor }
}

async function ready(world: LostWorld): Promise<Groep> {
  const { doc, noor } = await group(world)
  const { sleutel } = await byHand(() => world.joke.connection.api.openEvaluatie(doc))
  return { doc, noor, sleutel }
}

async function asked(sleutel: string) {
  const made = await makeBiljet(sleutel)
  if (made === undefined) throw new Error('No biljet')
  return made
}

/** The written evaluatie: one key, one biljet for each, and answers from nobody. */
export const evaluatieRows: readonly Row[] = [
  {
    ...{ call: 'POST /api/evaluatie/open', method: 'openEvaluatie', what: 'it is set ready once, with one key' },
    async work(world) {
      const { doc } = await group(world)
      world.lose(world.joke, '/api/evaluatie/open')
      const told = await byHand(() => world.joke.connection.api.openEvaluatie(doc))
      must(world.server.store.evaluaties.get(doc)?.sleutel === told.sleutel, 'There is one key')
    },
  },
  {
    ...{ call: 'POST /api/evaluatie/biljet', method: 'signBiljet', what: 'the same biljet is signed again' },
    async work(world) {
      const { doc, noor, sleutel } = await ready(world)
      const { biljet, gevraagd } = await asked(sleutel)
      world.lose(noor, '/api/evaluatie/biljet')
      const getekend = await byHand(() => noor.connection.api.signBiljet({ doc, gevraagd }))
      must((await finishBiljet(sleutel, biljet, getekend)) !== undefined, 'It is a signature')
    },
  },
  {
    ...{ call: 'POST /api/evaluatie/antwoord', method: 'sendEvaluatie', what: 'answers are there once' },
    async work(world) {
      const { doc, noor, sleutel } = await ready(world)
      const { biljet, gevraagd } = await asked(sleutel)
      const getekend = await byHand(() => noor.connection.api.signBiljet({ doc, gevraagd }))
      const teken = (await finishBiljet(sleutel, biljet, getekend)) ?? ''
      world.lose(noor, '/api/evaluatie/antwoord')
      await byHand(() =>
        noor.connection.api.sendEvaluatie({ doc, bericht: biljet.bericht, teken, antwoorden: { hielp: 'De groep.' } }),
      )
      must(world.server.store.evaluaties.antwoorden(doc).length === 1, 'They came once')
    },
  },
  {
    ...{ call: 'POST /api/evaluatie/uitslag', method: 'evaluatieUitslag', what: 'is read again' },
    async work(world) {
      const { doc } = await ready(world)
      world.lose(world.joke, '/api/evaluatie/uitslag')
      const told = await byHand(() => world.joke.connection.api.evaluatieUitslag(doc))
      must(told.aantal === 0, 'Nobody wrote yet')
    },
  },
]
