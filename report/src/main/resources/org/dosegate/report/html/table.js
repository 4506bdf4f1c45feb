// The table of goals: sorts by a click on a title, filters by verdict and by text.
(() => {
  const words = reportData.words;
  const table = document.getElementById('goal-table');
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const chips = Array.from(document.querySelectorAll('[data-filter]'));
  const search = document.getElementById('goal-search');
  const shown = document.getElementById('goal-shown');
  const number = name => row => row.dataset[name] === '' ? null : Number(row.dataset[name]);
  const text = column => row => row.cells[column].textContent.trim();
  const keys = {
    verdict: number('order'), structure: text(1), goal: text(2), limit: number('limit'), value: number('value'),
    margin: number('margin'),
  };

  const compare = (a, b) => typeof a === 'number' ? a - b : a.localeCompare(b, document.documentElement.lang, { numeric: true });

  function sort(title, descending) {
    const key = keys[title.dataset.key];
    const sorted = rows.slice().sort((a, b) => {
      const x = key(a);
      const y = key(b);
      if (x === null || y === null) { // what has no figure comes last either way
        return (x === null) - (y === null);
      }
      return descending ? compare(y, x) : compare(x, y);
    });
    body.append(...sorted);
    for (const other of table.tHead.rows[0].cells) {
      other.removeAttribute('aria-sort');
    }
    title.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
  }

  function filter() {
    const open = new Set(chips.filter(c => c.getAttribute('aria-pressed') === 'true').map(c => c.dataset.filter));
    const wanted = search.value.trim().toLowerCase();
    for (const row of rows) {
      row.hidden = !open.has(row.dataset.status) || !row.textContent.toLowerCase().includes(wanted);
    }
    shown.textContent = words.shown.replace('{0}', rows.filter(r => !r.hidden).length).replace('{1}', rows.length);
  }

  for (const title of table.tHead.rows[0].cells) {
    if (!title.dataset.key) {
      continue;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = title.textContent;
    button.title = words.sort.replace('{0}', title.textContent);
    button.addEventListener('click', () => sort(title, title.getAttribute('aria-sort') === 'ascending'));
    title.replaceChildren(button);
  }
  for (const chip of chips) {
    chip.addEventListener('click', () => {
      chip.setAttribute('aria-pressed', String(chip.getAttribute('aria-pressed') !== 'true'));
      filter();
    });
  }
  search.addEventListener('input', filter);
  document.getElementById('goal-tools').hidden = false;
  filter();

  // What is folded on the screen is open on paper.
  let folded = [];
  window.addEventListener('beforeprint', () => {
    folded = Array.from(document.querySelectorAll('details:not([open])'));
    folded.forEach(d => { d.open = true; });
  });
  window.addEventListener('afterprint', () => folded.forEach(d => { d.open = false; }));
})();
