/** Regels over een overdracht, op andere schermen. */
export const handOverRegel = {
  row: { title: 'Overdracht', below: 'Voor wie na jou komt' },
  rowOwn: { title: 'Overdracht', below: 'Voor een volgende werkbegeleider' },
  rowNew: (naam: string) => ({ title: `${naam} is je nieuwe werkbegeleider`, below: 'Kies wat er verder gaat' }),
  earlier: (naam: string) => (naam === '' ? 'Eerder op deze plek' : `Eerder, met ${naam}`),
  earlierBelow: 'Werkoverleg, contacten en afspraken van toen',
} as const
