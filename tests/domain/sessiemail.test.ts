import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isMailadres, maakMails, MAILTO_LENGTH, webadresOf, verbergtAdressen } from '#domain/sessiemail.ts'

const woorden = { onderwerp: 'Bijeenkomst 4: afspraken', tekst: 'Dag allemaal,\n\nTot dinsdag & neem 100% mee?' }

/** What a mail program reads. */
function readMailto(href: string): Record<string, string> {
  const [to = '', query = ''] = href.replace('mailto:', '').split('?')
  const fields = query.split('&').map((one) => one.split('=').map(decodeURIComponent))
  return { to: decodeURIComponent(to), ...Object.fromEntries(fields) }
}

test('kandidaten are in to, werkbegeleiders and maatjes in cc, and the words come through as they are', () => {
  const [mail, ...more] = maakMails({ aan: ['noor@x.nl', 'sami@x.nl'], cc: ['ron@werk.nl'], bcc: [] }, woorden)

  expect(more).toEqual([])
  expect(mail?.moetPlakken).toBe(false)
  expect(readMailto(mail?.href ?? '')).toEqual({
    to: 'noor@x.nl,sami@x.nl',
    cc: 'ron@werk.nl',
    subject: woorden.onderwerp,
    body: 'Dag allemaal,\r\n\r\nTot dinsdag & neem 100% mee?',
  })
})

test('with hidden addresses nobody is in to or cc', () => {
  const [mail] = maakMails({ aan: [], cc: [], bcc: ['noor@x.nl', 'ron@werk.nl'] }, woorden)

  expect(readMailto(mail?.href ?? '')).toMatchObject({ to: '', bcc: 'noor@x.nl,ron@werk.nl' })
  expect(mail?.href).not.toContain('cc=noor@x.nl&')
})

test('without any address there is still one mail, with the words', () => {
  const mails = maakMails({ aan: [], cc: [], bcc: [] }, woorden)

  expect(mails).toHaveLength(1)
  expect(readMailto(mails[0]?.href ?? '')).toMatchObject({ to: '', subject: woorden.onderwerp })
})

test('an address that stands twice, in other capitals or in both lists, gets one mail', () => {
  const [mail] = maakMails({ aan: ['Noor@x.nl', 'noor@X.nl '], cc: ['noor@x.nl', ''], bcc: [] }, woorden)

  expect(mail).toMatchObject({ aan: ['Noor@x.nl'], cc: [] })
})

test('too many addresses become more mails; nobody is missed or doubled, and none is longer than a mail program takes', () => {
  const address = fc
    .tuple(fc.stringMatching(/^[a-z]{1,30}$/), fc.stringMatching(/^[a-z]{1,30}$/))
    .map(([name, place]) => `${name}@${place}.nl`)
  const list = fc.uniqueArray(address, { maxLength: 60 })
  fc.assert(
    fc.property(list, list, fc.string({ maxLength: 4000 }), (aan, other, tekst) => {
      const cc = other.filter((one) => !aan.includes(one))
      const mails = maakMails({ aan, cc, bcc: [] }, { onderwerp: 'Bijeenkomst 4', tekst })

      expect(mails.flatMap((one) => one.aan)).toEqual(aan)
      expect(mails.flatMap((one) => one.cc)).toEqual(cc)
      for (const { href } of mails) expect(href.length).toBeLessThanOrEqual(MAILTO_LENGTH)
    }),
    { verbose: 1 },
  )
})

test('a text that is too long for the address of a mail has to be pasted, in every mail', () => {
  const mails = maakMails({ aan: ['noor@x.nl'], cc: [], bcc: [] }, { onderwerp: 'Lang', tekst: 'woord '.repeat(900) })

  expect(mails).toHaveLength(1)
  expect(mails[0]?.moetPlakken).toBe(true)
  expect(mails[0]?.href).not.toContain('body=')
})

test('a mail address looks like one; what a mail program knows better is left to it', () => {
  for (const good of ['noor@x.nl', ' n.o-o+r@sub.werk.nl ', 'zoë@x.nl']) expect(isMailadres(good), good).toBe(true)
  for (const bad of ['', 'noor', 'noor@x', 'a b@x.nl', 'noor@x.nl,sami@x.nl', 'noor@x.nl?cc=a@b.nl', '<a@b.nl>']) {
    expect(isMailadres(bad), bad).toBe(false)
  }
})

test('a web address is made whole; what could run, or leads elsewhere than it looks, is none', () => {
  expect(webadresOf('voorbeeld.nl/film')).toBe('https://voorbeeld.nl/film')
  expect(webadresOf(' http://voorbeeld.nl:8080?a=b ')).toBe('http://voorbeeld.nl:8080?a=b')
  for (const bad of ['', 'film', 'javascript:alert(1)', 'data:text/html,x', 'https://bank.nl@kwaad.nl', 'een zin.nl']) {
    expect(webadresOf(bad), bad).toBeUndefined()
  }
})

test('addresses are hidden from each other as soon as a mail is about more than one kandidaat', () => {
  const kandidaat = (persoon: string) => ({ persoon, rol: 'kandidaat', bij: [] })
  const ron = { persoon: 'ron', rol: 'werkbegeleider', bij: ['Noor'] }
  const truus = { persoon: 'truus', rol: 'maatje', bij: ['Noor'] }
  const other = { persoon: 'els', rol: 'werkbegeleider', bij: ['Daan'] }

  expect(verbergtAdressen([kandidaat('noor'), ron, truus])).toBe(false)
  expect(verbergtAdressen([kandidaat('noor'), ron, other])).toBe(true)
  expect(verbergtAdressen([kandidaat('noor'), kandidaat('daan')])).toBe(true)
  expect(verbergtAdressen([{ ...ron, bij: ['Noor', 'Daan'] }])).toBe(true)
  expect(verbergtAdressen([])).toBe(false)
})
