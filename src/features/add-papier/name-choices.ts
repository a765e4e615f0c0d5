const MAX_OWN = 2
const MAX_LENGTH = 28

/**
 * What a photo may be called with one tap: own leerdoelen first, then words for everybody. A long leerdoel would not
 * fit on a chip and is left out.
 */
export function nameChoices(leerdoelen: readonly string[], fixed: readonly string[]): string[] {
  const own = leerdoelen.filter((naam) => naam !== '' && naam.length <= MAX_LENGTH && !fixed.includes(naam))
  return [...[...new Set(own)].slice(0, MAX_OWN), ...fixed]
}
