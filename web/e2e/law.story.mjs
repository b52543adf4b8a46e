// G4 and G5: a measure from its draft to its end, decided by whom the law names; and a power that is lent, used and taken back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desk, inDays, launch, person, phone, picture, signIn } from './browser.mjs'
import { dataFolder, start } from './product.mjs'

const folder = dataFolder()
let product
let browser

before(async () => {
  product = await start('demo', '--port', '18141', '--data', folder.path)
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

/** Presses a button of the page that asks for something first, fills that in, and sends it. */
async function does(page, act, fields) {
  await page.getByRole('button', { name: act, exact: true }).click()
  const asked = page.getByRole('dialog', { name: act })
  for (const [label, value] of Object.entries(fields)) await asked.getByLabel(label).fill(value)
  return asked
}

const send = (asked, act) => asked.getByRole('button', { name: act, exact: true }).click()
const stands = (page, words) => page.locator('#content header').getByText(words).first().waitFor()

test('a subdistrict drafts what it may not decide and is told who does', async () => {
  const page = await person(browser, product.url, { size: phone, language: 'en-GB' })
  await signIn(page, product.account('subdistrict'), '/law/measures')
  await page.getByRole('link', { name: 'Draft a measure' }).click()
  await page.getByLabel('Kind of measure').selectOption('MEDICAL_OBSERVATION')
  await page.getByText('Only medical institutions and disease control decide this.').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Save the draft' }).count(), 0)
  await page.getByLabel('Kind of measure').selectOption('CLOSE_PLACES')
  await page.getByText('By law a district government or above decides this; you may draft it and have it approved there.').waitFor()
  await page.getByLabel('Until').fill(inDays(3))
  await page.getByLabel('Content').fill('Card rooms and internet cafés close; restaurants sell to take away only')
  await page.getByLabel('Reasons').fill('Fewer people at a time was tried for three days')
  await page.getByLabel('Arrangements').fill('Meals are brought to those who live alone')
  await page.getByLabel('Appeal').fill('The district’s justice office, 12345')
  await accessible(page, 'the draft of a measure on a phone')
  await picture(page, 'law-draft-phone')
  await page.getByRole('button', { name: 'Save the draft' }).click()
  await stands(page, 'Draft')
  await page.getByText('Not decided; a district government or above decides this').waitFor()
  assert.equal(await page.getByRole('button', { name: 'Approve' }).count(), 0)
  await accessible(page, 'a measure on a phone')
  await picture(page, 'law-drafted-phone')
  await page.leave()
})

test('it is approved, announced, printed, extended, narrowed and lifted, each with its reason', async () => {
  const page = await person(browser, product.url, { size: desk })
  await signIn(page, product.account('command'), '/')
  await page.getByRole('link', { name: /项措施待批准/ }).click()
  await accessible(page, 'measures that wait')
  await page.getByRole('link', { name: '关闭或者限制使用场所' }).click()
  await send(await does(page, '批准', { 决定机关: '武汉市应急指挥部' }), '批准')
  await stands(page, '已批准')
  await send(await does(page, '公告', { 公告文号: '武指〔2026〕7号' }), '公告')
  await stands(page, '生效中')
  await accessible(page, 'a measure in force')
  await picture(page, 'law-in-force')

  await page.getByRole('link', { name: '打印公告' }).click()
  await page.getByRole('heading', { name: '武汉市应急指挥部关于关闭或者限制使用场所的公告' }).waitFor()
  await accessible(page, 'an announcement')
  await picture(page, 'law-notice')
  await page.evaluate(() => { window.print = () => { window.asked = true } })
  await page.getByRole('button', { name: '打印' }).click()
  assert.ok(await page.evaluate(() => window.asked))
  const sheet = (await page.pdf()).toString('latin1')
  assert.equal(sheet.match(/\/Type\s*\/Page\b/g).length, 1, 'the announcement is one sheet')
  await page.getByRole('link', { name: '返回' }).click()

  await send(await does(page, '延长', { 截止时间: inDays(5), 理由: '仍有新增病例', 公告文号: '武指〔2026〕9号' }), '延长')
  await stands(page, '生效中（已延长）')
  const narrowed = await does(page, '缩小', { 理由: '其他社区已无病例', 公告文号: '武指〔2026〕11号' })
  await narrowed.getByText('民族街街道').first().click()
  await narrowed.getByRole('button', { name: '万年社区居委会' }).click()
  await accessible(page, 'a measure about to be narrowed')
  await picture(page, 'law-narrowing')
  await send(narrowed, '缩小')
  await stands(page, '生效中（已缩小）')
  await page.locator('#content header').getByText('万年社区居委会').waitFor()
  await send(await does(page, '解除', { 理由: '风险已消除' }), '解除')
  await stands(page, '已解除')
  for (const words of ['仍有新增病例', '其他社区已无病例', '风险已消除']) await page.getByText(words).waitFor()
  await accessible(page, 'a measure that is over')
  await picture(page, 'law-lifted')
  await page.leave()
})

test('a community blows the whistle by a power lent to it, until that is taken back', async () => {
  const page = await person(browser, product.url, { size: desk })
  await signIn(page, product.account('subdistrict'), '/admin/grants')
  await page.getByRole('button', { name: '授出权限' }).click()
  const lending = page.getByRole('dialog', { name: '授出权限' })
  await lending.getByLabel('权限').selectOption('RAISE_WHISTLES')
  await lending.getByLabel('授给').selectOption('COMMUNITY_SECRETARY')
  await lending.getByLabel('截止时间').fill(inDays(3))
  await lending.getByLabel('依据').fill('ERL-22')
  await lending.getByLabel('依据').press('Enter')
  await lending.getByRole('button', { name: /第二十二条/ }).click()
  await lending.getByLabel('用途').fill('周末庙会，社区直接吹哨')
  await accessible(page, 'a power about to be lent')
  await picture(page, 'law-lending')
  await lending.getByRole('button', { name: '授出权限' }).click()
  const row = page.getByRole('row', { name: /周末庙会/ })
  await row.getByText('生效中').waitFor()

  const officer = await person(browser, product.url, { size: phone, language: 'en-GB' })
  await signIn(officer, product.account('community'), '/account')
  await officer.getByRole('heading', { name: 'Lent to your post' }).waitFor()
  await officer.getByText('周末庙会，社区直接吹哨').waitFor()
  await accessible(officer, 'what is lent to a post, on a phone')
  await officer.goto('/whistles/new')
  await officer.getByLabel('What it is').fill('Too many people at the east gate')
  await officer.getByLabel('Where exactly').fill('East gate')
  await officer.getByLabel('Who is to come: some letters and Enter').fill('fire or')
  await officer.keyboard.press('Enter')
  await officer.getByRole('button', { name: /^Blow/ }).click()
  await officer.getByRole('heading', { name: 'Too many people at the east gate' }).waitFor()

  await row.getByRole('link', { name: '使用记录' }).click()
  await page.getByText('吹哨').first().waitFor()
  await accessible(page, 'the uses of a power that is lent')
  await picture(page, 'law-uses')
  await page.goBack()
  await page.getByRole('row', { name: /周末庙会/ }).getByRole('button', { name: '收回' }).click()
  const taking = page.getByRole('dialog')
  await taking.getByLabel('理由').fill('庙会提前结束')
  await taking.getByRole('button', { name: '收回' }).click()
  await page.getByText('现在没有授出的权限').waitFor()
  await page.leave()

  await officer.goto('/account')
  await officer.getByText('Nothing is lent to this post now.').waitFor()
  await officer.leave()

  const again = await person(browser, product.url, { size: phone, language: 'en-GB' })
  await signIn(again, product.account('subdistrict'), '/admin/grants?which=OVER')
  await again.getByText('Taken back').first().waitFor()
  await accessible(again, 'what was lent, on a phone')
  await picture(again, 'law-taken-back-phone')
  await again.leave()
})
