// F3: a network so slow that the worker walks on before the answer comes, a phone whose clock is wrong by an hour, and one that is full, with network or without: no visit
// that was said to be kept is lost, none is there twice, and the worker is told what is the matter.
import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { accessible, clientKept, launch, person, personWithDisk, phone, picture, signIn } from './browser.mjs'
import { letOut, uploaded } from './letting.mjs'
import { dataFolder, smallDisk, start } from './product.mjs'

const folder = dataFolder()
let product
let browser
let grid
let page

before(async () => {
  product = await start('demo', '--port', '18133', '--data', folder.path)
  browser = await launch()
  grid = (await call('grid', 'GET', '/api/session')).post.place.code
  await letOut(product, await uploaded(product, grid, '转移安置登记表'))
})

afterEach(async () => {
  small.empty()
  await page?.leave()
})

after(async () => {
  await browser?.close()
  await product?.stop()
  small.forget()
  folder.forget()
})

const call = (...asked) => product.call(...asked)

const doors = async count => (await call('grid', 'GET', `/api/visits?place=${grid}&size=${count}`)).items.map(it => it.household)

/** The worker's visits to these doors since a moment, in the order in which the server took them. */
async function arrived(households, since) {
  const { items } = await call('community', 'GET', `/api/journal?within=${grid}&size=200`)
  return items.filter(it => it.action === 'VISITED' && it.at > since && households.includes(it.subject)).map(it => it.subject).reverse()
}

/** Signed in, with the list and the client itself on the phone. */
async function readyPhone() {
  page = await person(browser, product.url, { size: phone })
  // A clock that goes wrong by what the phone is told, as somebody would set it; the network and timers know nothing of it.
  await page.addInitScript(() => {
    const off = Number(localStorage.getItem('wrong.by'))
    if (!off) return
    const Right = Date
    window.Date = class extends Right {
      constructor(...given) {
        super(...given.length ? given : [Right.now() + off])
      }

      static now() {
        return Right.now() + off
      }
    }
  })
  await page.goto('/field/sign-in')
  return page
}

async function walkBegins() {
  await signIn(page, product.account('grid'), '/field/')
  await clientKept(page)
  await page.locator('a[href*="/visits?"]').click()
  await page.locator('.along').getByText(/\d+ KB/).waitFor({ timeout: 60_000 })
}

const clockWrongBy = hours => page.evaluate(off => localStorage.setItem('wrong.by', String(off)), hours * 3_600_000)

async function fillIn(household, help) {
  await page.locator(`a[href*="/visits/${household}?"]`).click()
  await page.getByRole('group', { name: /帮扶措施|Help given/ }).getByRole('textbox').fill(help)
}

const keep = () => page.getByRole('button', { name: /保存走访|Keep the visit/ }).click()
/** After it was refused the same button says so. */
const again = () => page.getByRole('button', { name: /再提交一次|Send again/ }).click()

async function tell(household, help) {
  await fillIn(household, help)
  await keep()
}

const passing = /浏览器可能清掉|may clear what is kept/
const said = (words, timeout = 30_000) => page.getByRole('status').filter({ hasText: words }).waitFor({ timeout })
const back = () => page.getByRole('link', { name: /走访|Visits/ }).first().click()
/** Every visit sent from now on: its id, once for each time it goes out. */
function sending() {
  const ids = []
  page.on('request', it => it.method() === 'POST' && /\/api\/(visits|sweeps\/doors)\//.test(it.url()) && ids.push(JSON.parse(it.postData()).id))
  return ids
}

test('on a slow network a visit is taken, or kept and taken once when the answer has come at last', async () => {
  const [quick, late] = await doors(2)
  const since = new Date().toISOString()
  await readyPhone()
  await walkBegins()
  // This browser has promised nothing.
  await page.getByText(passing).waitFor()
  await picture(page, 'rough-passing')
  const ids = sending()
  const network = await page.context().newCDPSession(page)
  await network.send('Network.enable')
  const slow = latency => network.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: 50_000, uploadThroughput: 50_000 })
  await slow(400)
  await tell(quick, '慢网络')
  await said('已保存')
  await back()
  await fillIn(late, '更慢的网络')
  await slow(10_000)
  await keep()
  await said('已存在手机上')
  await picture(page, 'rough-slow')
  await slow(400)
  // The answer to the first sending is lost with the page, whether the server had it or not.
  await page.goto('/field/told')
  await page.locator('.mark').filter({ hasText: /已送出$/ }).nth(1).waitFor({ timeout: 60_000 })
  assert.equal(new Set(ids).size, 2, 'each has one id, however often it went out')
  assert.deepEqual(await arrived([quick, late], since), [quick, late])
  assert.deepEqual(page.errors, [])
})

test('a phone whose clock is wrong by an hour either way says so, sends in the order of telling, and once', async () => {
  const [first, second] = await doors(2)
  const since = new Date().toISOString()
  await readyPhone()
  await clockWrongBy(1)
  await walkBegins()
  await page.getByText('手机时间和服务器差 60 分钟').waitFor()
  await accessible(page, 'the doors on a phone whose clock is wrong')
  await picture(page, 'rough-clock')
  await page.context().setOffline(true)
  await tell(first, '快一小时')
  await said('已存在手机上')
  // Put back by two hours between two doors.
  await clockWrongBy(-1)
  await page.goto('/field/visits')
  await tell(second, '慢一小时')
  await said('已存在手机上')
  const ids = sending()
  await page.context().setOffline(false)
  await page.goto('/field/told')
  await page.locator('.mark').filter({ hasText: /已送出$/ }).nth(1).waitFor({ timeout: 60_000 })
  assert.deepEqual(await arrived([first, second], since), [first, second])
  assert.equal(new Set(ids).size, 2)
  await page.goto('/field/visits')
  await page.getByRole('button', { name: '再取一次' }).click()
  await page.getByText('手机时间和服务器差 60 分钟').waitFor()
  assert.deepEqual(page.errors, [])
})

const small = smallDisk()
for (const language of ['zh-CN', 'en-GB']) {
  const chinese = language === 'zh-CN'
  test(`a phone that is full says so, and with network takes a visit once all the same, in ${language}`, { skip: !small.made && 'no right to make a disk' }, async () => {
    const [straight] = await doors(1)
    const since = new Date().toISOString()
    page = await personWithDisk(small.path(language), product.url, { size: phone, language })
    await page.goto('/field/sign-in')
    await walkBegins()
    small.fill()
    await page.getByRole('button', { name: chinese ? '再取一次' : 'Take again' }).click()
    await page.getByText(chinese ? '清单没有存下' : 'list was not kept').waitFor()
    assert.equal(await page.getByText(passing).count(), 0)
    await accessible(page, 'a list that did not fit')
    await tell(straight, chinese ? '满了有网' : 'full, with network')
    await said(chinese ? '已保存' : 'Kept:')
    await picture(page, `rough-full-${language}`)
    assert.deepEqual(await arrived([straight], since), [straight])
    assert.deepEqual(page.errors, [])
  })

  test(`a phone that becomes full without network claims nothing it has not kept, keeps what was typed, takes it once there is room, and has all when it was off and on, in ${language}`, { skip: !small.made && 'no right to make a disk' }, async () => {
    const since = new Date().toISOString()
    const help = chinese ? '满了没网' : 'full, without network'
    const withThisDisk = () => personWithDisk(small.path(`${language}-offline`), product.url, { size: phone, language })
    page = await withThisDisk()
    await page.goto('/field/sign-in')
    await walkBegins()
    small.fill()
    await page.context().setOffline(true)
    const full = page.getByRole('alert').filter({ hasText: chinese ? '手机存储满了，又没有网络' : 'The phone is full and there is no network' })
    const kept = page.getByRole('status').filter({ hasText: chinese ? '已存在手机上' : 'Kept on the phone' })
    // One or two may find room in what the disk has given out already.
    const visits = []
    for (const household of await doors(9)) {
      visits.push(household)
      await tell(household, help)
      await full.or(kept).waitFor()
      if (await full.isVisible()) break
      await back()
    }
    await accessible(page, 'a visit that could not be kept')
    await picture(page, `rough-full-offline-${language}`)
    assert.equal(await page.getByRole('status').filter({ hasText: chinese ? /存在手机上|已保存|留在这台设备上/ : /[Kk]ept|stays on this device/ }).count(), 0)
    assert.equal(await page.getByRole('group', { name: /帮扶措施|Help given/ }).getByRole('textbox').inputValue(), help)
    small.empty()
    await again()
    await kept.waitFor()
    await picture(page, `rough-room-again-${language}`)
    assert.deepEqual(await arrived(visits, since), [])
    assert.deepEqual(page.errors, [])
    await page.leave()

    // What was kept behind that which did not fit is there when the phone is switched on.
    page = await withThisDisk()
    const ids = sending()
    await page.goto('/field/told')
    await page.locator('.mark').filter({ hasText: chinese ? /已送出$/ : /sent$/ }).nth(visits.length - 1).waitFor({ timeout: 60_000 })
    assert.deepEqual(await arrived(visits, since), visits)
    assert.equal(new Set(ids).size, visits.length)
    assert.deepEqual(page.errors, [])
  })
}
