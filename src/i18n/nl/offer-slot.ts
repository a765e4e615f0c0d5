/** The band that offers the lock; apart from its screens, because it is there at the start. */
export const offerSlotText = {
  text: (isPhone: boolean) =>
    `Vergrendel ${isPhone ? 'deze telefoon' : 'Opstap op deze computer'}. Dan leest niemand mee die hem even heeft.`,
  do: 'Kiezen',
  notNow: 'Niet nu',
} as const
