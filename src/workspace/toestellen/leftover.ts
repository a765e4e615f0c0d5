import { useEffect, useState } from 'preact/hooks'
import { deviceKeeping, WIPED } from '#workspace/device/keeping.ts'

/** What stayed on this device when it was put out: a closed file, and the long code that opens it elsewhere. */
export interface Overgebleven {
  bestand: Uint8Array
  /** for the devices it was sealed to */
  langeCode: string
}

/** Whether this device was put out, and what stayed behind then. */
export function useUitgezet(): { isUitgezet: boolean; rest: Overgebleven | undefined; klaar: () => void } {
  const [isUitgezet, setUitgezet] = useState(deviceKeeping.get(WIPED) === 'ja')
  const [rest, setRest] = useState<Overgebleven | undefined>(undefined)
  useEffect(() => {
    if (!isUitgezet) return
    void import('#storage/leftover.ts')
      .then(({ readLeftover }) => readLeftover())
      .then((kept) => {
        if (kept !== undefined) setRest({ bestand: kept.file, langeCode: kept.boxes.join('.') })
      })
  }, [isUitgezet])
  return {
    isUitgezet,
    rest,
    klaar() {
      deviceKeeping.remove(WIPED)
      setUitgezet(false)
      setRest(undefined)
      void import('#storage/leftover.ts').then(({ dropLeftover }) => dropLeftover())
    },
  }
}
