// A page that is only watched: it is told what moved over /hubs/board, by the plain protocol of SignalR (docs/hub.md), and comes back by itself.
(() => {
    const root = document.querySelector('[data-scene]');
    const end = '\u001e';
    const quiet = 40_000; // The server says something every 15 s: after this long without a word the connection is dead, whatever the browser thinks.
    const shown = { address: root.dataset.address, scene: root.dataset.scene, number: Number(root.dataset.number), build: root.dataset.build };
    let socket = null;
    let heard = Date.now();
    let silent = 0;
    let said = 0;
    let current = Date.now(); // When what is shown was last known to be what stands; a refusal is a word too, and says nothing of it.
    let tries = 0;
    let waiting = 0;
    let asking = false;
    let late = null;

    function send(message) {
        if (socket?.readyState === WebSocket.OPEN) {
            said = performance.now();
            socket.send(JSON.stringify(message) + end);
        }
    }

    function ask() {
        asking = true;
        late = null;
        send({ type: 1, target: 'Watch', arguments: [shown.address, shown.scene, shown.number], invocationId: '1' });
    }

    // --- What is told ------------------------------------------------------------------------------------------------
    function parsed(html) {
        const template = document.createElement('template');
        template.innerHTML = html;
        return template.content;
    }

    function apply(told) {
        if (told.screen !== undefined) {
            ogp.redraw(root, parsed(told.screen));
        }
        for (const [name, html] of Object.entries(told.parts ?? {})) {
            const slot = root.querySelector(`[data-part="${name}"]`);
            const row = slot ? null : root.querySelector(`[data-rows] > [data-commitment="${name}"]`);
            const like = parsed(html);
            if (slot) {
                ogp.redraw(slot, like);
            } else if (row && like.firstElementChild) {
                ogp.become(row, like.firstElementChild);
            }
        }
        [shown.scene, shown.number] = [told.scene, told.number];
        root.dataset.number = told.number;
        if (arrived) {
            arrived = false;
            asDrawn();
        }
        document.dispatchEvent(new Event('ogp-moved'));
        goAlong();
    }

    // What stands in a box is its person's, until they go elsewhere by another way than by it: then it is as it was drawn.
    let arrived = false;

    function asDrawn() {
        for (const box of root.querySelectorAll('.filters input, select')) {
            if (box.options) {
                const drawn = [...box.options].find((o) => o.defaultSelected) ?? box.options[0];
                drawn.selected = true;
            } else {
                box.value = box.defaultValue;
            }
        }
    }

    // Details that are open go along when another is called; not those that were opened since.
    const calledNow = () => root.querySelector('[data-follows="yes"]')?.dataset.called ?? null;
    let called = calledNow();
    let elsewhere = false;

    function goAlong() {
        const [before, url] = [called, new URL(shown.address, location.href)];
        called = calledNow();
        if (called && called !== before && !elsewhere && url.searchParams.has('commitment') && url.searchParams.get('commitment') !== called) {
            url.searchParams.set('commitment', called);
            go(here(url), 'replaceState');
        }
        elsewhere = false;
    }

    function moved(told) {
        if (told.now !== undefined) {
            if (shown.build && shown.build !== told.build) {
                location.reload();
                return;
            }
            shown.build = told.build;
            asking = false;
            apply(told);
            tries = 0;
            ogp.connected(told.now);
            if (late && (late.scene !== shown.scene || late.number > shown.number)) {
                ask();
            }
        } else if (!asking && told.scene === shown.scene && told.after <= shown.number) {
            if (told.number > shown.number) {
                apply(told);
            }
        } else if (told.scene !== shown.scene || told.number > shown.number) {
            // Missed something, or it overtook an answer: what stands now is asked for.
            late = told;
            if (!asking) {
                ask();
            }
        }
    }

    // --- The connection ----------------------------------------------------------------------------------------------
    function connect() {
        clearTimeout(waiting);
        const mine = new WebSocket(new URL('/hubs/board', location.href.replace(/^http/, 'ws')));
        socket = mine;
        mine.onopen = () => {
            mine.send(JSON.stringify({ protocol: 'json', version: 1 }) + end);
            ask();
        };
        mine.onmessage = ({ data }) => {
            heard = Date.now();
            silent = 0;
            for (const text of data.split(end)) {
                const message = text ? JSON.parse(text) : {};
                if (message.type === 1 && message.target === 'moved') {
                    moved(message.arguments[0]);
                } else if (message.type === 1 && message.target === 'over') {
                    location.reload();
                } else if (message.type === 3 && message.error) {
                    refused(message.error, mine);
                }
            }
            current = asking ? current : heard;

            // Timers of a tab that is out of sight sleep for a minute, by which time the server gives it up: what is told wakes it.
            if (performance.now() - said > 10_000) {
                send({ type: 6 });
            }
        };
        mine.onclose = () => { if (socket === mine) { lost(); } };
    }

    // A page that is worked at is loaded; where there is no room, or too much was asked, it is tried again as after a cut.
    function refused(why, mine) {
        if (why.includes('elsewhere')) {
            location.assign(shown.address);
        } else {
            mine.close();
        }
    }

    // Not all at once: a thousand that lost the same server come back one after another.
    function lost() {
        socket = null;
        if (leaving) {
            return;
        }
        ogp.lost(current);
        clearTimeout(waiting);
        waiting = setTimeout(again, Math.min(250 * 2 ** tries++, 3000) * (0.5 + Math.random()));
    }

    // Once a minute; where the browser keeps nothing for us to know it by, never.
    function mayLoad() {
        try {
            const due = Date.now() - Number(sessionStorage.getItem('ogp-watch') ?? 0) > 60_000;
            if (due) {
                sessionStorage.setItem('ogp-watch', String(Date.now()));
            }
            return due;
        } catch {
            return false;
        }
    }

    // A server that answers and does not let us in has its reason, which the page says: it is looked at anew.
    async function again() {
        if (tries > 4 && Date.now() - current > 15_000 && await ogp.answers() && !socket && mayLoad()) {
            location.reload();
            return;
        }
        if (!socket) {
            connect();
        }
    }

    let leaving = false;
    addEventListener('pagehide', () => { leaving = true; });
    addEventListener('pageshow', (e) => { leaving = false; if (e.persisted) { reconnect(); } });

    function reconnect() {
        const old = socket;
        socket = null;
        old?.close();
        connect();
    }

    // A lid that was closed, a network that is another: whoever looks again does not wait.
    function wake() {
        if (document.visibilityState === 'visible' && (!socket || Date.now() - heard > quiet)) {
            tries = 0;
            reconnect();
        }
    }

    addEventListener('online', wake);
    addEventListener('focus', wake);
    document.addEventListener('visibilitychange', wake);
    setInterval(() => {
        send({ type: 6 });

        // Counted as well: a clock that is put back would have it wait for as long.
        silent++;
        if (socket && (Date.now() - heard > quiet || silent * 15_000 > quiet)) {
            const dead = socket;
            dead.close();
            socket = null;
            lost();
        }
    }, 15_000);

    // --- Going elsewhere on the board ----------------------------------------------------------------------------------
    function leave(address, keep) {
        arrived = elsewhere = true;
        clearTimeout(typed);
        go(address, keep);
    }

    function go(address, keep) {
        if (!socket || socket.readyState !== WebSocket.OPEN) {
            location.assign(address);
            return;
        }
        if (keep) {
            history[keep](null, '', address);
        }
        [shown.address, shown.scene, shown.number] = [address, '', 0];
        ask();
    }

    const watchable = (url) => url.origin === location.origin && url.pathname === '/' && ['', 'cards', 'table'].includes(url.searchParams.get('view') ?? '') && !url.searchParams.has('at');
    const here = (url) => url.pathname + url.search;

    document.addEventListener('click', (e) => {
        const link = e.target.closest?.('a[href]');
        const plain = !e.defaultPrevented && e.button === 0 && !e.ctrlKey && !e.metaKey && !e.shiftKey && !e.altKey;
        if (plain && link && !link.target && !link.hasAttribute('download') && watchable(new URL(link.href))) {
            e.preventDefault();
            leave(here(new URL(link.href)), 'pushState');
        }
    });
    addEventListener('popstate', () => leave(here(location), null));

    // The filters, and the choice of a meeting: into the address, as on the working board. Filters in the place of the last address: the way back does not undo letters.
    function filter(form) {
        const url = new URL(shown.address, location.href);
        url.searchParams.delete('from');
        for (const [name, value] of new FormData(form)) {
            url.searchParams.delete(name);
            if (value.trim()) {
                url.searchParams.set(name, value.trim());
            }
        }
        elsewhere = true;
        go(here(url), 'replaceState');
    }

    let typed = 0;
    document.addEventListener('submit', (e) => {
        if (e.target.matches('.filters')) {
            e.preventDefault();
            filter(e.target);
        }
    });
    document.addEventListener('change', (e) => {
        if (e.target.matches('.filters select')) {
            filter(e.target.form);
        } else if (e.target.matches('[data-choose-meeting]')) {
            const url = new URL(shown.address, location.href);
            url.searchParams.delete('commitment');
            url.searchParams.set('meeting', e.target.value);
            leave(here(url), 'pushState');
        }
    });
    document.addEventListener('input', (e) => {
        if (e.target.matches('.filters [type="search"]')) {
            clearTimeout(typed);
            typed = setTimeout(() => filter(e.target.form), 250);
        }
    });

    connect();
})();
