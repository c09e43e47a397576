// The plan tester: choosing a file chooses the deals in it.
(() => {
  'use strict';
  document.addEventListener('change', event => {
    const chosen = event.target.closest?.('[data-chooses]');
    const choice = chosen && document.getElementById(chosen.dataset.chooses);
    if (choice && chosen.files?.length) choice.checked = true;
  });
})();
