// The shared screen stays awake where the browser can keep it so; a page that was out of sight asks again when it is back.
(() => {
    async function stayAwake() {
        if (document.visibilityState === 'visible') {
            try {
                await navigator.wakeLock?.request('screen');
            } catch {
                // Not allowed, or the battery is low: the screen then does as the machine is set.
            }
        }
    }

    document.addEventListener('visibilitychange', stayAwake);
    stayAwake();
})();
