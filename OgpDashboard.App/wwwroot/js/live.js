// The connection: a strip instead of a modal, and a page that comes back by itself.
(() => {
    const body = () => document.body;
    const strip = () => document.getElementById('connection');
    const wait = (ms) => new Promise((done) => setTimeout(done, ms));
    let down = false;

    // How far the server's clock is ahead of this machine's, which may be minutes wrong.
    let ahead = 0;

    function showDown(since = Date.now()) {
        body().dataset.live = 'reconnecting';

        // By the server's clock, as all other times on the page.
        const at = new Date(since + ahead).toLocaleTimeString('fr-MA', { hour12: false });
        const text = strip().dataset.text.replace('{0}', `\u2066${at}\u2069`);
        // Shown before it is filled, so that a screen reader hears it; once, and not at each try.
        strip().hidden = false;
        if (strip().textContent !== text) {
            strip().textContent = text;
        }
    }

    function showUp() {
        body().dataset.live = 'connected';
        strip().hidden = true;
    }

    // Whether a page would come: a server that stops says that it still runs, and refuses all else.
    async function answers() {
        try {
            // A network that swallows what it is given answers never.
            return (await fetch('/favicon.svg', { cache: 'no-store', method: 'HEAD', signal: AbortSignal.timeout(5000) })).ok;
        } catch {
            return false;
        }
    }

    // The same circuit if the server still holds it, else the page anew; never a question to the person.
    async function comeBack() {
        for (let tries = 0; down; tries++) {
            await wait(Math.min(250 * 2 ** tries, 3000));
            try {
                if (await Blazor.reconnect()) {
                    return;
                }
                if (await answers()) {
                    location.reload();
                    return;
                }
            } catch {
                // The server does not answer yet.
            }
        }
    }

    window.ogp = {
        answers,
        lost: showDown,
        connected(now) {
            ahead = now === undefined ? ahead : now - Date.now();
            tick();
            showUp();
            document.dispatchEvent(new Event('ogp-live'));
        },
        reconnection: {
            onConnectionDown() {
                if (!down) {
                    down = true;
                    showDown();
                    comeBack();
                }
            },
            onConnectionUp() {
                down = false;
                showUp();
                document.dispatchEvent(new Event('ogp-up'));
            },
        },
        async startFailed() {
            showDown();
            while (!(await answers())) {
                await wait(1000);
            }
            location.reload();
        },
    };

    // A circuit that broke looks alive: its figures stand still. Once in ten seconds the page mends it by itself; sooner than that it would
    // only break again, and the person is left the words and the link.
    const broken = document.getElementById('blazor-error-ui');
    broken && new MutationObserver(() => {
        // Where nothing can be kept, the page counts from its own beginning.
        let last = performance.timeOrigin;
        try {
            last = Number(sessionStorage.getItem('ogp-broke') ?? 0);
            sessionStorage.setItem('ogp-broke', String(Date.now()));
        } catch {
            // Not allowed.
        }
        body().dataset.live = 'reconnecting';
        if (Date.now() - last > 10_000) {
            ogp.startFailed();
        }
    }).observe(broken, { attributes: true, attributeFilter: ['style'] });

    // The clocks that run: what was spent before they were last started, and the time since. One without data-since stands.
    const two = (n) => String(n).padStart(2, '0');

    function tick() {
        for (const clock of document.querySelectorAll('[data-since]')) {
            const spent = Number(clock.dataset.spent) + Math.max(0, Date.now() + ahead - Number(clock.dataset.since));
            const seconds = Math.floor(spent / 1000);
            const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
            if (clock.firstChild && clock.firstChild.data !== text) {
                clock.firstChild.data = text;
            }

            // More than what was agreed: said in a word, which the server draws and hides.
            const agreed = clock.closest('[data-agreed]');
            if (agreed) {
                const over = spent > Number(agreed.dataset.agreed);
                agreed.classList.toggle('over', over);
                agreed.querySelector('.over-word').hidden = !over;
            }
        }
    }

    tick();
    setInterval(tick, 1000);
    document.addEventListener('ogp-moved', tick);
})();
