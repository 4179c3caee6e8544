// Every page loads, from a stick and from a subfolder of a server, without an error and without asking for anything outside, and nothing
// sticks out of a window of 320 px, at 200 % zoom, or in 长辈版.
import { for_each, open_page, overflow, result, serve } from './kit.mjs';

// The not-found page's links are whole, so it is looked at where it would be met: at the site's own address.
async function test_not_found(browser, site) {
	if (!site.url)
		return;
	const page = await open_page(browser, site.url);
	await page.context().route(site.url + '**', route => {
		const name = route.request().url().slice(site.url.length).split(/[?#]/)[0];
		return route.fulfill({ path: `${site.folder}/${site.files.has(name) ? name : '404.html'}` });
	});
	await page.goto(site.url + 'plans/there/is/nothing.html');
	const faults = page.faults;
	if (!(await page.evaluate(() => getComputedStyle(document.querySelector('.skip')).position === 'absolute')))
		faults.push('the style sheet was not loaded');
	result('the not-found page works at any depth of the site’s own address', faults);
	await page.context().close();
}

export async function test_loading(browser, sites) {
	for (const site of sites) {
		const pages = site.pages.filter(page => page !== '404.html');
		result(`file://: ${pages.length} pages load; no error, no outside request, nothing wider than 320 px`,
			await for_each(browser, site.base, pages, { viewport: { width: 320, height: 640 } }, async (name, page) => {
				await page.goto(site.base + name);
				if (site.moved.has(name))
					await page.waitForURL(address => address.href !== site.base + name);
				return (await overflow(page)).map(fault => `${name}: ${fault}`);
			}));
	}
	const site = sites[0];
	const kinds = [...site.kinds].filter(([kind]) => kind !== 'not-found').map(([, page]) => page.path);
	const server = await serve(site);
	const large = [];
	result(`http in a subfolder: every kind of page (${kinds.length}) loads; no error, no outside request, nothing sticks out at 200 % zoom`,
		await for_each(browser, server.base, kinds, { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }, async (name, page) => {
			const answer = await page.goto(server.base + name);
			const faults = answer.status() === 200 ? await overflow(page) : [`status ${answer.status()}`];
			await page.locator('#large-type').check();
			for (const width of [320, 640, 1280]) {
				await page.setViewportSize({ width, height: 450 });
				large.push(...(await overflow(page)).map(fault => `${name}: ${fault}`));
			}
			await page.locator('#large-type').uncheck();
			await page.setViewportSize({ width: 640, height: 450 });
			return faults.map(fault => `${name}: ${fault}`);
		}));
	result('长辈版: nothing sticks out of 320, 640 and 1280 px', large.sort());
	await server.close();
	await test_not_found(browser, site);
}
