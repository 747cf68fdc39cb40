// The one thing that a page of minutes can do.
document.querySelector('[data-action=print]').addEventListener('click', () => print());
