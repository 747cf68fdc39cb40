// What anybody but who is signed in now typed in this browser goes: on a machine of many, the next one is not to find it.
(() => {
    const { me: person } = document.currentScript.dataset;
    const letGo = (store, prefix) => Object.keys(store).filter((k) => k.startsWith(prefix) && !(person && k.startsWith(`${prefix}${person}/`))).forEach((k) => store.removeItem(k));
    try {
        letGo(localStorage, 'ogp-typed ');
        letGo(sessionStorage, 'ogp-loose ');
        person || sessionStorage.removeItem('ogp-typing');
    } catch {
        // Nothing can be kept here.
    }
})();
