// What anybody but who is signed in now typed in this browser goes: on a machine of many, the next one is not to find it.
(() => {
    const { person } = document.currentScript.dataset;
    try {
        Object.keys(localStorage).filter((k) => k.startsWith('ogp-typed ') && !(person && k.startsWith(`ogp-typed ${person}/`))).forEach((k) => localStorage.removeItem(k));
        person || sessionStorage.removeItem('ogp-typing');
    } catch {
        // Nothing can be kept here.
    }
})();
