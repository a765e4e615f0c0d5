/** The sign of Opstap: three treads as one round line, with a sun dot. Never smaller than 24 px. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M4 27h8.5v-8.5H21V10h7" />
      <circle cx="9" cy="9" r="4.5" />
    </svg>
  )
}

/** The same stair line once, large: only behind the three doors of the welcome screen. */
export function StairScene() {
  return (
    <svg
      class="stair-scene"
      viewBox="0 -34 360 184"
      preserveAspectRatio="xMidYMax meet"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="scene-sky" x="-2000" y="-2000" width="4360" height="2150" />
      <circle class="scene-sun" cx="92" cy="44" r="22" />
      <path class="scene-ground" d="M-2000 150v-22H150v-26h92v-26h2118v74z" />
      <path class="scene-line" d="M-2000 128H150v-26h92v-26h2118" />
    </svg>
  )
}
