export const THEMES = ['auto', 'light', 'dark'] as const
/** `auto`: as the system has it. */
export type Theme = (typeof THEMES)[number]

const KEY = 'demarche-theme'

export const theme = $state<{ chosen: Theme }>({ chosen: remembered() })

function remembered(): Theme {
  try {
    const kept = localStorage.getItem(KEY)
    return THEMES.find((name) => name === kept) ?? 'auto'
  } catch {
    return 'auto'
  }
}

/** Puts the chosen theme onto the page. */
export function applyTheme(): void {
  document.documentElement.dataset.theme = theme.chosen
}

export function chooseTheme(chosen: Theme): void {
  theme.chosen = chosen
  applyTheme()
  try {
    localStorage.setItem(KEY, chosen)
  } catch {
    // Where nothing may be kept, the choice holds until the page is left.
  }
}
