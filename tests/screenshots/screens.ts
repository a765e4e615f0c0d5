import type { Rol } from '#domain/rol.ts'

export interface Shot {
  /** of the file */
  name: string
  /** what to follow from the role's home, by the first words of each link */
  follow: readonly string[]
  /** the buttons pressed after that, by the first words of each */
  press?: readonly string[]
  /** the file in docs/screenshots, for the README */
  readme?: string
}

/** The main screens of every role, in the made-up region. */
export const shots: Record<Rol, readonly Shot[]> = {
  kandidaat: [
    { name: 'mijn-map', follow: [], readme: 'kandidaat' },
    { name: 'wat-ik-kan', follow: ['Mijn verhaal en wat ik kan', 'Wat ik kan en wil'] },
    { name: 'leerdoelen', follow: ['Leren en terugkijken', 'Mijn leerdoelen'] },
    { name: 'leerdoel', follow: ['Leren en terugkijken', 'Mijn leerdoelen', 'Hulp vragen als het druk is'] },
    { name: 'reflectie', follow: ['Mijn reflecties', 'Vrijdag'] },
    { name: 'bijeenkomsten', follow: ['Afspraken en bijeenkomsten'] },
    { name: 'delen', follow: ['Delen'] },
    { name: 'meer', follow: ['Meer'] },
  ],
  werkbegeleider: [
    { name: 'werkplek', follow: [], readme: 'werkbegeleider' },
    { name: 'reflectie', follow: ['Lezen en reageren'] },
    { name: 'reactie', follow: ['Lezen en reageren', 'Reactie schrijven'] },
    { name: 'ondertekenen', follow: ['Ondertekenen'] },
  ],
  maatje: [{ name: 'maatje', follow: [], readme: 'maatje' }],
  trainer: [
    { name: 'vandaag', follow: [] },
    {
      name: 'aanwezigheid',
      follow: ['Aanwezigheid'],
      press: ['Dwight Is er', 'Fatima E', 'Jürgen Is er', 'Noor, iets anders', 'Afgemeld'],
      readme: 'trainer',
    },
    { name: 'groepen', follow: ['Groepen'] },
    { name: 'mensen', follow: ['Mensen'] },
    { name: 'dossier', follow: ['Mensen', 'Anne-Wilhelmina'] },
  ],
  jobcoach: [
    { name: 'vandaag', follow: [], readme: 'jobcoach' },
    { name: 'notitie', follow: ['Notitie maken'] },
    { name: 'bezoek', follow: ['Mensen', 'Noor', 'Bezoek plannen'] },
  ],
  regiocoordinator: [
    { name: 'overzicht', follow: [], readme: 'regiocoordinator' },
    { name: 'mensen', follow: ['Mensen'] },
    { name: 'groepen', follow: ['Groepen'] },
    { name: 'organisaties', follow: ['Organisaties'] },
    { name: 'bord', follow: ['Werk in de regio'] },
    { name: 'groep-maken', follow: ['Groep maken'] },
    { name: 'uitnodigen', follow: ['Uitnodigen'] },
  ],
  projectassistent: [
    { name: 'planning', follow: [] },
    { name: 'jaarplan', follow: ['Groep Waalburg'] },
  ],
}
