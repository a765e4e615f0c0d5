import { spawnSync } from 'node:child_process'

/**
 * The system's Chromium, for the end-to-end tests, benches and screenshots.
 *
 * @returns {string | undefined} its path; `CHROMIUM` in the environment comes first
 */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const { status, stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
    if (status === 0) return stdout.trim()
  }
  return undefined
}
