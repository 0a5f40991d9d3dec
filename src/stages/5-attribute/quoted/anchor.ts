import { before } from './before.js'
import { behind } from './behind.js'
import { signature } from './colon.js'
import type { Context } from '../context.js'
import type { Cue } from '../signs/cue.js'
import type { Anchor } from '../draft.js'
import type { Place } from './place.js'
import type { Quotation } from '../signs/quotations.js'

/** The cue right behind the quotation, or else right before it. */
export function anchorOf(
  context: Context,
  quotation: Quotation,
  place: Place,
  taken: ReadonlySet<Cue>,
): Anchor | null {
  if (isTerm(context, quotation, place)) return null
  const after = behind(context, quotation, place)
  const ahead = !after || after.anew ? before(context, quotation, place, taken) : null
  return ahead ?? after ?? signature(context, quotation, place.last, place.end)
}

/** «the “Star Wars” sequel, he said»: quoted words between an article and the noun that they modify. */
function isTerm(
  { terms, quotationOf, text }: Context,
  quotation: Quotation,
  { first, start }: Place,
): boolean {
  const opener = first.tokens[start - 1]
  return (
    opener !== undefined &&
    !/^(?:PUNCT|VERB|SCONJ)$/.test(opener.upos) &&
    !/[,.?!]$/.test(text.slice(...quotation.inner)) &&
    terms.has(quotationOf[first.index]?.[start] ?? -1)
  )
}
