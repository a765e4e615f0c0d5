/** A link that opens the map app of the phone; nothing when there is no address to go to. */
export function routeHref(adres: string, organisatie: string): string | undefined {
  if (adres.trim() === '') return undefined
  return `geo:0,0?q=${encodeURIComponent([adres, organisatie].filter(Boolean).join(', '))}`
}

/** A text message that is ready to be sent; without a number the phone asks for one. */
export function messageHref(telefoon: string | undefined, body: string): string {
  const number = (telefoon ?? '').replaceAll(/[^\d+]/g, '')
  return `sms:${number}?body=${encodeURIComponent(body)}`
}
