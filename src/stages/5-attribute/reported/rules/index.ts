import { afterColon } from './after-colon.js'
import { clause } from './clause.js'
import { infinitive } from './infinitive.js'
import { object } from './object.js'
import { parenthesis } from './parenthesis.js'
import { preposition } from './preposition.js'
import type { ContentRule } from './rule.js'
import { rest } from './rest.js'
import { silence } from './silence.js'
import { source } from './source.js'
import { view } from './view.js'

/** In order of trust: the first that matches a cue tells its content. */
export const rules: readonly ContentRule[] = [
  source,
  view,
  silence,
  parenthesis,
  afterColon,
  clause,
  rest,
  infinitive,
  preposition,
  object,
]
