// A disk that fills up while the program runs: what cannot be kept is refused in words, nothing is
// half-written, and the program goes on once there is room. Needs a small disk of its own, which
// only root can make; elsewhere the story is left out.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { dataFolder, fill, start } from './product.mjs'

const divisions = join(import.meta.dirname, '../../src/main/resources/demo/wuhan/divisions')
const folder = dataFolder()
const disk = folder.path
let product
let cookie

const canMount = process.platform === 'linux' && process.getuid() === 0 && mounted()
const options = { skip: canMount ? false : 'no right to make a disk' }

function mounted() {
  mkdirSync(disk, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=900m', 'linli-test', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

before(async () => {
  if (!canMount) return
  product = await start('up', '--port', '18101', '--data', join(disk, 'data'))
  const [user, password] = readFileSync(join(disk, 'data/first-administrator.txt'), 'utf8').trim().split(' ')
  const signedIn = await fetch(`${product.url}/api/session`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ user, password }),
  })
  assert.equal(signedIn.status, 200)
  cookie = signedIn.headers.get('set-cookie').split(';')[0]
  const chosen = await fetch(`${product.url}/api/account/password`, {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ present: password, wanted: 'seven small boats' }),
  })
  assert.equal(chosen.status, 204, await chosen.clone().text())
})

after(async () => {
  await product?.stop()
  if (canMount) execFileSync('umount', ['-l', disk])
  folder.forget()
})

async function importDivisions() {
  const form = new FormData()
  for (const name of ['wuhan_districts.csv', 'wuhan_streets.csv', 'wuhan_communities.csv']) {
    form.append('files', new Blob([readFileSync(join(divisions, name))]), name)
  }
  return fetch(`${product.url}/api/places/imports`, { method: 'POST', headers: { cookie, 'accept-language': 'en' }, body: form })
}

const communities = async () => (await (await fetch(`${product.url}/api/places?level=COMMUNITY&size=1`, { headers: { cookie } })).json()).total

test('an import that finds no room is refused in words, and keeps nothing of it', options, async () => {
  fill(join(disk, 'filler'))
  const refused = await importDivisions()
  assert.equal(refused.status, 507)
  const problem = await refused.json()
  assert.match(problem.detail, /disk/i)
  assert.equal(await communities(), 0)
})

test('with room again the same import is taken, without a restart', options, async () => {
  rmSync(join(disk, 'filler'))
  const taken = await importDivisions()
  assert.equal(taken.status, 200, await taken.clone().text())
  assert.equal(await communities(), 3495)
})
