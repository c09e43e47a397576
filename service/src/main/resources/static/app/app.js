// What every page has: CSRF for htmx and fetch, menus, confirmation, unsaved forms, keyboard shortcuts.
(() => {
  'use strict';
  const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;

  const csrf = () => {
    const header = meta('csrf-header');
    return header ? { [header]: meta('csrf-token') } : {};
  };

  document.addEventListener('htmx:configRequest', event => Object.assign(event.detail.headers, csrf()));

  /** fetch with the CSRF header and JSON both ways; a refusal rejects with its problem details. */
  const send = async (path, { method = 'POST', body } = {}) => {
    const response = await fetch(path, {
      method,
      headers: { Accept: 'application/json', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...csrf() },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const answer = text && /json/.test(response.headers.get('Content-Type') ?? '') ? JSON.parse(text) : null;
    if (!response.ok) {
      throw Object.assign(new Error(answer?.detail ?? response.statusText), { status: response.status, problem: answer });
    }
    return answer;
  };

  /** Shows one sentence at the top of the page. */
  const flash = (text, state = 'done') => {
    const place = document.getElementById('flash');
    const notice = document.createElement('div');
    notice.className = `notice notice-${state}`;
    notice.setAttribute('role', state === 'late' ? 'alert' : 'status');
    const line = document.createElement('p');
    line.textContent = text;
    notice.append(line);
    place?.replaceChildren(notice);
    place?.scrollIntoView({ block: 'nearest' });
  };

  // Menus close by Escape and by a click elsewhere.
  const closeMenus = except => document.querySelectorAll('details.menu[open]').forEach(menu => {
    if (!menu.contains(except)) menu.open = false;
  });
  document.addEventListener('click', event => closeMenus(event.target));
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    const open = document.querySelector('details.menu[open]');
    if (open) {
      open.open = false;
      open.querySelector('summary').focus();
    }
  });

  // <button data-confirm="…"> asks first; <button data-dialog="id"> opens a <dialog>; [data-close] closes it.
  document.addEventListener('click', event => {
    const asked = event.target.closest('[data-confirm]');
    if (asked && !window.confirm(asked.dataset.confirm)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    const opener = event.target.closest('[data-dialog]');
    if (opener) document.getElementById(opener.dataset.dialog)?.showModal();
    const closer = event.target.closest('dialog [data-close]');
    if (closer) closer.closest('dialog').close();
    const back = event.target.closest('[data-back]');
    if (back && history.length > 1 && document.referrer.startsWith(location.origin)) {
      event.preventDefault();
      history.back();
    }
  }, true);

  // <form data-guard> warns before what was typed is lost; <form data-submit-on-change> is a filter bar.
  let unsaved = null;
  document.addEventListener('input', event => { unsaved = event.target.closest('form[data-guard]') ?? unsaved; });
  document.addEventListener('submit', () => { unsaved = null; });
  document.addEventListener('change', event => {
    const form = event.target.closest('form[data-submit-on-change]');
    if (form) form.requestSubmit();
  });
  window.addEventListener('beforeunload', event => { if (unsaved?.isConnected) event.preventDefault(); });

  // An empty filter does not belong in the address.
  document.addEventListener('submit', event => {
    if (event.target.method !== 'get') return;
    for (const field of event.target.elements) if (field.name && field.value === '') field.disabled = true;
    setTimeout(() => { for (const field of event.target.elements) field.disabled = false; });
  });

  // A field with a limit shows what is left of it.
  const count = field => {
    const shown = field.id && document.getElementById(`${field.id}-count`);
    if (shown) shown.textContent = `${field.value.length} / ${field.maxLength}`;
  };
  document.addEventListener('input', event => { if (event.target.maxLength > 0) count(event.target); });
  document.querySelectorAll('textarea[maxlength], input[maxlength]').forEach(count);

  // A form that comes back refused puts the person where the first thing is to be mended.
  const refused = [...document.querySelectorAll('[id$="-error"]')]
    .filter(place => place.querySelector('.field-error'))
    .map(place => document.getElementById(place.id.slice(0, -'-error'.length)))
    .filter(Boolean);
  refused.forEach(field => field.setAttribute('aria-invalid', 'true'));
  const mend = () => refused.find(field => field.offsetParent)?.focus();
  // The jump to the address's anchor takes the focus away until the page has loaded.
  if (location.hash && document.readyState !== 'complete') window.addEventListener('load', () => setTimeout(mend));
  else mend();

  const typing = event => event.target.closest('input, textarea, select, [contenteditable], dialog[open]')
    || event.ctrlKey || event.metaKey || event.altKey;
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || typing(event)) return;
    const search = document.querySelector('[data-shortcut="/"]');
    if (search && search.offsetParent) {
      event.preventDefault();
      search.focus();
    }
  });

  window.accord = { csrf, send, flash, typing, saved: () => { unsaved = null; } };
})();
