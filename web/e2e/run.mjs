// Runs the browser stories: node e2e/run.mjs [file …]. The demonstration is prepared once, and each file begins with a
// copy of it as it then was. Two files run at a time where there are two processors, each with a product of its own at a
// port of its own: much of what a story does is waiting.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dataFolder, halfDay, start } from './product.mjs'

// A story is over before what the second compiler makes quick is of use.
process.env.LINLI_JAVA_OPTIONS ??= '-Xmx1500m -XX:TieredStopAtLevel=1'
const lanes = Math.min(2, availableParallelism())
const files = process.argv.length > 2 ? process.argv.slice(2) : readdirSync('e2e').filter(it => it.endsWith('.story.mjs')).sort().map(it => `e2e/${it}`)
const folder = dataFolder()
let status
try {
  const half = halfDay()
  const product = await start('demo', '--port', '18098', '--data', folder.path)
  await product.stop()
  const env = { ...process.env, LINLI_PREPARED: folder.path, LINLI_PREPARED_IN: half }
  // Whoever stops the stories waits for them, so that the folder is forgotten.
  process.on('SIGINT', () => {})
  status = spawnSync(process.execPath, ['--test', `--test-concurrency=${lanes}`, ...files], { stdio: 'inherit', env }).status
} finally {
  folder.forget()
}
process.exit(status ?? 1)
