// axe-core finds nothing at WCAG 2.1 AA on any kind of page in any display mode.
import { axe_source, for_each, result } from './kit.mjs';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

const modes = [
	{ name: 'plain', boxes: [] },
	{ name: '长辈版', boxes: ['#large-type'] },
	{ name: '高对比', boxes: ['#high-contrast'] },
	{ name: '长辈版 and 高对比 at 320 px', boxes: ['#large-type', '#high-contrast'], width: 320 },
	{ name: 'more contrast asked of the system', boxes: [], contrast: 'more' },
];

async function choose(page, mode) {
	await page.setViewportSize({ width: mode.width || 1280, height: 900 });
	await page.emulateMedia({ contrast: mode.contrast || 'no-preference' });
	for (const box of ['#large-type', '#high-contrast'])
		await page.locator(box).setChecked(mode.boxes.includes(box));
}

export async function violations(page) {
	return page.evaluate(async tags => {
		const found = await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], preload: false });
		return found.violations.map(rule => `${rule.id}: ${rule.nodes.length} × ${rule.nodes[0].target.join(' ')} ${rule.nodes[0].failureSummary.replace(/\s+/g, ' ')}`);
	}, rules);
}

export async function test_accessibility(browser, sites) {
	const site = sites[0];
	const kinds = [...site.kinds].filter(([kind]) => kind !== 'not-found').map(([, page]) => page.path);
	const hits = 'search.html#q=' + encodeURIComponent('幼儿园');
	const found = new Map(modes.map(mode => [mode, []]));
	const failed = await for_each(browser, site.base, [...kinds, hits], {}, async (name, page) => {
		await page.goto(site.base + name);
		if (name === hits)
			await page.waitForSelector('.hits li');
		await page.evaluate(axe_source);
		for (const mode of modes) {
			await choose(page, mode);
			found.get(mode).push(...(await violations(page)).map(fault => `${name}: ${fault}`));
		}
		await choose(page, modes[0]);
	});
	for (const mode of modes)
		result(`axe finds nothing at WCAG 2.1 AA: ${kinds.length} kinds of page and the hits of a search, ${mode.name}`, found.get(mode).sort());
	result('axe looked at all of them', failed);
}
