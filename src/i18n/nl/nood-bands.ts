/** The noodprocedure, as the person it is about is told it. The reason is in the words of whoever ran it. */
export const noodBandText = {
  someone: (role: string) => `een ${role}`,
  now: (who: string, until: string, reason: string) =>
    `${who} mag nu lezen wat over jou bewaard is. Dat stopt vanzelf op ${until}. Reden: ${reason}`,
  was: (who: string, until: string, reason: string) =>
    `${who} mocht tot ${until} lezen wat over jou bewaard is. Reden: ${reason}`,
  reading: (until: string) =>
    `Je leest nu iets met de noodprocedure, tot ${until}. Je kunt er niet in schrijven. De kandidaat ziet dat je leest.`,
  look: 'Bekijk',
} as const
