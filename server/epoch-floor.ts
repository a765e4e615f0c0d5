/** A setting: no document gets a new key under a lower number than this. */
export const EPOCH_FLOOR = 'epoch-floor'

/** More new keys than one document gets between a backup and going back to it; a number has 16 bits. */
export const EPOCHS_PER_BACKUP = 200
