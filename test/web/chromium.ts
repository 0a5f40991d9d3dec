import { existsSync } from 'node:fs'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser that the environment or the system has; null where there is none. */
export const CHROMIUM: string | null =
  [process.env.CHROMIUM, ...PLACES].find((path) => path !== undefined && existsSync(path)) ?? null

if (CHROMIUM === null) {
  console.log('No Chromium here (CHROMIUM can name one): the pages are not tried in a browser.')
}
