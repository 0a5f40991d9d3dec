/**
 * How the tests start the command: as it was just built, where npm runs them (`pretest` builds); straight from the sources, which
 * takes longer to start, where they are run without.
 */
export const COMMAND: readonly string[] =
  process.env['npm_lifecycle_event'] === 'test'
    ? ['dist/cli/index.js']
    : ['--import', 'tsx', 'src/cli/index.ts']
