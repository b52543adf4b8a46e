// F1: a department brings its list, its wrong rows come back to be corrected; what two say of one person stands side by side; a proposed item is decided.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { accessible, desk, launch, person, phone, picture, signIn } from './browser.mjs'
import { day } from './letting.mjs'
import { dataFolder, start } from './product.mjs'

const folder = dataFolder()
let product
let browser
let community
let someone

before(async () => {
  product = await start('demo', '--port', '18107', '--data', folder.path)
  browser = await launch()
  community = (await call('community', 'GET', '/api/session')).post.place.code
  someone = await known()
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

const call = (...asked) => product.call(...asked)

const file = (name, text) => {
  const form = new FormData()
  form.append('file', new Blob([text]), name)
  return form
}

/** A name that only one person of the community has, out of a form filled for it. */
async function known() {
  const form = await call('department', 'POST', `/api/forms?place=${community}`, file('名单.csv', '姓名,性别\n,\n,\n'))
  await call('department', 'POST', `/api/forms/${form.id}/issue`, {
    agency: 'HEALTH', issuer: '区卫生健康局', number: '卫名1', basis: 'PIPL-34', duty: 'WJ-02', purpose: '核对名单', validFrom: day(0), validUntil: day(9),
    deadline: null, keepUntil: day(20), emergency: null,
  })
  const filled = await (await fetch(`${product.url}/api/forms/${form.id}/filled?place=${community}`, {
    headers: { authorization: `Bearer ${product.account('department').token}` },
  })).text()
  const names = filled.split('\n').slice(1).map(it => it.split(',')[0].trim()).filter(it => /^\p{Script=Han}{2,3}$/u.test(it))
  return names.find(name => names.filter(it => it === name).length === 1)
}

const words = {
  'zh-CN': { rest: /^下载未采用的/, take: /^写入/, done: /已写入/, accept: '采纳为新数据项', synonym: '是已有数据项的另一种叫法', decline: '不采纳', english: '英文名称', reason: '理由', search: '查找', disputed: '说法不一', show: '查看', uncover: '查看遮盖的信息', height: '身高' },
  'en-GB': { rest: /^Download the/, take: /^Write/, done: /^Written/, accept: 'Accept as a new item', synonym: 'It is another name of an item', decline: 'Decline', english: 'English name', reason: 'Reason', search: 'Search', disputed: 'Sources disagree', show: 'Show', uncover: 'Show covered data', height: 'Height' },
}

for (const [device, size, language] of [['desk', desk, 'zh-CN'], ['phone', phone, 'en-GB']]) {
  const say = words[language]
  const shot = (page, name) => picture(page, `facts-${name}-${device}-${language}`)

  test(`a list with wrong rows is corrected and brought again, at the ${device} in ${language}`, async () => {
    const page = await person(browser, product.url, { size, language })
    await signIn(page, product.account('department'), `/facts/bring?place=${community}`)
    const list = text => page.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await list(`姓名,家庭医生签约,身高\n${someone},已签,165\n`)
    await page.locator('table').nth(1).waitFor()
    await accessible(page, 'a list with a wrong row')
    await shot(page, 'bring')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: say.rest }).click()
    assert.equal(readFileSync(await (await download).path()).subarray(0, 2).toString(), 'PK')

    await list(`姓名,家庭医生签约,身高\n${someone},是,${device === 'desk' ? 165 : 166}\n`)
    await page.getByRole('button', { name: say.take }).click()
    await page.getByText(say.done).waitFor()
    await accessible(page, 'a list that was taken')
    await page.leave()
  })

  test(`what two agencies say stands side by side, covered and uncovered, at the ${device} in ${language}`, async () => {
    const { items: [{ resident }] } = await call('community', 'GET', '/api/facts/received/residents?agency=HEALTH&item=HEIGHT&days=30&size=20')
    await call('community', 'PUT', `/api/facts/RESIDENT:${resident}/HEIGHT`, { value: '171', source: 'visit' })
    const page = await person(browser, product.url, { size, language })
    await signIn(page, product.account('community'), `/residents/${resident}`)
    await page.getByText(say.disputed).first().waitFor()
    const panel = page.locator('section').filter({ has: page.locator('table').getByText(say.disputed) }).last()
    await panel.getByText(say.uncover).click()
    await panel.getByLabel(say.height, { exact: true }).check()
    await panel.getByRole('button', { name: say.show, exact: true }).click()
    await panel.getByText(/^\s*171/).waitFor()
    await panel.getByText(/^\s*16[56]/).waitFor()
    await accessible(page, 'what is known of somebody')
    await shot(page, 'disputed')
    await page.leave()
  })

  test(`proposed items are decided, each in its way, at the ${device} in ${language}`, async () => {
    const labels = ['充电桩数', '本人手机', '养犬只数'].map(it => it + (device === 'desk' ? '甲' : '乙'))
    for (const label of labels) {
      await call('department', 'POST', '/api/catalogue/proposals', { label, subject: 'RESIDENT', type: 'TEXT', unit: null, codes: [], owner: 'HEALTH', form: '排查表' })
    }
    const page = await person(browser, product.url, { size, language })
    await signIn(page, product.account('command'), '/catalogue/proposals')
    const of = label => page.locator('li.proposal').filter({ has: page.getByRole('heading', { name: label }) })
    const opened = async (label, summary) => {
      await of(label).locator('summary').filter({ hasText: summary }).click()
      return of(label)
    }
    const accepted = await opened(labels[0], say.accept)
    await accepted.getByLabel(say.english).fill('Charging points')
    await accessible(page, 'a proposal before it is accepted')
    await shot(page, 'proposal')
    await accepted.getByRole('button', { name: say.accept }).click()
    await of(labels[0]).getByRole('link').waitFor()

    const same = await opened(labels[1], say.synonym)
    await same.getByRole('searchbox').fill('手机号')
    await same.getByRole('button', { name: say.search, exact: true }).click()
    await same.locator('ul button.plain').first().click()
    await accessible(page, 'a proposal that is another name')
    await shot(page, 'synonym')
    await same.getByRole('button', { name: say.synonym }).click()
    await of(labels[1]).getByRole('link').waitFor()

    const declined = await opened(labels[2], say.decline)
    await declined.getByLabel(say.reason).fill('重复收集')
    await declined.getByRole('button', { name: say.decline }).click()
    await of(labels[2]).getByText('重复收集').waitFor()
    await accessible(page, 'decided proposals')
    await page.leave()
  })
}
