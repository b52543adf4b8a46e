// F3: behind a slow network a worker's phone asks at once for all that a door needs, each thing once; something is read meanwhile; and the
// lists are taken along when nobody waits for anything.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, clientKept, launch, person, phone, picture } from './browser.mjs'
import { letOut, uploaded } from './letting.mjs'
import { dataFolder, start } from './product.mjs'

const folder = dataFolder()
let product
let browser
let door

before(async () => {
  product = await start('demo', '--port', '18520', '--data', folder.path)
  browser = await launch()
  const grid = (await product.call('grid', 'GET', '/api/session')).post.place.code
  await letOut(product, await uploaded(product, grid, '转移安置登记表'))
  door = (await product.call('grid', 'GET', `/api/visits?place=${grid}&size=1`)).items[0].household
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

/** Signed in, and nothing of the client on the phone yet. */
async function freshPhone(language) {
  const page = await person(browser, product.url, { size: phone, language })
  const { user, password } = product.account('grid')
  const answer = await page.context().request.post('/api/session', { data: { user, password } })
  assert.ok(answer.ok(), `signing in was answered ${answer.status()}`)
  return page
}

const atOnce = () => ['/api/session', `/api/visits/${door}`, `/api/sweeps/doors/${door}`]

/** What is asked for and what has come of it, in turn. */
function heard(page) {
  const all = []
  const path = it => new URL(it.url()).pathname
  page.on('request', it => all.push(`? ${path(it)}`))
  page.on('requestfinished', it => all.push(`! ${path(it)}`))
  return all
}

/** A script that is held back, as one is behind a slow network. */
async function holdScript(page) {
  let release
  const held = new Promise((done) => { release = done })
  const asked = new Promise((done) => {
    void page.route(/\/assets\/field-[^/]+\.js$/, async (route) => {
      done()
      await held
      await route.continue()
    })
  })
  return { release, asked }
}

const words = {
  'zh-CN': { loading: '正在读取…', keep: '保存走访' },
  'en-GB': { loading: 'Loading…', keep: 'Keep the visit' },
}

for (const [language, say] of Object.entries(words)) {
  test(`a door is asked for before any script has come, and each thing once, in ${language}`, async () => {
    const page = await freshPhone(language)
    const all = heard(page)
    const script = await holdScript(page)
    const takingAlong = page.waitForRequest(/\/api\/visits\/bundle/, { timeout: 60_000 })
    const waits = atOnce().map(path => page.waitForRequest(it => new URL(it.url()).pathname === path))
    const opening = page.goto(`/field/visits/${door}`)
    await Promise.all([...waits, script.asked])
    await page.getByText(say.loading).waitFor()
    await accessible(page, 'what is seen before any script has come')
    await picture(page, `opening-${language}`)
    script.release()
    await opening
    await page.getByRole('button', { name: say.keep }).waitFor()
    await clientKept(page)
    assert.deepEqual(atOnce().map(path => all.filter(it => it === `? ${path}`).length), [1, 1, 1])

    await takingAlong
    assert.ok(all.indexOf('? /api/visits/bundle') > all.indexOf(`! /api/visits/${door}`), 'what is taken along waits for what the page has asked')
    assert.deepEqual(page.errors, [])
    await page.leave()
  })
}

test('a stranger who opens a door signs in and is shown that door, not what was refused before', async () => {
  const page = await person(browser, product.url, { size: phone })
  await page.goto(`/field/visits/${door}`)
  const { user, password } = product.account('grid')
  await page.locator('[name=user]').fill(user)
  await page.locator('[name=password]').fill(password)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '保存走访' }).waitFor()
  assert.deepEqual(page.errors, [])
  await page.leave()
})

test('what is named by its content is fetched once, and packed', async () => {
  const shell = await (await fetch(`${product.url}/field.html`)).text()
  const names = [...shell.matchAll(/"(\/assets\/[^"]+)"/g)].map(it => it[1])
  assert.ok(names.length > 2)
  for (const name of names) {
    const answer = await fetch(product.url + name, { headers: { 'accept-encoding': 'br' } })
    assert.match(answer.headers.get('cache-control'), /max-age=31536000.*immutable/, name)
    assert.equal(answer.headers.get('content-encoding'), 'br', name)
  }
  assert.equal((await fetch(`${product.url}/assets/nothing.js`)).headers.get('cache-control')?.includes('immutable') ?? false, false)
})
