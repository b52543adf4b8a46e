// F3, S1, M1, O1, S2: without network a sweep is told at its door, a case, a task, a call; all arrive once. A door opens by its code.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, clientKept, launch, person, phone, picture, signIn } from './browser.mjs'
import { dataFolder, start } from './product.mjs'

const folder = dataFolder()
let product
let browser
let grid
let sweep

before(async () => {
  product = await start('demo', '--port', '18210', '--data', folder.path)
  browser = await launch()
  grid = (await call('grid', 'GET', '/api/session')).post.place.code
  sweep = (await call('command', 'GET', '/api/sweeps?open=true')).items[0]
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

const call = (...asked) => product.call(...asked)

const board = async () => (await call('command', 'GET', `/api/sweeps/${sweep.id}/board?place=${sweep.place.code}`)).total
const tasks = () => call('grid', 'GET', '/api/order-tasks?size=50')
const casesOf = async words => (await call('grid', 'GET', '/api/cases?whose=ALL&late=false&supervised=false&asking=false&size=50&q=')).items.filter(it => it.words === words)
const calls = () => call('grid', 'GET', `/api/chase/households?place=${grid}&step=CALL&step=VISIT&size=200`)

const words = {
  'zh-CN': {
    along: /手机上已带 \d+ 户/, today: '今日', keep: '保存走访', later: /已存在手机上/, tell: '报事', send: '发送', done: '办好了', waits: /等网络 \d+ 条/,
    sent: /已送出$/, noAnswer: /^没人(接|在)$/, scan: '扫门牌码', elsewhere: /不在您的辖区/, notHere: /手机上带的门牌里没有这一户/, ofThese: '其中 1 条已填', noDoor: /不是邻里的门牌码/,
  },
  'en-GB': {
    along: /On this phone: \d+/, today: 'Today', keep: 'Keep the visit', later: /Kept on the phone/, tell: 'Report something', send: 'Send', done: 'All done', waits: /\d+ waiting for network/,
    sent: /sent$/, noAnswer: /^(No answer|Nobody there)$/, scan: /Scan a door/, elsewhere: /not in your area/, notHere: /not among those on the phone/, ofThese: '1 of these filled in', noDoor: /no code of a door/,
  },
}

/** Signed in, with the lists and the client itself on the phone. */
async function readyPhone(language, prepare = async () => {}) {
  const page = await person(browser, product.url, { size: phone, language })
  await prepare(page)
  await signIn(page, product.account('grid'), '/field/')
  await clientKept(page)
  await page.locator('a[href*="/field/visits?"]').click()
  await page.getByText(words[language].along).waitFor({ timeout: 60_000 })
  return page
}

/** The first task there is: read, and told to be done. */
async function finishFirst(page, say) {
  const task = page.locator('main > div > ul > li', { has: page.getByRole('button', { name: say.done, exact: true }) }).first()
  await task.locator('summary').first().click()
  await task.locator('.said').filter({ hasText: /\S/ }).waitFor()
  await task.getByRole('button', { name: say.done, exact: true }).click()
  await page.getByText(say.later).waitFor()
}

const today = page => page.locator('header a.name').click()

for (const language of ['zh-CN', 'en-GB']) {
  const say = words[language]
  const matter = `井盖松动 ${language}`

  test(`a day's work without network is told, survives a killed tab, and arrives once and in order, in ${language}`, async () => {
    const page = await readyPhone(language)
    const { night, steps } = await call('grid', 'GET', `/api/chase?place=${grid}`)
    const open = !night && steps.some(it => ['CALL', 'VISIT'].includes(it.step) && it.open > 0)
    const before = { board: await board(), tasks: await tasks(), calls: await calls(), open }
    const context = page.context()
    await context.setOffline(true)

    await today(page)
    await page.locator('a[href*="/tell?"]').waitFor()
    await accessible(page, 'the day without network')
    await picture(page, `door-today-${language}`)
    await page.locator(`a[href*="/sweeps/${sweep.id}/doors"]`).click()
    await page.locator('li a', { hasNotText: '·' }).first().click()
    await page.getByRole('button', { name: say.keep }).waitFor()
    const household = decodeURIComponent(new URL(page.url()).pathname.split('/').pop())
    await page.locator('input[type=checkbox]').first().check()
    await accessible(page, 'a door of a sweep without network')
    await picture(page, `door-sweep-${language}`)
    await page.getByRole('button', { name: say.keep }).click()
    await page.getByRole('status').filter({ hasText: say.later }).waitFor()

    await today(page)
    await page.locator(`a[href*="/sweeps/${sweep.id}/doors"]`).getByText(say.ofThese).waitFor()
    await picture(page, `door-today-told-${language}`)
    await page.locator('a[href*="/tell?"]').first().click()
    await page.locator('textarea').fill(matter)
    await page.locator('main form button[type=submit]').click()
    await page.getByRole('status').filter({ hasText: say.later }).waitFor()
    await accessible(page, 'a case without network')
    await picture(page, `door-case-${language}`)

    await today(page)
    await page.locator('a[href*="/tasks?"]').click()
    await finishFirst(page, say)
    await accessible(page, 'tasks without network')
    await picture(page, `door-task-${language}`)

    await today(page)
    await page.locator('a[href*="/tasks?"]').getByText(say.ofThese).waitFor()
    await page.locator('a[href*="/chase?"]').click()
    const toCall = page.getByRole('button', { name: say.noAnswer })
    await page.locator('main h1').waitFor()
    const calling = await toCall.first().waitFor({ timeout: 3_000 }).then(() => true, () => false)
    assert.equal(calling, before.open, 'whom one could call with network one can tell of without')
    if (calling) {
      await toCall.first().click()
      await page.locator('.mark').filter({ hasText: say.noAnswer.source.includes('没人') ? /等网络/ : /waits/ }).first().waitFor()
    }
    await accessible(page, 'calls without network')
    await picture(page, `door-calls-${language}`)
    const all = calling ? 4 : 3
    assert.deepEqual(await casesOf(matter), [], 'nothing has gone out')

    await page.close()
    const again = Object.assign(await context.newPage(), { errors: [] })
    again.on('pageerror', error => again.errors.push(String(error)))
    const sent = []
    again.on('request', it => it.method() !== 'GET' && sent.push(new URL(it.url()).pathname))
    await again.goto('/field/')
    await again.getByText(say.waits).click()
    await again.locator('main li').nth(all - 1).waitFor()
    await accessible(again, 'what waits')
    await picture(again, `door-told-${language}`)

    // The answer to the case is lost on the way: it goes out once more, under the same id.
    let lost = 0
    await again.route('**/api/cases', async (route) => {
      if (route.request().method() !== 'POST' || lost++) return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await context.setOffline(false)
    await again.locator('.mark').filter({ hasText: say.sent }).nth(all - 1).waitFor({ timeout: 90_000 })
    const order = ['/api/sweeps/doors/', '/api/cases', '/api/cases', '/api/orders/', ...calling ? ['/api/chase/'] : []]
    assert.deepEqual(sent.filter(it => order.some(one => it.startsWith(one))).map(it => order.find(one => it.startsWith(one))), order)

    const now = await board()
    assert.equal(now.unwellPersons, before.board.unwellPersons + 1)
    assert.equal(now.coveredHouseholds, before.board.coveredHouseholds + 1)
    assert.equal((await call('grid', 'GET', `/api/sweeps/doors/${household}`)).sweeps[0].standing, 'CONTACTED')
    assert.equal((await casesOf(matter)).length, 1)
    assert.equal((await tasks()).total, before.tasks.total - 1)
    if (calling) {
      // Of the one that was called: whom a visit has to follow is on the list as before, and may be called once more.
      const called = decodeURIComponent(sent.find(it => it.startsWith('/api/chase/')).split('/')[4])
      const last = ({ items }) => items.find(it => it.household === called).last
      const told = last(await calls())
      assert.equal(told.outcome, told.step === 'CALL' ? 'NO_ANSWER' : 'NOBODY_THERE')
      assert.notDeepEqual(told, last(before.calls), 'what was told before is not taken for it')
    }
    await accessible(again, 'what has gone out')
    await context.close()
  })
}

/** A camera that shows nothing, and a reader that finds the code that the story holds up. */
const camera = page => page.context().addInitScript(() => {
  window.BarcodeDetector = class {
    detect = async () => window.heldUp ? [{ rawValue: window.heldUp }] : []
  }
  Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: async () => document.createElement('canvas').captureStream() } })
  HTMLMediaElement.prototype.play = async () => {}
})

async function holdUp(page, say, url) {
  await page.evaluate((it) => { window.heldUp = it }, url)
  await page.getByRole('button', { name: say.scan }).click()
}

for (const language of ['zh-CN', 'en-GB']) {
  const say = words[language]
  test(`a door opens by the code that hangs there, with network and without, in ${language}`, async () => {
    const own = (await call('community', 'GET', `/api/households?within=${grid}&size=200`)).items
    const all = (await call('community', 'GET', '/api/households?size=1')).total
    const last = (await call('community', 'GET', `/api/households?size=200&page=${Math.floor((all - 1) / 200)}`)).items
    const others = last.filter(it => it.grid?.code !== grid)
    const card = async household => `https://linli.example.cn${(await call('community', 'POST', `/api/households/${household}/door-card`)).url}`
    const mine = await card(own[0].household)
    const replaced = await card(own[1].household)
    const other = others.length ? await card(others[0].household) : undefined
    const fresh = await card(own[1].household)
    const page = await readyPhone(language, camera)
    await accessible(page, 'the doors with the button to scan')
    await picture(page, `door-scan-${language}`)

    for (const offline of [false, true]) {
      await page.context().setOffline(offline)
      for (const [url, home] of [[mine, own[0].household], [fresh, own[1].household]]) {
        await holdUp(page, say, url)
        await page.waitForURL(`**/visits/${home}?*`)
        await page.locator('main h1').filter({ hasText: /\d/ }).waitFor()
        await page.goBack()
      }
      await holdUp(page, say, 'https://example.cn/menu')
      await page.getByText(say.noDoor).waitFor()
      if (other) {
        await holdUp(page, say, other)
        await page.getByText(offline ? say.notHere : say.elsewhere).waitFor()
        await accessible(page, 'a door of another area')
        await picture(page, `door-elsewhere-${offline ? 'offline' : 'online'}-${language}`)
      }
      await holdUp(page, say, replaced)
      await page.getByText(offline ? say.notHere : /停用|no longer works/).waitFor()
    }
    assert.ok(!(await onDevice(page)).includes(new URL(mine).pathname.split('/').pop()), 'no code is on the phone')
    await page.leave()
  })
}

test('where the browser reads no codes there is no button to scan', async () => {
  const page = await readyPhone('zh-CN')
  assert.equal(await page.getByRole('button', { name: words['zh-CN'].scan }).count(), 0)
  await page.leave()
})

/** All that the origin keeps, as it lies there. */
const onDevice = page => page.evaluate(async () => {
  const rows = await new Promise((done) => {
    const asked = indexedDB.open('linli-field')
    asked.onsuccess = () => {
      const all = asked.result.transaction('kept').objectStore('kept').getAll()
      all.onsuccess = () => {
        asked.result.close()
        done(all.result)
      }
    }
  })
  return rows.map(it => new TextDecoder().decode(it.bytes)).join('') + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)
})
