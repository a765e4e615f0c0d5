export type ToestelFoutWoord = 'offline' | 'geen-code' | 'onbekend' | 'te-veel' | 'passkey'

/** Why something about devices did not go. */
export const toestelFouten: Record<ToestelFoutWoord, string> = {
  offline: 'Dit kan alleen met internet. Er is niets veranderd. Probeer het straks opnieuw.',
  'geen-code': 'Dit is geen code van een toestel. Kijk of je alles hebt overgenomen.',
  onbekend: 'Dit toestel kennen we niet. Staat de code daar nog op het scherm? Probeer het dan opnieuw.',
  passkey: 'Laat eerst even zien dat jij het bent. Er is niets veranderd.',
  'te-veel': 'Dat is nu te vaak gedaan. Probeer het over een kwartier opnieuw.',
}
