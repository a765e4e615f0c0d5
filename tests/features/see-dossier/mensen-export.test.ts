import { expect, test } from 'vitest'
import { kandidatenIn } from '#workspace/mensen/kandidaten.ts'
import { mensRijen } from '#workspace/mensen/mensenlijst.ts'
import { plaatsingenIn } from '#workspace/plaatsing/plaatsingen.ts'
import { mensenCsv } from '#features/see-dossier/mensen-export.ts'
import { aProefWorkspace } from '#tests/builders/proef.ts'

async function theRows() {
  const { workspace } = await aProefWorkspace('regiocoordinator')
  const cards = [...workspace.cards.value.values()]
  return mensRijen({
    kandidaten: kandidatenIn(cards),
    plaatsingen: plaatsingenIn(cards),
    groepen: [],
    genodigden: [],
  })
}

test('a list without names holds no name, place, number or address of anybody', async () => {
  const rows = await theRows()

  const text = mensenCsv(rows, false)

  const lines = text.trimEnd().split('\r\n')
  expect(lines[0]).toBe('\ufeffNummer;Status;Groep;Organisatie;Functie;Begin;Einde;Werkdagen;Wacht op')
  expect(lines).toHaveLength(rows.length + 1)
  for (const { kandidaat, email } of rows) {
    for (const fact of [kandidaat.achternaam, kandidaat.telefoon, email].filter((one) => one.length > 3)) {
      expect(text).not.toContain(fact)
    }
  }
})

test('a list with names says who, where they work, since when and on which days', async () => {
  const rows = await theRows()
  const noor = rows.filter(({ kandidaat }) => kandidaat.naam === 'Noor de Graaf')

  const [head = '', line = ''] = mensenCsv(noor, true).trimEnd().split('\r\n')

  expect(head).toContain('Voornaam;Achternaam;Woonplaats;Telefoon;E-mail;Status')
  expect(line).toMatch(/^Noor;de Graaf;Waalburg;/)
  expect(line).toContain('Werkt nu op een plek;;Bakkerij De Korenaar;bakkershulp;')
  expect(line).toMatch(/;\d{2}-\d{2}-\d{4};\d{2}-\d{2}-\d{4};/)
  expect(line).toContain('woensdag 09:00–13:00, ')
})
