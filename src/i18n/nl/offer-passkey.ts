/** The bands about passkeys; apart from their screens, because they come at the start. */
export const offerPasskeyText = {
  show: 'Laat even zien dat jij het bent.',
  showDo: 'Laten zien',
  shown: 'Dank je. Alles komt weer binnen.',
  make: 'Maak eerst je passkey. Daarna komt alles binnen.',
  makeDo: 'Passkey maken',
  offer: 'Maak een passkey. Dan weten we zeker dat jij het bent.',
  notNow: 'Niet nu',
  doubted: 'Misschien is een passkey van jou gekopieerd.',
  look: 'Bekijken',
} as const
