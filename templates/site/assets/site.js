/* What the pages do beyond HTML: keep the chosen display, sort and filter tables, open details for
 * print. Every page works without it. */
(function () {
	'use strict';

	/* --- 长辈版, 高对比 --------------------------------------------------------------------------
	 * The style sheet follows the check boxes; here the choice is kept from page to page. The class on
	 * the root is set before the page is drawn. */
	var choices = ['large-type', 'high-contrast'];

	function kept(name) {
		try {
			return localStorage.getItem('yaodian-' + name) === 'on';
		} catch (refused) {
			return false;
		}
	}

	function keep(name, on) {
		try {
			if (on)
				localStorage.setItem('yaodian-' + name, 'on');
			else
				localStorage.removeItem('yaodian-' + name);
		} catch (refused) {
			/* Storage is switched off: the choice holds for this page. */
		}
	}

	function bind_choice(name) {
		var box = document.getElementById(name);
		if (!box)
			return;
		box.checked = document.documentElement.classList.contains(name);
		box.addEventListener('change', function () {
			document.documentElement.classList.toggle(name, box.checked);
			keep(name, box.checked);
		});
	}

	choices.forEach(function (name) {
		if (kept(name))
			document.documentElement.classList.add(name);
	});

	/* --- sorting -------------------------------------------------------------------------------- */
	var collator = null; /* made when something is first sorted: it costs as much as the rest of the page's start */

	function cell_value(row, column) {
		var cell = row.cells[column];
		return cell.hasAttribute('data-value') ? cell.getAttribute('data-value') : cell.textContent.trim();
	}

	/* Rows without a value come last in both directions. */
	function compare(a, b, numeric, direction) {
		if (a === '' || b === '')
			return (a === '') - (b === '');
		return direction * (numeric ? parseFloat(a) - parseFloat(b) : collator.compare(a, b));
	}

	function sort(table, head, column) {
		collator = collator || new Intl.Collator('zh-CN', { numeric: true });
		var descending = head.getAttribute('aria-sort') === 'ascending';
		var numeric = head.getAttribute('data-sort') === 'number';
		var body = table.tBodies[0];
		var rows = Array.prototype.slice.call(body.rows);
		rows.sort(function (a, b) {
			return compare(cell_value(a, column), cell_value(b, column), numeric, descending ? -1 : 1);
		});
		rows.forEach(function (row) {
			body.appendChild(row);
		});
		Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell) {
			cell.removeAttribute('aria-sort');
		});
		head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
	}

	function make_sortable(table) {
		Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
			var button = document.createElement('button');
			button.type = 'button';
			button.textContent = head.textContent;
			button.title = '按' + head.textContent + '排序';
			button.addEventListener('click', function () {
				sort(table, head, column);
			});
			head.textContent = '';
			head.appendChild(button);
		});
	}

	/* --- filtering ------------------------------------------------------------------------------ */
	function labelled(text, control) {
		var label = document.createElement('label');
		label.appendChild(document.createTextNode(text));
		label.appendChild(control);
		return label;
	}

	/* The statuses that occur in the table, each with its word. */
	function status_select(rows) {
		var select = document.createElement('select');
		var seen = {};
		select.add(new Option('全部', ''));
		rows.forEach(function (row) {
			var status = row.getAttribute('data-status');
			if (!status || seen[status])
				return;
			seen[status] = true;
			select.add(new Option(row.querySelector('.status').textContent, status));
		});
		return select;
	}

	function make_filter(table) {
		var rows = Array.prototype.slice.call(table.tBodies[0].rows);
		var words = document.createElement('input');
		var select = status_select(rows);
		var count = document.createElement('output');
		var tools = document.createElement('form');
		words.type = 'search';
		tools.className = 'table-tools';
		tools.setAttribute('aria-label', '筛选表格');
		count.setAttribute('aria-live', 'polite');

		function tell(shown) {
			count.textContent = '显示' + shown + '项，共' + rows.length + '项';
		}

		function apply() {
			var wanted = words.value.trim().toLowerCase();
			var shown = 0;
			rows.forEach(function (row) {
				var fits = (!select.value || row.getAttribute('data-status') === select.value) &&
					row.textContent.toLowerCase().indexOf(wanted) !== -1;
				row.hidden = !fits;
				shown += fits ? 1 : 0;
			});
			tell(shown);
		}

		tools.addEventListener('submit', function (event) {
			event.preventDefault();
		});
		words.addEventListener('input', apply);
		select.addEventListener('change', apply);
		tools.appendChild(labelled('含有文字', words));
		tools.appendChild(labelled('状态', select));
		tools.appendChild(count);
		tell(rows.length);
		table.parentNode.insertBefore(tools, table);
	}

	/* --- charts ---------------------------------------------------------------------------------
	 * A picture holds no links of its own (its table has them); the pointer may follow what it shows. */
	function follow_shape(event) {
		var shape = event.target.closest ? event.target.closest('svg.chart [data-href]') : null;
		if (shape)
			window.location.href = shape.getAttribute('data-href');
	}

	/* --- the search box ---------------------------------------------------------------------------
	 * The query goes into the fragment: no server sees it, and it works on file:// too. */
	function send_query(event) {
		var form = event.currentTarget;
		event.preventDefault();
		window.location.href = form.action + '#q=' + encodeURIComponent(form.elements.q.value.trim());
	}

	/* --- places on the page -----------------------------------------------------------------------
	 * A part that is drawn as one comes near it may be longer than was thought and push away the place
	 * that was asked for; it is looked after for a few frames. */
	function keep_in_sight(place, frames) {
		var top = place.getBoundingClientRect().top;
		if (top < 0 || top > window.innerHeight)
			place.scrollIntoView();
		if (frames > 0)
			window.requestAnimationFrame(keep_in_sight.bind(null, place, frames - 1));
	}

	function show_place() {
		var place = document.getElementById(window.location.hash.slice(1));
		if (place)
			keep_in_sight(place, 5);
	}

	/* --- printing ------------------------------------------------------------------------------- */
	var opened = [];

	function open_details() {
		opened = Array.prototype.slice.call(document.querySelectorAll('main details:not([open]):not(.outline)'));
		opened.forEach(function (details) {
			details.open = true;
		});
	}

	function close_details() {
		opened.forEach(function (details) {
			details.open = false;
		});
		opened = [];
	}

	document.addEventListener('DOMContentLoaded', function () {
		choices.forEach(bind_choice);
		Array.prototype.forEach.call(document.querySelectorAll('table[data-tools]'), function (table) {
			make_sortable(table);
			make_filter(table);
		});
		Array.prototype.forEach.call(document.querySelectorAll('form.site-search'), function (form) {
			form.addEventListener('submit', send_query);
		});
		document.addEventListener('click', follow_shape);
		window.addEventListener('load', show_place);
		window.addEventListener('hashchange', show_place);
		window.addEventListener('beforeprint', open_details);
		window.addEventListener('afterprint', close_details);
	});
})();
