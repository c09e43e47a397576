// The verify page: a file dropped anywhere on the zone is checked at once.
(() => {
  'use strict';
  const form = document.querySelector('[data-verify]');
  const zone = form?.querySelector('[data-drop]');
  const input = form?.querySelector('input[type="file"]');
  if (!zone || !input) return;

  const over = on => zone.classList.toggle('is-over', on);
  ['dragenter', 'dragover'].forEach(name => zone.addEventListener(name, event => {
    event.preventDefault();
    over(true);
  }));
  ['dragleave', 'dragend'].forEach(name => zone.addEventListener(name, () => over(false)));
  // A file that misses the zone must not replace the page.
  ['dragover', 'drop'].forEach(name => document.addEventListener(name, event => event.preventDefault()));
  zone.addEventListener('drop', event => {
    over(false);
    if (event.dataTransfer?.files.length) {
      input.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });

  document.getElementById('result')?.focus();
})();
