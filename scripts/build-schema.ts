/** Writes the JSON Schema of the coded report from its one definition in src/model/report.ts. */
import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { reportSchema } from '../src/model/report.js'

const schema = { title: 'demarche/1 coded report', ...z.toJSONSchema(reportSchema) }
writeFileSync(
  new URL('../schema/demarche-1.schema.json', import.meta.url),
  `${JSON.stringify(schema, null, 2)}\n`,
)
