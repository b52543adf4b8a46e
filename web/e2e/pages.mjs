// Every page of the console, walked through by those who see it: each device in a file of its own,
// so that both are walked at the same time.
import { after, before, test } from 'node:test'
import assert from 'node:assert/strict'
import { accessible, launch, person, picture, signIn } from './browser.mjs'
import { demoFolder, start } from './product.mjs'

/** Tells, in both languages, that every page is usable on a device of this size. */
export function everyPageIsUsable(device, size, port) {
  const folder = demoFolder()
  let product
  let browser

  before(async () => {
    product = await start('demo', '--port', `${port}`, '--data', folder.path)
    browser = await launch()
  })

  after(async () => {
    await browser?.close()
    await product?.stop()
    folder.forget()
  })

  async function walk(page, paths, name) {
    for (const path of paths) {
      await page.goto(path)
      await page.locator('#content h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      await accessible(page, path)
      await picture(page, name(path))
    }
    await page.leave()
  }

  const get = async (path, user) => {
    const answer = await fetch(product.url + path, { headers: { authorization: `Bearer ${product.account(user).token}` } })
    assert.equal(answer.status, 200, path)
    return answer.json()
  }

  const registers = async () => {
    const households = await get('/api/households?size=50', 'grid')
    const household = await get(`/api/households/${households.items[0].household}`, 'grid')
    const subdistrict = households.items[0].household.split('-')[0]
    return {
      community: [
        '/', '/households', '/households/duplicates', '/households/corrections', '/households/organisations',
        '/households/imports', `/households/${household.household}`, `/residents/${subdistrict}-${household.residents[0].id}`,
        '/moves', '/account', '/asks', '/visits', '/issues', '/facts/received', '/burden',
      ],
      subdistrict: ['/admin/reorganise', '/reports'],
      department: ['/', '/issues?which=OUT', '/asks', '/facts/bring'],
      command: [
        '/admin/law', '/admin/law?part=duties', '/admin/law?part=uses', '/catalogue/proposals', '/catalogue', '/catalogue/MEDICAL_INSURANCE', '/admin/zones', '/reports/units', '/admin/accounts', '/admin/accounts/import',
      ],
    }
  }

  for (const language of ['zh-CN', 'en-GB']) {
    test(`every console page is usable at the ${device} in ${language}`, async () => {
      const page = await person(browser, product.url, { size, language })
      await page.goto('/sign-in')
      await page.locator('[name=user]').waitFor()
      await accessible(page, 'sign-in')
      await picture(page, `sign-in-${device}-${language}`)
      await signIn(page, product.account('command'))
      await picture(page, `today-${device}-${language}`)
      await walk(page, ['/', '/reports', '/reports?place=420103', '/map', '/map?place=420103', '/admin/places', '/admin/grids', '/admin/accounts', '/admin/journal'],
        path => `${path.replace(/\W+/g, '-').slice(1) || 'home'}-${device}-${language}`)
    })

    test(`every page of the registers is usable at the ${device} in ${language}`, async () => {
      for (const [user, paths] of Object.entries(await registers())) {
        const page = await person(browser, product.url, { size, language })
        await signIn(page, product.account(user))
        await walk(page, paths, path => `register${path.replace(/\d+-\d+/, 'one').replace(/\W+/g, '-')}-${user}-${device}-${language}`)
      }
    })
  }
}
