// F2: a department's officer carries a form from her own workbook to the filled one, and a community sees it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { join } from 'node:path'
import { accessible, desk, launch, person, phone, picture, signIn } from './browser.mjs'
import { dataFolder, start } from './product.mjs'

const workbook = join(import.meta.dirname, '../../src/test/resources/forms/02-elderly.xlsx')
const folder = dataFolder()
let product
let browser
let community

before(async () => {
  product = await start('demo', '--port', '18105', '--data', folder.path)
  browser = await launch()
  community = (await get('/api/session', 'community')).post.place.code
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

const get = async (path, user) => {
  const answer = await fetch(product.url + path, { headers: { authorization: `Bearer ${product.account(user).token}` } })
  assert.equal(answer.status, 200, path)
  return answer.json()
}

const words = {
  'zh-CN': {
    agency: '部门', health: '卫健', file: '表格文件', rest: /其余 \d+ 列都对/, save: /^保存 \d+ 处/, understood: /列都已看懂/, issuer: '制表机关', number: '表号', purpose: '用途',
    basis: '依据', search: '查找', duty: /职责清单事项/, issue: /^下发到/, take: /^取回/, each: /每个网格一份/, taken: '已保存到浏览器的下载文件夹。',
    standing: /查看下发情况/, uses: '谁用了我们的数据',
  },
  'en-GB': {
    agency: 'Department', health: 'Health', file: 'Workbook', rest: /All others are right/, save: /^Save changes/, understood: /columns are understood/, issuer: 'Issued by', number: 'Form number', purpose: 'Purpose',
    basis: 'Basis', search: 'Search', duty: /Duty on the list/, issue: /^Send out to/, take: /^Get it/, each: /One for each grid/i, taken: 'Saved to the browser’s downloads.',
    standing: /How it stands/, uses: 'Who used our data',
  },
}

/** What is likely is confirmed at once; the rest is left to be written by hand. */
async function understand(page, say) {
  const open = page.locator('tr[data-open] select').filter({ has: page.locator('option[value=NOW]') })
  const rest = page.getByRole('button', { name: say.rest })
  if (await rest.count()) await rest.click()
  await rest.waitFor({ state: 'detached' })
  const save = page.getByRole('button', { name: say.save })
  while (await open.count()) await open.first().selectOption('LEFT')
  if (await save.count()) await save.click()
  await page.getByText(say.understood).waitFor()
}

for (const [device, size, language] of [['desk', desk, 'zh-CN'], ['phone', phone, 'en-GB'], ['desk', desk, 'en-GB'], ['phone', phone, 'zh-CN']]) {
  test(`a workbook becomes a filled one at the ${device} in ${language}`, async () => {
    const say = words[language]
    const shot = (page, name) => picture(page, `forms-${name}-${device}-${language}`)
    const page = await person(browser, product.url, { size, language })
    await signIn(page, product.account('department'), `/forms?place=${community}`)
    await page.waitForLoadState('networkidle')
    await accessible(page, 'the list of forms')
    await shot(page, 'list')

    // The post's own department is told, not asked.
    await page.locator('#content section').getByText(say.health, { exact: true }).first().waitFor()
    assert.equal(await page.getByLabel(say.agency, { exact: true }).count(), 0)
    await page.getByLabel(say.file).setInputFiles(workbook)
    await page.waitForURL(/\/forms\/[0-9a-f-]{36}/)
    await page.locator('#content section h2').first().waitFor()
    await accessible(page, 'a form just read')
    await shot(page, 'understand')
    await understand(page, say)
    await page.getByText(/\d 个人、户或单位|organisations: \d/).waitFor()
    await accessible(page, 'a form seen before it goes out')
    await page.getByLabel(say.issuer).scrollIntoViewIfNeeded()
    await shot(page, 'preview')

    await page.getByLabel(say.issuer).fill('江汉区卫生健康局')
    await page.getByRole('textbox', { name: say.number, exact: true }).fill(`卫老-${device}-${language}`)
    await page.getByLabel(say.purpose).fill('安排老年人健康服务')
    await page.getByRole('searchbox', { name: say.basis }).fill('个人信息保护法')
    await page.keyboard.press('Enter')
    await page.locator('#content li button.plain').first().click()
    await page.getByLabel(say.duty).selectOption('WJ-02')
    await accessible(page, 'the terms of a form')
    await shot(page, 'terms')
    await page.getByRole('button', { name: say.issue }).click()

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: say.take }).click()
    assert.match((await download).suggestedFilename(), /\.xlsx$/)
    await page.getByText(say.taken).waitFor()
    const archive = page.waitForEvent('download')
    await page.getByRole('button', { name: say.each }).click()
    assert.match((await archive).suggestedFilename(), /\.zip$/)
    await accessible(page, 'a form that went out')
    await shot(page, 'issued')
    await page.getByRole('link', { name: say.standing }).click()
    await page.waitForURL(/\/issues\//)
    const issue = new URL(page.url()).pathname
    await page.waitForLoadState('networkidle')
    await accessible(page, 'how a form stands')
    await shot(page, 'issue')
    await page.leave()

    const secretary = await person(browser, product.url, { size, language })
    await signIn(secretary, product.account('community'), issue)
    const own = secretary.waitForEvent('download')
    await secretary.getByRole('button', { name: say.take }).click()
    assert.match((await own).suggestedFilename(), /\.xlsx$/)
    await accessible(secretary, 'a form as the community has it')
    await shot(secretary, 'issue-community')
    await secretary.goto('/facts/received')
    await secretary.getByRole('heading', { name: say.uses }).waitFor()
    await secretary.getByRole('link', { name: '60周岁以上老年人基本情况登记表' }).first().waitFor()
    await accessible(secretary, 'who used our data')
    await shot(secretary, 'uses')
    await secretary.leave()
  })
}

test('the demonstration has a form in force with something to answer', async () => {
  const issues = await get('/api/issues?which=IN', 'community')
  assert.ok(issues.items.some(it => it.title === '80周岁以上老年人健康管理登记表' && it.inForce), JSON.stringify(issues))
  // Nothing new is shown at a door between ten in the evening and seven in the morning.
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', hourCycle: 'h23' }).format(new Date()))
  const doors = (await get('/api/visits', 'community')).total
  assert.ok(doors > 0 || hour >= 22 || hour < 7, `${doors} doors at ${hour} o'clock`)
})
