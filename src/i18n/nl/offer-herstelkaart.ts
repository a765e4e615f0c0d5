/** The bands about the herstelkaart; apart from its screens, because they are there at the start. */
export const offerHerstelkaartText = {
  offer: {
    maken: 'Zet je map op een herstelkaart. Dan krijg je hem terug als je telefoon weg is.',
    bewaren: 'Je herstelkaart staat nog niet op papier.',
    do: 'Bekijken',
    notNow: 'Niet nu',
  },
  replaced: 'Je herstelkaart werkt niet meer. Druk de nieuwe af.',
  used: (when: string) => `Je herstelkaart is gebruikt op een ander toestel: ${when}. Was jij dat niet?`,
  usedHelp: 'Bel iemand',
} as const
