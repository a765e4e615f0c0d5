import { describe, expect, test } from 'vitest'
import type { AgendaPunt } from '#domain/agenda.ts'
import { writeAgenda } from '#domain/agenda.ts'

const madeAtMs = Date.UTC(2026, 10, 24, 9, 5, 7)

function aPunt(more: Partial<AgendaPunt> = {}): AgendaPunt {
  return { id: 'bij1', titel: 'Bijeenkomst 1', dag: '2026-12-08', ...more }
}

function linesOf(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n')
}

describe('writeAgenda', () => {
  test('gives a date with its time and place on a Dutch clock', () => {
    const text = writeAgenda([aPunt({ van: '10:00', tot: '12:30', plaats: 'Buurthuis De Kade' })], { madeAtMs })

    expect(linesOf(text)).toEqual(
      expect.arrayContaining([
        'UID:bij1@opstap',
        'DTSTAMP:20261124T090507Z',
        'DTSTART;TZID=Europe/Amsterdam:20261208T100000',
        'DTEND;TZID=Europe/Amsterdam:20261208T123000',
        'SUMMARY:Bijeenkomst 1',
        'LOCATION:Buurthuis De Kade',
      ]),
    )
  })

  test('a date that moved keeps its UID, so a calendar moves it too', () => {
    const uidOf = (text: string) => linesOf(text).find((line) => line.startsWith('UID:'))

    expect(uidOf(writeAgenda([aPunt({ dag: '2026-12-15' })], { madeAtMs: madeAtMs + 1000 }))).toBe(
      uidOf(writeAgenda([aPunt()], { madeAtMs })),
    )
  })

  test('a date without a time takes the whole day, and one with an impossible end has none', () => {
    const text = writeAgenda([aPunt(), aPunt({ id: 'bij2', van: '10:00', tot: '09:00' })], { madeAtMs })

    expect(linesOf(text)).toContain('DTSTART;VALUE=DATE:20261208')
    expect(text).not.toContain('DTEND')
  })

  test('escapes what has a meaning in the file, and cannot be broken out of', () => {
    const text = writeAgenda([aPunt({ titel: 'Eten; praten, lopen\nEND:VEVENT', plaats: String.raw`Hof\1` })], {
      madeAtMs,
    })

    expect(linesOf(text)).toContain(String.raw`SUMMARY:Eten\; praten\, lopen\nEND:VEVENT`)
    expect(linesOf(text)).toContain(String.raw`LOCATION:Hof\\1`)
    expect(linesOf(text).filter((line) => line === 'END:VEVENT')).toHaveLength(1)
  })

  test('no line is longer than 75 bytes, also with emoji, and nothing of it is lost', () => {
    const titel = `${'Bijeenkomst 🌻 met heel veel woorden '.repeat(6)}einde`
    const text = writeAgenda([aPunt({ titel })], { madeAtMs })

    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(linesOf(text)).toContain(`SUMMARY:${titel}`)
  })

  test('an agenda without dates is still a calendar', () => {
    expect(writeAgenda([], { madeAtMs })).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
  })

  test('a later change has a higher number, on every device the same', () => {
    const numberOf = (gewijzigdMs: number) =>
      Number(/^SEQUENCE:(\d+)$/m.exec(writeAgenda([aPunt({ gewijzigdMs })], { madeAtMs }).replaceAll('\r', ''))?.[1])

    expect(numberOf(madeAtMs + 1000)).toBeGreaterThan(numberOf(madeAtMs))
    expect(numberOf(madeAtMs)).toBe(numberOf(madeAtMs))
    expect(numberOf(0)).toBe(0)
    expect(numberOf(Date.UTC(2090, 0, 1))).toBeLessThan(2 ** 31)
  })

  test('what does not take place is cancelled under its own UID with a higher number, and reminds nobody', () => {
    const file = writeAgenda([aPunt({ isVervallen: true, gewijzigdMs: madeAtMs })], {
      madeAtMs,
      herinnering: 'dag_ervoor',
    })
    expect(linesOf(file)).toEqual(expect.arrayContaining(['METHOD:PUBLISH', 'UID:bij1@opstap', 'STATUS:CANCELLED']))
    expect(file).not.toContain('VALARM')

    const gone = writeAgenda([aPunt({ volgnummer: 41 })], { madeAtMs, isAf: true })
    expect(linesOf(gone)).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'SEQUENCE:42', 'STATUS:CANCELLED']))
  })

  test('nobody is reminded who did not choose it; a reminder names nothing, at a moment in universal time', () => {
    const punt = aPunt({ titel: 'Bijeenkomst 3', van: '10:00' })
    expect(writeAgenda([punt], { madeAtMs })).not.toContain('VALARM')

    const lines = linesOf(
      writeAgenda([punt], { madeAtMs, herinnering: 'dag_ervoor', herinneringTitel: 'Afspraak (Opstap)' }),
    )
    expect(lines).toEqual(
      expect.arrayContaining([
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:Afspraak (Opstap)',
        'TRIGGER;VALUE=DATE-TIME:20261207T160000Z',
        'END:VALARM',
      ]),
    )
  })
})
