/** *Meer*: for every role the same. */
export const meerText = {
  title: 'Meer',
  work: 'Mijn werk',
  agenda: { title: 'Mijn agenda', below: 'Datums in de agenda van je telefoon zetten' },
  saved: { title: 'Is alles bewaard?', below: 'Zie waar alles staat' },
  copy: { title: 'Maak een kopie', below: 'Eén bestand met alles, voor jou alleen' },
  restore: { title: 'Kopie terugzetten', below: 'Van een ander toestel of van vroeger' },
  takeAll: { title: 'Neem alles mee', below: 'Om te lezen, ook zonder Opstap' },
  who: { title: 'Wie ziet wat?', below: 'Per onderdeel wie het leest' },
  erase: { title: 'Wissen en stilzetten', below: 'Iets voor altijd weg, of alles even stil' },
  stop: { title: 'Ik stop met Opstap', below: 'Neem mee wat je wilt, en ga' },
  look: { title: 'Instellingen', below: 'Kleuren, letters en het slot' },
  invitation: { title: 'Ik heb een uitnodiging', below: 'Scan de code of plak de link' },
  proef: { title: 'Proefversie', below: 'Rondkijken met verzonnen mensen' },
  app: 'Over Opstap',
  accessible: { title: 'Toegankelijkheid', below: 'Wat je van de app mag verwachten' },
  keep: { title: 'Wat bewaren we over jou?', below: 'En waar het staat' },
  about: { title: 'Over deze app', below: 'Versie en licenties' },
  roles: 'Ik werk nu als',
  help: {
    about: ['Hier vind je alles wat je niet elke dag nodig hebt.', 'Bij Hulp kun je altijd iemand bellen.'],
  },
} as const
