import type { CodedReport } from '../../../src/model/index.js'

/** The text that is being coded on the first page, kept as long as these pages are open; the server keeps nothing of it. */
export const draft = $state<{
  text: string
  isPage: boolean
  published: string
  report: CodedReport | null
}>({ text: '', isPage: false, published: '', report: null })
