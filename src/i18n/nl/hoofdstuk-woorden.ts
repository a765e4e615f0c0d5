import type { Hoofdstuk } from '#domain/stuk.ts'

/** De bladzijden van mijn map: dezelfde woorden op het begin, in Toevoegen en op de bladzijde zelf. */
export const hoofdstukWoorden: Readonly<Record<Hoofdstuk, { title: string; below: string }>> = {
  ik: { title: 'Mijn verhaal en wat ik kan', below: 'Wie je bent, en waar je goed in bent' },
  helpt: { title: 'Wat mij helpt', below: 'Wat je nodig hebt, ook als het even niet gaat' },
  leren: { title: 'Leren en terugkijken', below: 'Wat je leert, en hoe het gaat' },
  werk: { title: 'Werk en sollicitaties', below: 'Werk dat je deed, hebt of zoekt' },
}
