// Every page loads, from a stick and from a subfolder of a server, without an error and without asking for anything outside, and nothing
// sticks out of a window of 320 px, at 200 % zoom, or in 长辈版; links into a page show their places.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { for_each, open_page, overflow, result, serve } from './kit.mjs';

// Loads the pages as they lie on disk, many at a time, each in a frame of 320 px: a frame is a document of its own with its own
// requests, scripts and policy, and costs the browser far less than going to a page. A page that leads on by itself is waited for.
export async function load_in_frames(browser, site, pages, count = 24) {
	const folder = mkdtempSync(path.join(tmpdir(), 'frames-'));
	const parts = [];
	for (let i = 0; i < pages.length; i += count)
		parts.push(pages.slice(i, i + count));
	const seen = new Set();
	const faults = await for_each(browser, site.base, parts, {}, async (part, page) => {
		const file = path.join(folder, `${parts.indexOf(part)}.html`);
		writeFileSync(file, '<!DOCTYPE html><style>iframe { display: block; width: 320px; height: 640px; border: 0 }</style>' +
			part.map(name => `<iframe src="${site.base}${name}"></iframe>`).join(''));
		page.own_address = pathToFileURL(file).href;
		await page.goto(page.own_address);
		const found = [];
		for (const [i, frame] of page.mainFrame().childFrames().entries()) {
			if (site.moved.has(part[i]))
				await frame.waitForURL(address => address.href !== site.base + part[i]);
			else if (frame.url() !== site.base + part[i])
				found.push(`${part[i]}: became ${frame.url()}`);
			found.push(...(await overflow(frame)).map(fault => `${part[i]}: ${fault}`));
			seen.add(part[i]);
		}
		return found;
	});
	rmSync(folder, { recursive: true });
	return faults.concat(pages.filter(name => !seen.has(name)).map(name => `${name}: was not loaded`));
}

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

// What is drawn only when one comes near it must not push away the place that a link leads to; the last places of a page are the ones
// most easily missed.
async function test_places(browser, site) {
	const sizes = [[400, 740], [1280, 900], [1280, 1400]];
	const looks = sizes.flatMap(([width, height]) => ['plan', 'compare'].map(kind => ({ width, height, name: site.page_of(kind) })));
	result('a link within a long page shows the place it leads to', await for_each(browser, site.base, looks, {}, async ({ width, height, name }, page) => {
		const faults = [];
		await page.setViewportSize({ width, height });
		await page.goto(site.base + name);
		const places = await page.evaluate(() => [...document.querySelectorAll('main > section > h2[id]')].map(head => head.id).slice(-3));
		for (const place of places) {
			await page.goto(site.base + name);
			const seen = await page.evaluate(async id => {
				window.location.hash = id;
				for (let frames = 10; frames > 0; frames--)
					await new Promise(requestAnimationFrame);
				const box = document.getElementById(id).getBoundingClientRect();
				return box.top >= 0 && box.bottom <= innerHeight;
			}, place);
			if (!seen)
				faults.push(`${name}#${place}: out of sight at ${width} × ${height}`);
		}
		return faults;
	}));
}

export async function test_loading(browser, sites) {
	for (const site of sites) {
		const pages = site.pages.filter(page => page !== '404.html');
		result(`file://: ${pages.length} pages load; no error, no outside request, nothing wider than 320 px`,
			await load_in_frames(browser, site, pages));
	}
	const site = sites[0];
	const kinds = [...site.kinds].filter(([kind]) => kind !== 'not-found').map(([, page]) => page.path);
	const server = await serve(site);
	const large = [];
	result(`http in a subfolder: every kind of page (${kinds.length}) loads; no error, no outside request, nothing sticks out at 200 % zoom`,
		await for_each(browser, server.base, kinds, { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }, async (name, page) => {
			const answer = await page.goto(server.base + name);
			const faults = answer.status() === 200 ? await overflow(page) : [`status ${answer.status()}`];
			await page.evaluate(() => { document.getElementById('large-type').checked = true; });
			for (const width of [320, 1280, 640]) {
				await page.setViewportSize({ width, height: 450 });
				large.push(...(await overflow(page)).map(fault => `${name}: ${fault}`));
			}
			return faults.map(fault => `${name}: ${fault}`);
		}));
	result('长辈版: nothing sticks out of 320, 640 and 1280 px', large.sort());
	await server.close();
	await test_places(browser, site);
	await test_not_found(browser, site);
}
