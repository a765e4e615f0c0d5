/** Screens that not everybody opens. */
export interface Part {
  /** who opens them, in the words of `src/domain/rol.ts`; nobody: only where everything is shown (the Proefversie) */
  roles: readonly string[]
  /** files of `src` that the app loads by themselves (`import('…')`): a pack of screens, a home, a single screen */
  entries: readonly string[]
}

/**
 * What a device keeps only where somebody has a role that opens it. All that is not named here, or that something else
 * needs too, is on every device: a file nobody thought of is never missing offline.
 */
export const parts: Readonly<Record<string, Part>> = {
  leren: {
    roles: ['kandidaat', 'werkbegeleider', 'trainer', 'jobcoach'],
    entries: ['src/app/leren-screens.ts', 'src/app/zienswijze-screens.ts'],
  },
  werkplek: { roles: ['werkbegeleider'], entries: ['src/features/see-werkplek/see-werkplek-screen.tsx'] },
  maatje: { roles: ['maatje'], entries: ['src/features/see-maatje/see-maatje-screen.tsx'] },
  vandaag: {
    roles: ['trainer', 'jobcoach'],
    entries: [
      'src/features/see-vandaag/jobcoach-vandaag-screen.tsx',
      'src/features/see-vandaag/trainer-vandaag-screen.tsx',
    ],
  },
  werk: {
    roles: ['trainer', 'jobcoach', 'regiocoordinator'],
    entries: [
      'src/app/work-screens.ts',
      'src/app/tablet-screens.ts',
      'src/features/open-zaal/zaal-screen.tsx',
      'src/features/take-aanwezigheid/aanwezigheid-screen.tsx',
      'src/features/take-aanwezigheid/aanwezigheid-vandaag-screen.tsx',
    ],
  },
  groepen: {
    roles: ['trainer', 'regiocoordinator', 'projectassistent'],
    entries: ['src/app/groep-screens.ts'],
  },
  kantoor: {
    roles: ['regiocoordinator', 'projectassistent'],
    entries: [
      'src/app/logistiek-screens.ts',
      'src/app/office-screens.ts',
      'src/app/plekken-screens.ts',
      'src/app/verslag-screens.ts',
      'src/features/see-bord/bord-screen.tsx',
      'src/features/see-regio/change-regio-screen.tsx',
      'src/features/see-regio/see-planning-screen.tsx',
      'src/features/see-regio/see-regio-screen.tsx',
    ],
  },
  intake: { roles: ['kandidaat', 'trainer', 'jobcoach', 'regiocoordinator'], entries: ['src/app/intake-screens.ts'] },
  plek: {
    roles: ['kandidaat', 'werkbegeleider', 'trainer', 'jobcoach', 'regiocoordinator'],
    entries: ['src/app/plek-screens.ts'],
  },
  droom: { roles: ['kandidaat'], entries: ['src/app/droom-screens.ts'] },
  gesprekken: {
    roles: ['kandidaat', 'werkbegeleider', 'trainer', 'jobcoach', 'regiocoordinator'],
    entries: ['src/app/gesprek-screens.ts'],
  },
  portfolio: { roles: ['kandidaat'], entries: ['src/app/portfolio-screens.ts'] },
  meenemen: {
    roles: ['kandidaat'],
    entries: ['src/app/meenemen-screens.ts', 'src/workspace/meenemen/verzamelen.ts'],
  },
  stukken: { roles: ['kandidaat'], entries: ['src/app/stukken-screens.ts'] },
  hulpmiddelen: {
    roles: ['kandidaat', 'trainer', 'regiocoordinator'],
    entries: ['src/app/hulpmiddel-screens.ts'],
  },
  agenda: {
    roles: ['kandidaat', 'werkbegeleider', 'trainer', 'jobcoach', 'projectassistent'],
    entries: ['src/app/agenda-screens.ts'],
  },
  wissel: {
    roles: ['kandidaat', 'werkbegeleider', 'trainer', 'jobcoach'],
    entries: ['src/app/wissel-screens.ts'],
  },
  afronden: {
    roles: ['kandidaat', 'trainer', 'jobcoach', 'regiocoordinator'],
    entries: ['src/app/afronden-screens.ts'],
  },
  evaluatie: { roles: ['kandidaat'], entries: ['src/app/evaluatie-screens.ts'] },
  certificaten: { roles: ['trainer'], entries: ['src/app/certificaat-screens.ts'] },
  evenNiet: { roles: ['kandidaat'], entries: ['src/app/even-niet-screens.ts'] },
  pauze: {
    roles: ['kandidaat', 'werkbegeleider', 'trainer', 'jobcoach', 'regiocoordinator'],
    entries: ['src/app/pauze-screens.ts'],
  },
  uitwisselen: {
    roles: ['kandidaat', 'werkbegeleider', 'trainer', 'jobcoach'],
    entries: ['src/app/uitwissel-screens.ts', 'src/storage/exchanging.ts'],
  },
  // in the room and at one table, without internet; at the doors, where others scan, there is internet
  scannen: {
    roles: ['kandidaat', 'werkbegeleider', 'trainer', 'jobcoach', 'regiocoordinator'],
    entries: ['src/ui/read-qr.ts'],
  },
  verhalen: { roles: ['kandidaat', 'trainer', 'jobcoach'], entries: ['src/app/dstarr-screens.ts'] },
  map: {
    roles: ['kandidaat'],
    entries: [
      'src/app/map-screens.ts',
      'src/features/make-meeneembestand/neem-mee.ts',
      'src/features/see-map/see-map-screen.tsx',
    ],
  },
  proef: { roles: [], entries: ['src/workspace/voorbeeld/proef-engine.ts'] },
}
