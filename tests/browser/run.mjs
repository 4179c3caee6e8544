// run.mjs SITE...: looks at built sites in a browser and prints TAP. The first is looked at in full; of the others every page is
// loaded. Run by tests/scripts/browser.sh.
import { Site, finish, open_browser } from './kit.mjs';
import { test_loading } from './loading.mjs';
import { test_accessibility } from './accessibility.mjs';
import { test_keyboard } from './keyboard.mjs';
import { test_search } from './search.mjs';
import { test_own_view } from './own_view.mjs';
import { test_tables } from './tables.mjs';
import { test_without_script } from './without_script.mjs';
import { test_print } from './print.mjs';
import { test_checks } from './checks.mjs';

const sites = process.argv.slice(2).map(folder => new Site(folder));
const only = process.env.ONLY ? process.env.ONLY.split(' ') : null;
const browser = await open_browser();
try {
	for (const [name, test] of Object.entries({ loading: test_loading, accessibility: test_accessibility, keyboard: test_keyboard, search: test_search,
		tables: test_tables, own_view: test_own_view, without_script: test_without_script, print: test_print, checks: test_checks })) {
		if (only && !only.includes(name))
			continue;
		const began = Date.now();
		await test(browser, sites);
		console.log(`# ${name}: ${((Date.now() - began) / 1000).toFixed(0)} s`);
	}
} finally {
	await browser.close();
}
finish();
