import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { actorCommand } from '../src/cli/actor.js'
import { changesCommand } from '../src/cli/changes.js'
import { codeCommand } from '../src/cli/code.js'
import { demoCommand } from '../src/cli/demo.js'
import { dyadCommand } from '../src/cli/dyad.js'
import { exportCommand } from '../src/cli/export.js'
import { framesCommand } from '../src/cli/frames.js'
import { mcpCommand } from '../src/cli/mcp.js'
import { parseCommand } from '../src/cli/parse.js'
import { quotesCommand } from '../src/cli/quotes.js'
import { readCommand } from '../src/cli/read.js'
import { searchCommand } from '../src/cli/search.js'
import { serveCommand } from '../src/cli/serve.js'
import { watchCommand } from '../src/cli/watch.js'
import { whereCommand } from '../src/cli/where.js'
import { whoCommand } from '../src/cli/who.js'
import { NOTICES } from '../src/model/index.js'

const ROOT = resolve(import.meta.dirname, '..')
const docs = ['README.md', ...readdirSync(join(ROOT, 'docs')).map((file) => `docs/${file}`)]
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n')
const scripts = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts as Record<string, string>
const commands = [
  demoCommand(), codeCommand(), readCommand(), quotesCommand(), parseCommand(), watchCommand(), whoCommand(), whereCommand(), ...framesCommand().commands,
  exportCommand(), searchCommand(), dyadCommand(), actorCommand(), changesCommand(), serveCommand(), mcpCommand(),
] // prettier-ignore

describe('the documentation', () => {
  it.each(commands.map((command) => command.name()))('shows the command %s', (name) => {
    expect(docs).toMatch(new RegExp(`demarche (?:frames )?${name}`))
  })

  it.each(commands.flatMap((command) => command.options.map(({ long }) => [command.name(), long as string])))(
    'explains the option %s %s',
    (_, option) => {
      expect(docs).toContain(option)
    },
  )

  it.each(Object.keys(NOTICES))('explains the notice %s', (code) => {
    expect(docs).toContain(code)
  })

  it('names only scripts that exist', () => {
    const named = [...docs.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name as string)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  it('answers every folder of src/ in ARCHITECTURE.md', () => {
    const architecture = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8')
    const folders = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /src(\/stages)?$/.test(entry.parentPath))
      .map((entry) => `${entry.name}/`)
    expect(folders.filter((folder) => !architecture.includes(folder))).toEqual([])
  })
})
