// S1: a sweep goes from door to door on the grid worker's phone, stands live at the command post, and a second look tells how true it is.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desk, launch, person, phone, picture, signIn } from './browser.mjs'
import { demoFolder, start } from './product.mjs'

const folder = demoFolder()
let product
let browser
let sweep

before(async () => {
  product = await start('demo', '--port', '18109', '--data', folder.path)
  browser = await launch()
  sweep = (await read('command', '/api/sweeps?open=true')).items[0]
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

const headers = user => ({ 'authorization': `Bearer ${product.account(user).token}`, 'content-type': 'application/json' })
async function read(user, path) {
  const answer = await fetch(product.url + path, { headers: headers(user) })
  assert.ok(answer.ok, `${path} ${answer.status}`)
  return answer.json()
}
const board = async () => (await read('command', `/api/sweeps/${sweep.id}/board?place=${sweep.place.code}`)).total

const words = {
  'zh-CN': { keep: '保存走访', next: '下一户', sweeps: '排查', start: '发起排查', startNow: '开始排查', name: '名称', looksFor: '排查什么', draw: '随机抽样', nobody: '没有来过', many: '现在住几个人', differs: /没有人来过/, put: '回看', now: '回到现在', save: /^保存 1 处/ },
  'en-GB': { keep: 'Keep this visit', next: 'Next door', sweeps: 'Sweeps', start: 'Start a sweep', startNow: 'Start now', name: 'Name', looksFor: 'What is looked for', draw: 'Draw by chance', nobody: 'No, nobody', many: 'How many people live here now', differs: /nobody had come/, put: 'Put back to', now: 'Back to now', save: /^Save 1/ },
}

for (const [size, device, language] of [[phone, 'phone', 'zh-CN'], [phone, 'phone', 'en-GB']]) {
  const say = words[language]
  test(`a worker walks from the day to a door and on, in ${language}`, async () => {
    const before = await board()
    const page = await person(browser, product.url, { size, language })
    await signIn(page, product.account('grid'), '/field')
    await page.getByText('逐户走访').click()
    await page.locator('li a').first().waitFor()
    await accessible(page, 'the doors of a sweep')
    await picture(page, `sweeps-doors-${device}-${language}`)
    await page.locator('li a', { hasNotText: '·' }).first().click()
    await page.getByRole('button', { name: say.keep }).waitFor()
    await accessible(page, 'a door of a sweep')
    await picture(page, `sweeps-door-${device}-${language}`)
    await page.locator('input[type=checkbox]').first().check()
    await page.getByRole('button', { name: say.keep }).click()
    await page.getByRole('link', { name: say.next }).waitFor()
    const after = await board()
    assert.equal(after.coveredHouseholds, before.coveredHouseholds + 1)
    assert.equal(after.unwellPersons, before.unwellPersons + 1)
    await page.context().close()
  })
}

for (const [size, device, language] of [[desk, 'desk', 'zh-CN'], [phone, 'phone', 'en-GB']]) {
  const say = words[language]
  test(`a command post watches the sweep, puts it back and asks for people, at the ${device} in ${language}`, async () => {
    const page = await person(browser, product.url, { size, language })
    await signIn(page, product.account('command'), '/sweeps')
    await page.getByRole('link', { name: '逐户走访' }).click()
    await page.locator('dl.figures').waitFor()
    await accessible(page, 'the board of a sweep')
    await picture(page, `sweeps-board-${device}-${language}`)

    const shown = page.locator('dl.figures .big').first()
    const before = await shown.textContent()
    const door = (await read('grid', `/api/sweeps/${sweep.id}/doors?size=100`)).items.findLast(it => it.standing === 'UNTOUCHED')
    const told = await fetch(`${product.url}/api/sweeps/doors/${door.household}`, {
      method: 'POST', headers: headers('grid'),
      body: JSON.stringify({ id: crypto.randomUUID(), outcome: 'CONTACTED', evidence: null, unwell: [], answers: [] }),
    })
    assert.equal(told.status, 200)
    const total = await board()
    await page.getByText(`${total.coveredHouseholds.toLocaleString('en-US')} / ${total.expectedHouseholds.toLocaleString('en-US')}`).waitFor()

    await page.getByLabel(say.put).fill('2020-02-20T08:30')
    await page.getByRole('button', { name: say.now }).waitFor()
    await page.getByText(`0 / ${total.expectedHouseholds.toLocaleString('en-US')}`).first().waitFor()
    await page.getByRole('button', { name: say.now }).click()
    assert.ok(before)

    await page.goto(`${product.url}/sweeps/${sweep.id}/staff?place=${sweep.place.code}`)
    await page.locator('td input').nth(1).fill(device === 'desk' ? '1' : '2')
    await page.getByRole('button', { name: say.save }).click()
    await page.getByRole('button', { name: say.save }).waitFor({ state: 'detached' })
    await accessible(page, 'the staffing of a sweep')
    await picture(page, `sweeps-staff-${device}-${language}`)
    await page.context().close()
  })
}

test('a door drawn by chance is looked at by another, who finds that nobody had come', async () => {
  const say = words['zh-CN']
  const chief = await person(browser, product.url, { size: desk, language: 'zh-CN' })
  await signIn(chief, product.account('subdistrict'), `/sweeps/${sweep.id}/rechecks?place=${sweep.place.code}`)
  await chief.getByRole('button', { name: say.draw }).click()
  await chief.locator('li a').first().waitFor()
  await chief.context().close()

  const page = await person(browser, product.url, { size: phone, language: 'zh-CN' })
  await signIn(page, product.account('community'), `/sweeps/${sweep.id}/rechecks?place=${sweep.place.code}`)
  await page.locator('main li a').first().click()
  await page.getByLabel(say.nobody).check()
  await page.getByLabel(say.many).fill('1')
  await accessible(page, 'a second look')
  await picture(page, 'sweeps-recheck-phone-zh-CN')
  await page.getByRole('button', { name: say.keep }).click()
  await page.getByText(say.differs).waitFor()
  const verdict = (await read('command', `/api/sweeps/${sweep.id}/board?place=${sweep.place.code}`)).verdict
  assert.equal(verdict.looked, 1)
  assert.equal(verdict.right, 0)
  await page.context().close()
})

test('an officer starts a sweep of another place on the basis of a form', async () => {
  const say = words['zh-CN']
  const page = await person(browser, product.url, { size: desk, language: 'zh-CN' })
  await signIn(page, product.account('subdistrict'), '/sweeps')
  await page.getByRole('button', { name: say.start }).click()
  await page.getByLabel(say.looksFor).fill('发热')
  await accessible(page, 'the start of a sweep')
  await picture(page, 'sweeps-start-desk-zh-CN')
  await page.getByRole('button', { name: say.startNow }).click()
  // Of this form there is one already.
  await page.getByText(/已有正在进行的排查/).waitFor()
  await page.context().close()
})
