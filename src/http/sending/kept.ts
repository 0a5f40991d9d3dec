/** Answers that were counted and hold until the ledger changes: asked again, nothing is counted anew. */
export interface KeptAnswers {
  /** The answer with this tag, made only where it is not at hand. */
  of(this: void, etag: string, make: () => Promise<string>): Promise<string>
}

const MOST = 200
/** Longer ones cost more to keep than to make. */
const LONGEST = 200_000

export function keepAnswers(): KeptAnswers {
  const kept = new Map<string, string>()
  return {
    async of(etag, make) {
      const known = kept.get(etag)
      if (known !== undefined) return known
      const answer = await make()
      if (answer.length > LONGEST) return answer
      kept.set(etag, answer)
      // The oldest goes: a Map has its keys in the order in which they came.
      if (kept.size > MOST) kept.delete(kept.keys().next().value as string)
      return answer
    },
  }
}
