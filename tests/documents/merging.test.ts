import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { documentsoorten } from '#domain/documentsoort.ts'
import { checkOp } from '#documents/apply-op.ts'
import { projectDocument } from '#documents/project.ts'
import { exchange, writers } from './two-sessions.ts'

const status = (value: string) =>
  ({ op: 'choose', collection: 'aanwezigheid', item: 'b1.d1', field: 'status', value }) as const
const datum = (value: string) =>
  ({ op: 'choose', collection: 'reflecties', item: 'r1', field: 'datum', value }) as const
const goed = (text: string) => ({ op: 'text', collection: 'reflecties', item: 'r1', field: 'goed1', text }) as const

describe('merging what two people did apart', () => {
  test('[D2] a reflectie edited on two devices offline keeps both edits', async () => {
    const [home, work] = await writers('reflectie', 2)
    if (!home || !work) throw new Error('two writers')
    home.do(goed('Begin.'))
    exchange([home, work])

    home.do(goed('Begin. Thuis geschreven.'))
    work.do(goed('Op het werk geschreven. Begin.'))
    exchange([home, work])

    expect(work.session.items()).toEqual(home.session.items())
    const text = home.session.items()['reflecties']?.['r1']?.['goed1']
    expect(text).toContain('Thuis geschreven.')
    expect(text).toContain('Op het werk geschreven.')
  })

  test('[D2] two devices that begin the same text while apart keep both beginnings', async () => {
    const [one, two] = await writers('reflectie', 2)
    if (!one || !two) throw new Error('two writers')

    one.do(goed('Een.'))
    two.do(goed('Twee.'))
    exchange([one, two])

    const text = one.session.items()['reflecties']?.['r1']?.['goed1']
    expect(text).toContain('Een.')
    expect(text).toContain('Twee.')
    expect(two.session.items()).toEqual(one.session.items())
  })

  test('[D2] a form that puts all its fields again takes away nothing that somebody else changed apart', async () => {
    const [hanneke, gerrit] = await writers('regio', 2)
    if (!hanneke || !gerrit) throw new Error('two writers')
    const put = (field: string, value: string) =>
      ({ op: 'set', collection: 'regio', item: 'regio', field, value }) as const
    hanneke.do(put('naam', 'Rivierenland'), put('telefoon', '0345 111222'))
    exchange([hanneke, gerrit])

    gerrit.do(put('naam', 'Rivierenland en Waal'), put('telefoon', '0345 111222'))
    hanneke.do(put('naam', 'Rivierenland'), put('telefoon', '0345 333444'))
    exchange([hanneke, gerrit])

    for (const { session } of [hanneke, gerrit]) {
      const regio = session.items()['regio']?.['regio']
      expect([regio?.['naam'], regio?.['telefoon']]).toEqual(['Rivierenland en Waal', '0345 333444'])
    }
  })

  test('[D3] two answers given apart are both shown, the newest counts, until someone picks', async () => {
    const [karin, youssef] = await writers('groepsbeheer', 2)
    if (!karin || !youssef) throw new Error('two writers')

    karin.do(status('aanwezig'))
    youssef.do(status('afgemeld'))
    exchange([karin, youssef])

    const line = karin.session.items()['aanwezigheid']?.['b1.d1']
    expect(line?.$antwoorden['status']?.map((answer) => answer.waarde)).toEqual(['afgemeld', 'aanwezig'])
    expect(line?.['status']).toBe('afgemeld')

    karin.do(status('aanwezig'))
    exchange([karin, youssef])

    const settled = youssef.session.items()['aanwezigheid']?.['b1.d1']
    expect(settled?.$antwoorden).toEqual({})
    expect(settled?.['status']).toBe('aanwezig')
  })

  test('[D3] the same answer given twice is one answer', async () => {
    const [karin, youssef] = await writers('groepsbeheer', 2)
    if (!karin || !youssef) throw new Error('two writers')

    karin.do(status('aanwezig'))
    youssef.do(status('aanwezig'))
    exchange([karin, youssef])

    expect(karin.session.items()['aanwezigheid']?.['b1.d1']?.$antwoorden).toEqual({})
  })

  test('[D3] a tick made while someone else picks stands beside the pick', async () => {
    const [karin, youssef] = await writers('groepsbeheer', 2)
    if (!karin || !youssef) throw new Error('two writers')
    karin.do(status('aanwezig'))
    exchange([karin, youssef])

    karin.do(status('later_gekomen'))
    youssef.do(status('eerder_weg'))
    exchange([karin, youssef])

    const answers = karin.session.items()['aanwezigheid']?.['b1.d1']?.$antwoorden['status']
    expect(answers?.map((answer) => answer.waarde).toSorted()).toEqual(['eerder_weg', 'later_gekomen'])
  })

  test('[S5] a device whose clock is a year off changes neither the order of words nor which answers are shown', async () => {
    const [one, two] = await writers('reflectie', 2)
    if (!one || !two) throw new Error('two writers')
    const year = 365 * 24 * 60 * 60 * 1000
    one.do(goed('Samen.'))
    exchange([one, two])
    two.author = { ...two.author, nowMs: two.author.nowMs - year }

    one.do(goed('Samen. Op tijd.'), datum('2026-11-24'))
    two.do(goed('Vroeger. Samen.'), datum('2026-11-25'))
    exchange([one, two])

    const item = one.session.items()['reflecties']?.['r1']
    expect(item?.['goed1']).toBe('Vroeger. Samen. Op tijd.')
    expect(item?.$antwoorden['datum']?.map((answer) => answer.waarde)).toEqual(['2026-11-24', '2026-11-25'])
    expect(two.session.items()).toEqual(one.session.items())
  })

  test('[D8] opening a document that exists writes nothing in it, whatever kind it is', async () => {
    for (const kind of documentsoorten) {
      const [one, two] = await writers(kind, 2)
      if (!one || !two) throw new Error('two writers')

      one.session.items()
      two.session.items()

      expect(one.store.kept).toEqual([])
      expect(Y.encodeStateAsUpdateV2(one.session.inner)).toEqual(Y.encodeStateAsUpdateV2(new Y.Doc()))
    }
  })

  test('[D4] undo takes a whole action back and leaves what others wrote', async () => {
    const [one, two] = await writers('reflectie', 2)
    if (!one || !two) throw new Error('two writers')
    one.do(goed('Basis.'))
    exchange([one, two])
    two.do(goed('Basis. Van twee.'))

    const edited = one.session.edit(
      [
        goed('Basis. Weg ermee.'),
        { op: 'choose', collection: 'reflecties', item: 'r1', field: 'datum', value: '2026-11-24' },
      ],
      one.author,
    )
    if (edited === undefined) throw new Error('nothing changed')
    one.unsent.push(edited.change)
    const undone = one.session.edit(edited.undo, one.author)
    if (undone !== undefined) one.unsent.push(undone.change)
    exchange([one, two])

    const item = two.session.items()['reflecties']?.['r1']
    expect(item?.['goed1']).toBe('Basis. Van twee.')
    expect(item?.['datum']).toBeUndefined()
  })

  test('[D5] a field of a newer version is kept, a value that cannot be read is named and kept', async () => {
    const [one] = await writers('kaart', 1)
    if (!one) throw new Error('one writer')
    const raw = one.session.inner.getMap<unknown>('kaart')
    raw.set('kaart|roepnaam', [42, one.author.person, 1])
    raw.set('kaart|iets_nieuws', ['later', one.author.person, 1])

    one.do({ op: 'set', collection: 'kaart', item: 'kaart', field: 'woonplaats', value: 'Tiel' })

    const kaart = one.session.items()['kaart']?.['kaart']
    expect(kaart?.$onleesbaar).toEqual(['roepnaam'])
    expect(kaart?.['woonplaats']).toBe('Tiel')
    expect(raw.get('kaart|iets_nieuws')).toEqual(['later', one.author.person, 1])
    expect(raw.get('kaart|roepnaam')).toEqual([42, one.author.person, 1])
  })

  test('an action with one impossible part changes nothing', async () => {
    const [one] = await writers('kaart', 1)
    if (!one) throw new Error('one writer')

    expect(() =>
      one.session.edit(
        [
          { op: 'set', collection: 'kaart', item: 'kaart', field: 'roepnaam', value: 'Noor' },
          { op: 'choose', collection: 'kaart', item: 'kaart', field: 'status', value: 'ziek' },
        ],
        one.author,
      ),
    ).toThrow(RangeError)

    expect(projectDocument(one.session.inner, 'kaart')['kaart']).toEqual({})
  })

  test('no field of any document is about illness', () => {
    for (const field of ['diagnose', 'medicatie', 'ziek', 'bsn', 'behandelaar']) {
      expect(() => checkOp('intake', { op: 'set', collection: 'intake', item: 'intake', field, value: 'x' })).toThrow()
    }
  })

  test('a client id of 53 bits survives a round trip through the stored form', () => {
    const doc = new Y.Doc()
    doc.clientID = Number.MAX_SAFE_INTEGER - 5
    doc.getText('a.b').insert(0, 'hallo')

    const again = new Y.Doc()
    Y.applyUpdateV2(again, Y.encodeStateAsUpdateV2(doc))

    expect(again.getText('a.b').toString()).toBe('hallo')
    expect([...again.store.clients.keys()]).toEqual([Number.MAX_SAFE_INTEGER - 5])
  })
})
