import { useEffect, useState } from 'preact/hooks'

/** Room on this device, as far as the browser tells. */
export interface Ruimte {
  usedBytes?: number
  /** what may still be added */
  leftBytes?: number
  /** the browser promised to keep it, also when the disk is full */
  isKept?: boolean
}

/** Asks the browser; not every browser answers. */
export async function readRuimte(storage: StorageManager | undefined): Promise<Ruimte> {
  const [estimate, isKept] = await Promise.all([storage?.estimate?.(), storage?.persisted?.()])
  return {
    ...(estimate?.usage === undefined ? {} : { usedBytes: estimate.usage }),
    ...(estimate?.usage === undefined || estimate.quota === undefined
      ? {}
      : { leftBytes: Math.max(0, estimate.quota - estimate.usage) }),
    ...(isKept === undefined ? {} : { isKept }),
  }
}

export function useRuimte(): Ruimte {
  const [ruimte, setRuimte] = useState<Ruimte>({})
  useEffect(() => {
    // Old browsers and pages without https have no storage manager.
    void readRuimte(navigator.storage as StorageManager | undefined).then(setRuimte)
  }, [])
  return ruimte
}
