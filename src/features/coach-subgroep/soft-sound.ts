/** Scope: moment. Made at the first touch, because browsers keep a page silent before it. */
let context: AudioContext | undefined

/** Gets ready to make a sound later; call it while a finger is on a button. */
export function prepareSound(): void {
  if (typeof AudioContext !== 'function') return
  context ??= new AudioContext()
  // A phone that refuses stays silent; the words on the screen say the same.
  void context.resume().catch(() => undefined)
}

const TONE_SECONDS = 1.2
const LOUDNESS = 0.12

/** One soft low tone that comes and goes slowly, and a short tremble where the phone can. */
export function ringSoftly(): void {
  if (typeof navigator.vibrate === 'function') navigator.vibrate(200)
  if (context?.state !== 'running') return
  const tone = context.createOscillator()
  const volume = context.createGain()
  const start = context.currentTime
  tone.frequency.value = 392
  volume.gain.setValueAtTime(0, start)
  volume.gain.linearRampToValueAtTime(LOUDNESS, start + TONE_SECONDS / 3)
  volume.gain.linearRampToValueAtTime(0, start + TONE_SECONDS)
  tone.connect(volume).connect(context.destination)
  tone.start(start)
  tone.stop(start + TONE_SECONDS)
}
