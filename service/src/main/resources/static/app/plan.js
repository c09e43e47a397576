// The plan editor: checks while somebody types, and payout curves with a dot that can be dragged or moved by keyboard.
// The server finds the faults and computes the curves; this only shows them.
(() => {
  'use strict';
  const charts = new Map();
  let curves = [];

  const form = () => document.getElementById('plan-form');
  const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const language = () => document.documentElement.lang || 'en';

  // --- what is wrong -------------------------------------------------------------------------------------------------------

  const sentence = issue => {
    const line = document.createElement('p');
    line.className = 'field-error';
    const what = document.createElement('strong');
    what.textContent = issue.message;
    line.append(what, ` ${issue.mend ?? ''}`);
    return line;
  };

  const showIssues = issues => {
    const places = new Map();
    form().querySelectorAll('[data-errors]').forEach(place => {
      place.replaceChildren();
      places.set(place.dataset.errors, place);
      document.getElementById(place.dataset.errors)?.removeAttribute('aria-invalid');
    });
    for (const issue of issues) {
      places.get(issue.path)?.append(sentence(issue));
      document.getElementById(issue.path)?.setAttribute('aria-invalid', 'true');
    }
    const box = document.getElementById('editor-issues');
    box.classList.toggle('d-none', issues.length === 0);
    box.querySelector('[data-all-errors]').replaceChildren(...issues.map(issue => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = `#${issue.path}`;
      link.textContent = issue.message;
      item.append(link, ` ${issue.mend ?? ''}`);
      return item;
    }));
    document.getElementById('editor-state').textContent =
      issues.length === 0 ? form().dataset.fine : form().dataset.found.replace('{n}', issues.length);
  };

  // --- curves --------------------------------------------------------------------------------------------------------------

  const number = value => Number(value);

  const payAt = (curve, x) => {
    for (let i = curve.pieces.length - 1; i >= 0; i--) {
      const [fromX, fromPay, toX, toPay] = curve.pieces[i].map(number);
      if (x >= fromX) return toX === fromX ? fromPay : fromPay + (toPay - fromPay) * (x - fromX) / (toX - fromX);
    }
    return 0;
  };

  const asX = (curve, x) => curve.percent
    ? new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 1 }).format(x)
    : new Intl.NumberFormat(language(), { maximumFractionDigits: x < 100 ? 1 : 0 }).format(x);

  const known = currency => /^[A-Z]{3}$/.test(currency);
  const asPay = (curve, y) => curve.money && !known(curve.currency)
    ? new Intl.NumberFormat(language(), { maximumFractionDigits: 0 }).format(y)
    : curve.money ? new Intl.NumberFormat(language(), { style: 'currency', currency: curve.currency, maximumFractionDigits: 0 }).format(y)
    : new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 1 }).format(y / 100);

  const figureOf = curve => document.querySelector(`[data-curve="${curve.index}"]`);
  const endOf = curve => number(curve.pieces.at(-1)[2]);

  const moveDot = (curve, chart, x) => {
    const y = payAt(curve, x);
    chart.data.datasets[1].data = [{ x, y }];
    chart.update('none');
    const source = form() ?? document.querySelector('[data-says-percent]');
    const words = curve.percent ? source.dataset.saysPercent : source.dataset.saysAmount;
    const says = words.replace('{x}', asX(curve, x)).replace('{y}', asPay(curve, y));
    const figure = figureOf(curve);
    figure.querySelector('output').textContent = says;
    figure.querySelector('input[type=range]').setAttribute('aria-valuetext', says);
  };

  const draw = curve => {
    const figure = figureOf(curve);
    if (!figure || !window.Chart) return;
    const canvas = figure.querySelector('canvas');
    const range = figure.querySelector('input[type=range]');
    const points = curve.pieces.flatMap(([fromX, fromPay, toX, toPay]) =>
      [{ x: number(fromX), y: number(fromPay) }, { x: number(toX), y: number(toPay) }]);
    let chart = charts.get(canvas);
    if (chart) {
      chart.data.datasets[0].data = points;
      chart.options.scales.x.max = endOf(curve);
    } else {
      const axis = format => ({
        type: 'linear', beginAtZero: true, border: { color: token('--line-strong') }, grid: { color: token('--line') },
        ticks: { color: token('--ink-soft'), maxTicksLimit: 6, callback: format },
      });
      chart = new window.Chart(canvas, {
        type: 'line',
        data: { datasets: [
          { data: points, borderColor: token('--accent'), borderWidth: 2, pointRadius: 0, tension: 0 },
          { data: [], borderColor: token('--surface'), backgroundColor: token('--accent-strong'), pointRadius: 8, pointHoverRadius: 9, borderWidth: 2, showLine: false },
        ] },
        options: {
          animation: false, maintainAspectRatio: false, parsing: false,
          plugins: { legend: { display: false }, tooltip: { enabled: false } },
          scales: {
            x: { ...axis(value => asX(chartCurve(canvas), value)), max: endOf(curve) },
            y: axis(value => asPay(chartCurve(canvas), value)),
          },
        },
      });
      charts.set(canvas, chart);
      drag(canvas, range);
      range.addEventListener('input', () => {
        const now = chartCurve(canvas);
        moveDot(now, charts.get(canvas), endOf(now) * range.value / 1000);
      });
    }
    moveDot(curve, chart, endOf(curve) * range.value / 1000);
  };

  const chartCurve = canvas => curves.find(curve => figureOf(curve)?.contains(canvas)) ?? curves[0];

  const drag = (canvas, range) => {
    const follow = event => {
      const chart = charts.get(canvas);
      const x = chart.scales.x.getValueForPixel(event.clientX - canvas.getBoundingClientRect().left);
      const end = endOf(chartCurve(canvas));
      range.value = Math.round(1000 * Math.min(Math.max(x, 0), end) / end);
      range.dispatchEvent(new Event('input'));
    };
    canvas.addEventListener('pointerdown', event => {
      canvas.setPointerCapture(event.pointerId);
      follow(event);
    });
    canvas.addEventListener('pointermove', event => { if (canvas.hasPointerCapture(event.pointerId)) follow(event); });
  };

  const drawAll = fresh => {
    curves = fresh;
    document.querySelectorAll('[data-curve]').forEach(figure => {
      figure.classList.toggle('d-none', !curves.some(curve => String(curve.index) === figure.dataset.curve));
    });
    curves.forEach(draw);
  };

  // --- while typing --------------------------------------------------------------------------------------------------------

  let waiting = 0;
  let asked = 0;
  const check = async () => {
    const mine = ++asked;
    const response = await fetch(form().dataset.validate, {
      method: 'POST', body: new URLSearchParams(new FormData(form())), headers: { Accept: 'application/json', ...window.accord.csrf() },
    });
    if (!response.ok || mine !== asked) return;
    const answer = await response.json();
    showIssues(answer.issues);
    drawAll(answer.curves);
  };

  const redraw = () => window.htmx.ajax('POST', form().dataset.redrawPath, {
    source: form(), target: '#plan-form', swap: 'outerHTML show:none', values: Object.fromEntries(new FormData(form())),
  });

  document.addEventListener('input', event => {
    if (!event.target.closest('#plan-form') || event.target.type === 'range') return;
    clearTimeout(waiting);
    waiting = setTimeout(check, 350);
  });
  document.addEventListener('change', event => {
    if (event.target.closest('#plan-form [data-redraw]')) redraw();
  });
  document.addEventListener('htmx:afterSettle', () => { if (form()) check(); });

  if (form()) {
    check();
  } else {
    const given = document.querySelector('[data-curves]');
    if (given) drawAll(JSON.parse(given.dataset.curves));
  }
})();
