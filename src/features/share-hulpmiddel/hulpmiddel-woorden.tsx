import type { HulpmiddelTekst } from '#workspace/leren/hulpmiddelen.ts'

/** What it is good for and how one does it, as it was written. */
export function HulpmiddelWoorden({ waarvoor, hoe }: Pick<HulpmiddelTekst, 'waarvoor' | 'hoe'>) {
  return (
    <>
      {waarvoor.trim() !== '' && <p class="as-written quiet">{waarvoor.trim()}</p>}
      {hoe.trim() !== '' && <p class="as-written">{hoe.trim()}</p>}
    </>
  )
}
