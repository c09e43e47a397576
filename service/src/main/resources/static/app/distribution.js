// Letters: the browser's time zone, waiting for the sealed copy. Campaigns: the chart, the list that follows the bar, the audience.
(() => {
  'use strict';

  document.querySelectorAll('[data-time-zone]').forEach(field => {
    field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || field.value;
  });

  const waiting = document.querySelector('[data-reload]');
  if (waiting) setTimeout(() => location.reload(), Number(waiting.dataset.reload));

  // Only what belongs to the chosen audience is shown; what is hidden is not sent.
  const audience = () => document.querySelectorAll('[data-shows]').forEach(choice => {
    const part = document.getElementById(choice.dataset.shows);
    if (!part) return;
    part.hidden = !choice.checked;
    part.querySelectorAll('select, textarea').forEach(field => { field.disabled = !choice.checked; });
  });
  if (document.querySelector('[data-shows]')) {
    document.addEventListener('change', event => { if (event.target.closest('[data-shows]')) audience(); });
    audience();
  }
  // Typing into one of the two due fields chooses it.
  [['dueDays', 'due-days-kind'], ['dueDate', 'due-date-kind']].forEach(([field, kind]) => {
    document.getElementById(field)?.addEventListener('input', () => { document.getElementById(kind).checked = true; });
  });

  const canvas = document.getElementById('acceptance-chart');
  let chart = null;
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const series = data => {
    const list = text => (text ? text.split(',') : []);
    const counts = new Map(list(data.days).map((d, i) => [d, Number(list(data.counts)[i])]));
    const last = [data.due ?? '', data.today, ...counts.keys()].sort().at(-1);
    const first = new Date(`${data.start}T00:00:00Z`);
    // From the day before, with nothing, so that the first signatures are a step and not a dot on the edge.
    first.setUTCDate(first.getUTCDate() - 1);
    const labels = [];
    const values = [];
    let sum = 0;
    const today = [data.today, ...counts.keys()].sort().at(-1);
    for (let d = first; labels.length < 400; d.setUTCDate(d.getUTCDate() + 1)) {
      const key = d.toISOString().slice(0, 10);
      if (key > last) break;
      sum += counts.get(key) ?? 0;
      labels.push(key);
      values.push(key > today ? null : sum);
    }
    return { labels, values, due: data.due ?? null, total: Number(data.total) };
  };
  const dueLine = {
    id: 'due',
    afterDatasetsDraw(c) {
      const at = c.data.labels.indexOf(c.options.due);
      if (at < 0) return;
      const x = c.scales.x.getPixelForValue(at);
      c.ctx.save();
      c.ctx.strokeStyle = colour('--late-ink');
      c.ctx.fillStyle = colour('--late-ink');
      c.ctx.setLineDash([4, 4]);
      c.ctx.beginPath();
      c.ctx.moveTo(x, c.chartArea.top);
      c.ctx.lineTo(x, c.chartArea.bottom);
      c.ctx.stroke();
      c.ctx.textAlign = 'right';
      c.ctx.fillText(canvas.dataset.due, x - 4, c.chartArea.top + 12);
      c.ctx.restore();
    },
  };
  const draw = () => {
    const data = document.getElementById('acceptance-data');
    if (!canvas || !data || !window.Chart || !data.dataset.start) return;
    const s = series(data.dataset);
    if (!chart) {
      const locale = document.documentElement.lang || 'en';
      const format = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' });
      chart = new window.Chart(canvas, {
        type: 'line',
        plugins: [dueLine],
        data: { labels: [], datasets: [{ label: canvas.dataset.signed, data: [], stepped: true, borderColor: colour('--accent'), backgroundColor: colour('--accent-soft'), fill: true, pointRadius: context => (context.dataIndex === context.dataset.last ? 4 : 0), pointBackgroundColor: colour('--accent'), borderWidth: 2 }] },
        options: {
          animation: false, responsive: true, maintainAspectRatio: false,
          interaction: { mode: 'index', intersect: false },
          plugins: { legend: { display: false } },
          scales: {
            x: { ticks: { color: colour('--ink-soft'), maxTicksLimit: 8, maxRotation: 0, callback(v) { return format.format(new Date(`${this.getLabelForValue(v)}T00:00:00Z`)); } }, grid: { display: false } },
            y: { beginAtZero: true, ticks: { color: colour('--ink-soft'), precision: 0 }, grid: { color: colour('--line') } },
          },
        },
      });
    }
    chart.options.due = s.due;
    chart.options.scales.y.suggestedMax = s.total;
    chart.data.labels = s.labels;
    chart.data.datasets[0].data = s.values;
    chart.data.datasets[0].last = s.values.findLastIndex(value => value !== null);
    chart.update('none');
  };
  draw();

  // The bar asks by itself; the list follows only when something has changed and nobody is at work in it.
  let version = document.getElementById('live')?.dataset.version;
  document.addEventListener('htmx:afterSwap', () => {
    const live = document.getElementById('live');
    if (!live || live.dataset.version === version) return;
    version = live.dataset.version;
    draw();
    const list = document.getElementById('letters');
    if (list && !list.contains(document.activeElement)) window.htmx.trigger(list, 'letters-changed');
  });
})();
