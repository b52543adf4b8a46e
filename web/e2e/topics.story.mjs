// M5: what recurs is offered, opened and compared; one thing that many have told is made one case at once.
import { after, before, test } from 'node:test'
import { accessible, desk, launch, person, phone, picture, signIn } from './browser.mjs'
import { dataFolder, start } from './product.mjs'

const folder = dataFolder()
let product
let browser

before(async () => {
  product = await start('demo', '--port', '18117', '--data', folder.path)
  browser = await launch()
})

after(async () => {
  await browser?.close()
  await product?.stop()
  folder.forget()
})

test('an offer stands on Today, is made a topic, and each of its cases names it', async () => {
  const page = await person(browser, product.url, { size: desk })
  await signIn(page, product.account('subdistrict'), '/')
  await page.getByRole('link', { name: /件事反复出现，等您决定/ }).click()
  await page.getByRole('link', { name: /2号楼东侧 化粪池/ }).first().waitFor()
  await accessible(page, 'the list of topics')
  await picture(page, 'topics-list-desk')
  await page.getByRole('link', { name: /2号楼东侧 化粪池/ }).first().click()
  await page.getByText(/60 天里，.*报了 6 件/).waitFor()
  await accessible(page, 'an offer')
  await picture(page, 'topics-offer-desk')
  await page.getByRole('button', { name: '立为专题' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('为什么反复出现').fill('化粪池太小，节假日必满')
  await form.getByLabel('怎么治').fill('加一格，每月清一次')
  await form.getByRole('button', { name: '立为专题' }).click()
  await page.getByText('化粪池太小，节假日必满').waitFor()
  await page.getByText('整改中').first().waitFor()
  await page.getByRole('link', { name: '下水又堵了，污水往外冒' }).first().click()
  await page.getByRole('heading', { name: '属于专题' }).waitFor()
  await accessible(page, 'a case of a topic')
  await picture(page, 'topics-case-desk')
  await page.leave()
})

for (const language of ['zh-CN', 'en-GB']) {
  test(`before and after are read on a phone, in ${language}`, async () => {
    const page = await person(browser, product.url, { size: phone, language })
    await signIn(page, product.account('urban'), '/topics?which=RUNNING')
    await page.getByRole('link', { name: /菜场路口东侧/ }).click()
    await page.getByText('货车借道菜场，井圈砖砌，一压就松').waitFor()
    await page.getByText(language === 'zh-CN' ? '前后对比' : 'Before and after', { exact: true }).first().waitFor()
    await accessible(page, `a topic on a phone in ${language}`)
    await picture(page, `topics-compared-phone-${language}`)
    await page.leave()
  })
}

test('a crowd is one line above the work list, and one act', async () => {
  const page = await person(browser, product.url, { size: desk })
  await signIn(page, product.account('subdistrict'), '/cases?whose=ALL&state=OPEN')
  const line = page.getByRole('link', { name: /停水与水压.*\d+ 件像是同一件事/ })
  await line.waitFor()
  await accessible(page, 'the work list with a crowd')
  await picture(page, 'crowds-line-desk')
  await line.click()
  await page.getByRole('button', { name: /把 \d+ 件并成一件/ }).waitFor()
  await accessible(page, 'a crowd')
  await picture(page, 'crowds-page-desk')
  await page.getByRole('button', { name: /把 \d+ 件并成一件/ }).click()
  await page.getByText(/已并入 \d+ 件/).waitFor()
  await page.getByText('这里没有等着并案的了').waitFor()
  await page.getByRole('status').getByRole('link').click()
  await page.getByText(/\d+ 人报过/).waitFor()
  await page.leave()
})

test('a household sees that others have told the same, and adds itself by one click', async () => {
  const page = await person(browser, product.url, { size: phone })
  await page.goto(product.household)
  await page.getByLabel('什么事？').fill('家里没水了')
  const button = page.getByRole('button', { name: '我家也是，加上我' })
  await button.waitFor()
  await accessible(page, 'what a household is told of others')
  await picture(page, 'crowds-home-phone')
  await button.click()
  const own = page.getByRole('link', { name: '家里没水了' })
  await own.waitFor()
  await own.click()
  await page.getByRole('heading', { name: '和大家的一起办' }).waitFor()
  await page.getByText(/一共 \d+ 人报过/).waitFor()
  await accessible(page, 'the link of who told the same')
  await picture(page, 'crowds-own-phone')
  await page.leave()
})
