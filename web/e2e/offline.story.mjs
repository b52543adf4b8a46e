// F3: a worker's phone works through a day without network; what was told at the doors arrives once, and nobody's word is lost.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, clientKept, launch, person, phone, picture, signIn } from './browser.mjs'
import { letOut, uploaded } from './letting.mjs'
import { dataFolder, start } from './product.mjs'

const folder = dataFolder()
let product
let browser
let grid

before(async () => {
  product = await start('demo', '--port', '18131', '--data', folder.path)
  browser = await launch()
  grid = (await call('grid', 'GET', '/api/session')).post.place.code
  await letOut(product, await uploaded(product, grid, '转移安置登记表'))
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

const call = (...asked) => product.call(...asked)

const doors = () => call('grid', 'GET', `/api/visits?place=${grid}&size=200`)
const lastVisit = async household => (await call('grid', 'GET', `/api/visits/${household}`)).lastVisit
/** The first letter of what is known there, which is all that is shown of it. */
const known = async household => (await call('grid', 'GET', `/api/facts/HOUSEHOLD:${household}`)).items.find(it => it.item === 'HOUSEHOLD_HELP')?.words[0]

/** Signed in, with the list and the client itself on the phone. */
async function readyPhone() {
  const page = await person(browser, product.url, { size: phone })
  await signIn(page, product.account('grid'), '/field/')
  await clientKept(page)
  await page.getByRole('link', { name: /^走访/ }).click()
  await page.getByText(/手机上已带 \d+ 户/).waitFor()
  return page
}

/** Everything the origin keeps on the device, as a thief would read it. */
const onDevice = page => page.evaluate(async () => {
  const rows = await new Promise((done) => {
    const asked = indexedDB.open('linli-field')
    asked.onsuccess = () => {
      const of = asked.result.transaction(['kept', 'keys'])
      const kept = of.objectStore('kept').getAll()
      const keys = of.objectStore('keys').getAll()
      of.oncomplete = () => {
        asked.result.close()
        done({ kept: kept.result, keys: keys.result })
      }
    }
  })
  return {
    rows: rows.kept.length,
    keys: rows.keys.map(it => it.extractable),
    clear: rows.kept.map(it => new TextDecoder().decode(it.bytes)).join(''),
  }
})

async function tell(page, help) {
  const question = page.getByRole('group', { name: '帮扶措施' })
  await question.getByRole('textbox').fill(help)
  await page.getByRole('button', { name: '保存走访' }).click()
}

/** Where a visit goes: the demonstration sweeps these doors, and one act tells both. */
const atDoor = /\/api\/(visits|sweeps\/doors)\/[^/?]+$/

/** The mark of a visit that has arrived. */
const gone = page => page.locator('.mark').filter({ hasText: /已送出$/ })
const waits = page => page.getByRole('status').filter({ hasText: '已存在手机上' }).waitFor()

test('three doors without network, a killed tab and a flapping network: all arrive once', async () => {
  const before = await doors()
  const page = await readyPhone()
  const context = page.context()
  const three = before.items.slice(0, 3).map(it => it.household)
  await context.setOffline(true)
  const kept = await onDevice(page)
  assert.ok(kept.rows > 3)
  assert.deepEqual(new Set(kept.keys), new Set([false]), 'no script reads a key out')
  assert.ok(!kept.clear.includes(before.items[0].building) && !kept.clear.includes('household'), 'what is kept is sealed')

  for (const [index, household] of three.entries()) {
    await page.locator(`a[href*="/visits/${household}?"]`).click()
    await page.getByText('没有网络：这里是').waitFor()
    if (!index) await accessible(page, 'a visit without network')
    await tell(page, `${'甲乙丙'[index]}安置点`)
    await waits(page)
    await picture(page, `offline-visit-${index}`)
    await page.getByRole('link', { name: /^下一户 · / }).waitFor()
    await page.getByRole('link', { name: '走访' }).first().click()
    await page.getByText('已填，等网络').nth(index).waitFor()
  }
  await accessible(page, 'the doors without network')
  await picture(page, 'offline-doors')
  for (const household of three) assert.equal(await known(household), undefined, 'nothing has gone out')

  await page.close()
  const again = await context.newPage()
  const errors = []
  again.on('pageerror', error => errors.push(String(error)))
  await again.goto('/field/visits')
  await again.getByText('已填，等网络').nth(2).waitFor()
  await again.getByRole('link', { name: /等网络 3 条/ }).click()
  await picture(again, 'offline-told')

  const sent = []
  again.on('request', it => it.method() === 'POST' && atDoor.test(it.url()) && sent.push(JSON.parse(it.postData()).id))
  // The answer to the first is lost on the way, then the network goes and comes.
  let lost = 0
  await again.route(atDoor, async (route) => {
    if (route.request().method() !== 'POST' || lost++) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  for (const off of [false, true, false]) {
    await context.setOffline(off)
    await again.waitForTimeout(1_000)
  }
  await gone(again).nth(2).waitFor({ timeout: 90_000 })
  assert.equal(new Set(sent).size, 3, 'each has one id, however often it went out')
  assert.ok(sent.length > 3, 'the first went out twice')
  for (const [index, household] of three.entries()) {
    assert.equal((await lastVisit(household)).outcome, 'CONTACTED')
    assert.equal(await known(household), '甲乙丙'[index])
  }
  assert.equal((await doors()).total, before.total - 3)
  await accessible(Object.assign(again, { errors }), 'what has gone out')
  await context.close()
})

test('two phones at one door: the later one sees both sides and decides', async () => {
  const household = (await doors()).items[0].household
  const [early, late] = [await readyPhone(), await readyPhone()]
  for (const page of [early, late]) {
    await page.context().setOffline(true)
    await page.locator(`a[href*="/visits/${household}?"]`).click()
    await tell(page, page === early ? '先到的' : '后到的')
    await waits(page)
  }
  await early.context().setOffline(false)
  await early.goto('/field/told')
  await gone(early).waitFor({ timeout: 60_000 })

  await late.context().setOffline(false)
  await late.goto('/field/told')
  await late.getByText('先到的').waitFor({ timeout: 60_000 })
  await late.getByText('后到的').waitFor()
  await accessible(late, 'both sides')
  await picture(late, 'offline-both-sides')
  assert.equal(await known(household), '先', 'nobody is overwritten unasked')
  await late.getByRole('button', { name: '用我填的' }).click()
  await gone(late).waitFor()
  assert.equal(await known(household), '后')
  await early.leave()
  await late.leave()
})

test('who signs out leaves nothing on the phone, and is warned of what waits', async () => {
  const household = (await doors()).items[0].household
  const page = await readyPhone()
  await page.context().setOffline(true)
  await page.locator(`a[href*="/visits/${household}?"]`).click()
  await tell(page, '没有送出')
  await waits(page)
  await page.route(atDoor, route => route.abort())
  await page.context().setOffline(false)
  await page.getByRole('button', { name: '退出' }).click()
  await page.getByText('1 条还没有送出').waitFor()
  await page.getByRole('button', { name: '退出并丢掉' }).click()
  await page.locator('[name=user]').waitFor()
  const left = await onDevice(page)
  assert.deepEqual([left.rows, left.keys.length], [0, 0])
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter(it => it.startsWith('linli.asks') || it === 'linli.field.user')), [])
  await page.leave()
})

test('a session ended from elsewhere takes the list off the phone, and keeps what waits for its owner', async () => {
  const household = (await doors()).items[0].household
  const page = await readyPhone()
  await page.context().setOffline(true)
  await page.locator(`a[href*="/visits/${household}?"]`).click()
  await tell(page, '被结束之前')
  await waits(page)
  const whole = (await onDevice(page)).rows
  await page.context().clearCookies()
  await page.context().setOffline(false)
  await page.locator('[name=user]').waitFor({ timeout: 60_000 })
  const left = await onDevice(page)
  assert.equal(left.rows, 1, `of ${whole} only what waits is left`)

  await signIn(page, product.account('grid'), '/field/told')
  await page.goto('/field/told')
  await gone(page).waitFor({ timeout: 60_000 })
  assert.equal(await known(household), '被')
  await page.leave()
})
