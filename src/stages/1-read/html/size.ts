/**
 * The time that a page takes grows faster than its number of tags: 100,000 siblings take 14 s. The longest news pages
 * have fewer than 10,000, and the article never stands at their end.
 */
export const MOST_TAGS = 20_000

/** `html` up to the tag after the last that is allowed; the very same string when it has no more. */
export function limitTags(html: string, most = MOST_TAGS): string {
  let at = -1
  for (let tags = 0; tags <= most; tags++) {
    at = html.indexOf('<', at + 1)
    if (at < 0) return html
  }
  return html.slice(0, at)
}
