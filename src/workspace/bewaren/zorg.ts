import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import type { RefusedErrand } from '#storage/births.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import type { HeadView } from '#storage/heads.ts'
import type { DiskState } from '#storage/write-guard.ts'
import { useEffect, useState } from 'preact/hooks'
import { started } from '#workspace/start.ts'

/** What this device could not read, and what the server did not take. */
export interface Zorg {
  /** rows set apart; they are kept */
  onleesbaar: number
  /** of which document; in no order */
  onleesbaarIn: ReadonlyMap<string, number>
  /** calls that were refused for good */
  geweigerd: RefusedErrand[]
  /** documents this person left, with so many things that were not shared yet */
  weg: {
    doc: DocumentId
    soort: DocumentSoort
    aantal: number
    /** what they had typed there; others' words are not in it */
    woorden: string[]
    /** they are in it again */
    isTerug: boolean
  }[]
}

export async function readZorg(
  store: Pick<DeviceStore, 'quarantined' | 'refusedErrands' | 'cards' | 'leftWords'>,
): Promise<Zorg> {
  const [apart, geweigerd, heads] = await Promise.all([
    store.quarantined(),
    store.refusedErrands(),
    store.cards.heads(),
  ])
  return {
    onleesbaar: apart.length,
    onleesbaarIn: countBy(apart.map(({ doc }) => doc)),
    geweigerd,
    weg: await Promise.all(
      heads
        .filter((head) => (head.gone?.unshared ?? 0) > 0 || head.hasLeftWords === true)
        .map((head) => wegOf(store, head)),
    ),
  }
}

async function wegOf(
  store: Pick<DeviceStore, 'leftWords'>,
  { doc, kind, gone }: HeadView,
): Promise<Zorg['weg'][number]> {
  const woorden = await store.leftWords(doc)
  return { doc, soort: kind, aantal: gone?.unshared ?? 0, woorden, isTerug: gone === undefined }
}

/** The troubles of this device, and how to say that one was read; nothing in the Proefversie. */
export function useZorg(): {
  zorg: Zorg | undefined
  /** what the last attempts to put something on the disk came to */
  disk: DiskState
  seenErrand: (n: number) => Promise<void>
  seenGone: (doc: DocumentId) => Promise<void>
  /** tries once more to put on disk what was refused */
  settle: () => Promise<void>
} {
  const now = started.value
  const device = now.state === 'echt' ? now.engine.device : undefined
  const [zorg, setZorg] = useState<Zorg | undefined>(undefined)
  const [disk, setDisk] = useState<DiskState>('good')
  const look = async (): Promise<void> => {
    if (device === undefined) return
    const store = await device
    const read = await readZorg(store).catch(() => undefined)
    // A database that was emptied under us answers nothing, also when nothing was typed since.
    setDisk(read === undefined ? 'lost' : store.diskState())
    setZorg(read)
  }
  useEffect(() => void look(), [device])
  return {
    zorg,
    disk,
    async seenErrand(n) {
      await (await device)?.dismissErrand(n)
      await look()
    },
    async seenGone(doc) {
      await (await device)?.dismissGone(doc)
      await look()
    },
    async settle() {
      await (await device)?.settle()
      await look()
    },
  }
}

function countBy(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
