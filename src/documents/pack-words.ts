/**
 * What records are packed behind: pieces that updates often hold, so that a record refers to them instead of holding
 * them. It is part of the format: **never change a letter of it**, records on disks everywhere refer to its places.
 * Another list gets another first byte in `packing.ts`. Plain Dutch as people write it, and names of fields.
 */
const sentences = [
  'Dat lukt nog niet altijd even goed, maar het gaat steeds beter. Daar ben ik trots op. Ik vind het soms moeilijk om ',
  'hulp te vragen aan een collega of aan mijn begeleider als het druk is. Volgende week gaan we daar samen naar kijken. ',
  'Wat heb ik nodig? Een rustige plek, duidelijke uitleg en iemand die met mij meedenkt. Ik wil graag leren hoe ik ',
  'zelf kan aangeven dat het te veel wordt. Vandaag heb ik gewerkt van negen tot twaalf uur. Daarna was ik moe. ',
  'We hebben afgesproken dat ik maandag, dinsdag, woensdag, donderdag en vrijdagochtend kom. ’s Middags ben ik vrij. ',
  'Het werk bestaat uit klanten helpen, spullen klaarzetten, schoonmaken, inpakken en de kassa. Dat heb ik eerder ',
  'gedaan bij een ander bedrijf. Met de trein, de bus of op de fiets ben ik er binnen een half uur. Mijn leerdoel is ',
  'dat ik over drie maanden zelfstandig een hele dag kan werken zonder pauze over te slaan. Hoe ging het gesprek? ',
  'Goed. Wat ging er minder goed? Ik had meer tijd nodig. Wat neem ik mee naar de volgende keer? Het oefenen heeft ',
  'mij geholpen, want ik weet nu wat ik moet doen als er iets misgaat. Iedereen was aardig en de sfeer was prettig. ',
]
const fields =
  'wensFunctie|wensSector|opmerking|afspraken|vervolg|onderwerp|datum|begin|eind|soort|status|plek|functie|organisatie|' +
  'woonplaats|telefoon|achternaam|roepnaam|persoonId|aanwezigheid|antwoord|situatie|gedrag|gevolg|leerdoel|reflectie|' +
  'werkplek|bijeenkomst|kandidaat|kaart|motivatie|map|trainer|jobcoach|werkbegeleider|regiocoordinator|true|false|null|' +
  '2026-|2027-|p_0d_0t_0'
/** Numbers and strings as Yjs writes small pieces: a delete set of nothing, one struct, an item after another. */
const structs = [1, 1, 0, 0, 40, 1, 8, 1, 4, 1, 132, 196, 168, 125, 127, 119, 118, 117, 0, 0, 1, 1]

/** 1,519 bytes, in UTF-8. */
export const packWords: Uint8Array = Uint8Array.from([
  ...new TextEncoder().encode(`${sentences.join('')}${fields}`),
  ...structs,
])
