import Database from 'better-sqlite3'
import { expect } from 'vitest'

/** What a ledger has written down, and the same reckoned from the rows it follows from: each of these finds nothing. */
const DIFFERENCES: Readonly<Record<string, string>> = {
  'the first telling of a happening': `SELECT * FROM (SELECT event.happening, event.number,
    row_number() OVER (PARTITION BY event.happening ORDER BY date_start, published, report.id, event.number) AS place
    FROM event JOIN report ON report.number = event.report) WHERE place = 1 AND number <> happening`,
  'how many reports tell it': `SELECT number FROM event WHERE reports <> iif(number = happening,
    (SELECT count(DISTINCT report) FROM event AS telling WHERE telling.happening = event.number), 0)`,
  dyads: `WITH told AS (SELECT DISTINCT
      iif(s.code GLOB 'IGO*', s.code, substr(s.code, 1, 3)) AS source, iif(t.code GLOB 'IGO*', t.code, substr(t.code, 1, 3)) AS target,
      date_start, date_end, date_precision, number, quad, goldstein
    FROM event JOIN participant s ON s.event = number AND s.side = 'source' JOIN participant t ON t.event = number AND t.side = 'target'
    WHERE number = happening AND modality = 'asserted' AND date_start IS NOT NULL AND s.code <> '' AND t.code <> '')
    SELECT * FROM (SELECT * FROM told EXCEPT SELECT source, target, day, until, precision, happening, quad, goldstein FROM dyad)
    UNION ALL SELECT * FROM (SELECT source, target, day, until, precision, happening, quad, goldstein FROM dyad EXCEPT SELECT * FROM told)`,
  'days, months and publishers of events': `SELECT event.number FROM event JOIN report ON report.number = event.report
    WHERE day IS NOT coalesce(date_start, published) OR until IS NOT coalesce(date_end, published) OR event.publisher IS NOT report.publisher
    OR month IS NOT iif(date_precision = 'day' OR substr(date_start, 1, 7) = substr(date_end, 1, 7), substr(date_start, 1, 7), NULL)`,
  'days and publishers of statements': `SELECT statement.number FROM statement JOIN report ON report.number = statement.report
    WHERE statement.published IS NOT report.published OR statement.publisher IS NOT report.publisher`,
  'codes of speakers and of whom is spoken of': `SELECT statement.number FROM statement JOIN report ON report.number = statement.report
    JOIN json_each(report.actors) AS actor ON actor.value ->> 'id' = statement.speaker
    WHERE speaker_code IS NOT actor.value ->> '$.codes[0]'
    UNION ALL SELECT statement.number FROM statement_about JOIN statement ON statement.number = statement JOIN report ON report.number = statement.report
    JOIN json_each(report.actors) AS actor ON actor.value ->> 'id' = statement_about.about WHERE code IS NOT actor.value ->> '$.codes[0]'`,
  'full-text rows': `SELECT number FROM event WHERE number NOT IN (SELECT rowid FROM event_words WHERE event_words MATCH 'russia OR putin OR germany OR said')`,
  'what is left of rows that are gone': `SELECT event FROM participant WHERE event NOT IN (SELECT number FROM event)
    UNION ALL SELECT happening FROM dyad WHERE happening NOT IN (SELECT number FROM event)
    UNION ALL SELECT statement FROM statement_about WHERE statement NOT IN (SELECT number FROM statement)`,
}

/** Holds everything that a ledger writes down beside the entries to the entries. */
export function expectSettled(file: string): void {
  const database = new Database(file, { readonly: true })
  for (const [what, query] of Object.entries(DIFFERENCES))
    expect(database.prepare(query).all(), what).toEqual([])
  database.close()
}
