import { z } from 'zod'
import { MOST_CHARACTERS, sayings } from '../http/api/code.js'
import { documentId } from '../http/api/reports.js'
import { answers } from '../http/answers/index.js'
import { type CodedReport, spansText } from '../model/index.js'
import { toldEvent, toldEventSchema, toldStatement, toldStatementSchema } from './entries.js'
import { tool } from './tool.js'
import { eventLine, lines, statementLine } from './words.js'

const outputSchema = z.object({
  report: z.string().describe("the document's id"),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  date: z.string().nullable().describe('day of publication'),
  url: z.string().nullable(),
  text: z.string().describe('what spans point into, in UTF-16 code units'),
  statements: z.array(toldStatementSchema).readonly(),
  events: z.array(toldEventSchema).readonly(),
})

export const report = tool({
  name: 'report',
  title: 'A report of the ledger',
  description: 'Gives a report of the ledger by its id: its text, who said what, who did what.',
  input: z.strictObject({ id: documentId }),
  output: outputSchema,
  run: async (params, { ledger }) => told(await answers.report({ params, query: {}, ledger })),
})

export const codeText = tool({
  name: 'code_text',
  title: 'Code a news report',
  description:
    'Reads the text of a news report in English and says who said what and who did what to whom, with CAMEO and PLOVER codes. Nothing is kept.',
  input: z.strictObject({
    text: z
      .string({ error: 'words are wanted' })
      .min(1, { error: 'words are wanted' })
      .max(MOST_CHARACTERS.text, { error: `at most ${MOST_CHARACTERS.text} characters are coded` })
      .describe('the report as plain text'),
    title: sayings.title,
    published: sayings.published,
    url: sayings.url,
    publisher: sayings.publisher,
  }),
  output: outputSchema,
  async run({ text, title = null, published = null, url = null, publisher = null }, { code }) {
    return told(
      await code({ sourceId: 'text', format: 'text', content: text, title, published, url, publisher }),
    )
  },
})

function told({ document, actors, statements, events }: CodedReport) {
  const { id, sourceId, title, url, publisher, published, text } = document
  const citation = { report: id, sourceId, title, url, publisher, published }
  const given = {
    ...{ report: id, title, publisher, url, text },
    date: published,
    statements: statements.map((statement) => {
      const words = spansText(text, statement.content)
      return toldStatement({ ...citation, statement, actors, words })
    }),
    events: events.map((event) =>
      toldEvent({ ...citation, event, actors, words: text.slice(...event.sentence) }),
    ),
  }
  const said = lines(given.statements.map(statementLine), 'No statements.')
  const done = lines(given.events.map(eventLine), 'No events.')
  return { given, text: `Said:\n${said}\nDone:\n${done}` }
}
