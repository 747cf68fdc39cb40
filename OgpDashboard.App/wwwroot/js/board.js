// The keyboard on the board, and what moves when a figure does. Listening on the document: it survives every render.
(() => {
    const card = (el) => el?.closest?.('[data-commitment]');
    const isCard = (el) => el?.matches?.('article[data-commitment]');
    const isPercentBox = (el) => el?.matches?.('[data-field="percent-input"]');
    const digit = /^[0-9\u0660-\u0669]$/;

    // Keys typed between asking for the editor and its coming are kept for it: nobody waits for the server to type.
    let early = null;

    function beginEdit(on, keys) {
        const button = on.querySelector('[data-action="edit-percent"]');
        if (!button) {
            return false;
        }
        const mine = { card: on, keys, save: false };
        early = mine;
        setTimeout(() => { early = early === mine ? null : early; }, 3000);
        button.click();
        return true;
    }

    function write(box, value) {
        box.value = value;
        box.dispatchEvent(new Event('input', { bubbles: true }));
    }

    // A box may be told of twice, with its form and by itself; it comes once.
    const came = new WeakSet();

    function editorCame(box) {
        if (came.has(box)) {
            return;
        }
        came.add(box);
        box.focus({ preventScroll: true });
        box.select();
        if (early && card(box) === early.card) {
            const { keys, save } = early;
            early = null;
            if (keys) {
                write(box, keys);
                box.setSelectionRange(keys.length, keys.length);
            }
            if (save) {
                box.form.requestSubmit();
            }
        }
    }

    // Whoever comes by their own link finds the first of their commitments ready to type in: now, or when the meeting opens.
    // Only while nothing else has the focus: nobody is pulled out of what they do.
    let ready = new URLSearchParams(location.search).get('edit') === 'first';

    function openFirst() {
        if (!ready || document.body.dataset.live !== 'connected' || window.ogpTyped?.isTyping()) {
            return;
        }
        if (document.activeElement && document.activeElement !== document.body && !document.activeElement.matches('h1')) {
            return;
        }
        const first = document.querySelector('article[data-commitment] [data-action="edit-percent"]')?.closest('article');
        if (first) {
            ready = false;
            beginEdit(first, '');
        }
    }

    document.addEventListener('ogp-live', openFirst);

    // Who is called opens their box from the bar; from another view, when the cards have come.
    let wanted = null;

    function openWanted() {
        const on = wanted && document.querySelector(`article[data-commitment="${wanted}"]`);
        if (on && (on.querySelector('[data-field="percent-input"]') || beginEdit(on, ''))) {
            wanted = null;
            on.scrollIntoView({ block: 'center' });
            on.querySelector('[data-field="percent-input"]')?.focus({ preventScroll: true });
        }
    }

    document.addEventListener('click', (e) => {
        const button = e.target.closest?.('[data-action="edit-called"]');
        if (button) {
            wanted = Number(button.dataset.edits);
            openWanted();
        }
    });
    document.addEventListener('keydown', (e) => { ready = ready && !e.isTrusted; }, { once: true });

    const western = (text) => text.replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - 0x660));

    function step(box, by) {
        const now = Number.parseInt(western(box.value), 10);
        write(box, String(Math.min(100, Math.max(0, (Number.isNaN(now) ? 0 : now) + by))));
        box.select();
    }

    function move(from, by) {
        const cards = [...document.querySelectorAll('article[data-commitment]')];
        cards[cards.indexOf(from) + by]?.focus();
    }

    function rowLength() {
        const cards = [...document.querySelectorAll('article[data-commitment]')];
        return Math.max(1, cards.filter((c) => c.offsetTop === cards[0]?.offsetTop).length);
    }

    // Right to left: the next card is on the left.
    const cardMoves = { ArrowLeft: () => 1, ArrowRight: () => -1, ArrowDown: rowLength, ArrowUp: () => -rowLength() };
    const isBox = (el) => el?.matches?.('input, textarea, select, [contenteditable="true"]');

    // The coordinator's keys while no box has the focus and nothing lies over the board: up and down call, digits go to the box of the number.
    function callKey(e) {
        const box = document.querySelector('[data-field="call-number"]');
        if (!box || isBox(e.target) || e.target.closest?.('[role="dialog"], .table-frame') || document.querySelector('.rz-dialog')) {
            return false;
        }
        if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
            document.querySelector(e.key === 'ArrowDown' ? '[data-action="call-next"]' : '[data-action="call-previous"]').click();
            return true;
        }
        if (digit.test(e.key)) {
            box.focus({ preventScroll: true });
            write(box, e.key);
            return true;
        }
        return false;
    }

    // A number that was sent is done with: the keys call again. Escape gives the box up.
    document.addEventListener('submit', (e) => e.target.querySelector('[data-field="call-number"]')?.blur());
    document.addEventListener('keydown', (e) => {
        if (e.key === 'Escape' && e.target.matches?.('[data-field="call-number"]')) {
            write(e.target, '');
            e.target.blur();
        }
    });

    const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 };

    document.addEventListener('keydown', (e) => {
        if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing) {
            return;
        }
        if (early && card(e.target) === early.card && !isPercentBox(e.target)) {
            if (e.key.length === 1) {
                early.keys += e.key;
                e.preventDefault();
            } else if (e.key === 'Enter') {
                early.save = early.keys.length > 0;
                e.preventDefault();
            } else if (e.key === 'Escape') {
                early = null;
            }
            return;
        }
        if (isPercentBox(e.target) && steps[e.key]) {
            step(e.target, steps[e.key]);
            e.preventDefault();
        } else if (isCard(e.target)) {
            if (e.key === 'Enter') {
                if (!beginEdit(e.target, '')) {
                    e.target.querySelector('h2 a')?.click();
                }
                e.preventDefault();
            } else if (digit.test(e.key) && beginEdit(e.target, e.key)) {
                e.preventDefault();
            } else if (cardMoves[e.key]) {
                move(e.target, cardMoves[e.key]());
                e.preventDefault();
            }
        } else if (callKey(e)) {
            e.preventDefault();
        } else if (e.key === 'Escape' && !e.target.closest?.('form, .rz-dialog') && !document.querySelector('[data-drawer] form')) {
            document.querySelector('[data-action="close-details"]')?.click();
        }
    });

    // A number that moved counts up to where it is; what machines read (data-value) is there at once.
    const counting = new WeakMap();
    const still = matchMedia('(prefers-reduced-motion: reduce)');

    function count(field, was) {
        const node = field.querySelector('.percent-number')?.firstChild;
        const from = Number.parseInt(was, 10);
        const to = Number.parseInt(field.dataset.value, 10);
        if (!node || Number.isNaN(from) || Number.isNaN(to) || still.matches) {
            return;
        }
        const begin = performance.now();
        const exact = node.data;
        const run = {};
        counting.set(field, run);
        const draw = (now) => {
            if (counting.get(field) !== run || !node.isConnected) {
                return;
            }
            const part = Math.min(1, (now - begin) / 500);
            node.data = part < 1 ? String(Math.round(from + (to - from) * part)) : exact;
            if (part < 1) {
                requestAnimationFrame(draw);
            }
        };
        requestAnimationFrame(draw);
    }

    // The sheet of links: what is copied goes straight to the clipboard, and the browser prints.
    document.addEventListener('click', async (e) => {
        const copy = e.target.closest?.('[data-copy]');
        if (copy) {
            await navigator.clipboard.writeText(copy.dataset.copy);
            copy.textContent = copy.dataset.copied;
        } else if (e.target.closest?.('[data-print]')) {
            print();
        }
    });

    let putBack = null;

    // Blazor takes a link within the page for another page and scrolls to its top: the board stays where it was.
    document.addEventListener('click', (e) => {
        const link = e.target.closest?.('a[href]');
        if (link && link.origin === location.origin && link.pathname === location.pathname) {
            const at = scrollY;
            const mine = () => { if (scrollY === 0 && at > 0) { scrollTo({ top: at, behavior: 'instant' }); } };
            putBack = mine;
            addEventListener('scroll', mine, { once: true });
            setTimeout(() => removeEventListener('scroll', mine), 1000);
        }
    }, true);

    // A page that follows goes along to what is called; never while somebody types on it, and not once they have done so either.
    const typing = () => isBox(document.activeElement) || document.querySelector('.percent-editor, [data-section] form') !== null;
    let followed = null;

    function follow() {
        const bar = document.querySelector('[data-follows]');
        const called = bar?.dataset.follows === 'yes' ? bar.dataset.called ?? null : null;
        if (called !== followed) {
            followed = called;
            const on = called && !typing() && document.querySelector(`main [data-commitment="${called}"]`);
            if (on) {
                removeEventListener('scroll', putBack);
                on.scrollIntoView({ block: 'center', behavior: still.matches ? 'instant' : 'smooth' });
            }
        }
    }

    // The drawer takes the focus when it opens, and gives it back to the card that it came from.
    let drawerOf = null;

    function drawerMoved() {
        const drawer = document.querySelector('[data-drawer]');
        const number = drawer?.dataset.drawer ?? null;
        if (number !== drawerOf) {
            const back = drawerOf;
            drawerOf = number;
            if (isBox(document.activeElement)) {
                // It moved along with what was called; whoever types goes on typing.
            } else if (drawer) {
                drawer.querySelector('h2')?.focus({ preventScroll: true });
            } else {
                const from = document.querySelector(`[data-commitment="${back}"]`);
                (isCard(from) ? from : from?.querySelector('a'))?.focus({ preventScroll: true });
            }
        }
    }

    new MutationObserver((changes) => {
        for (const change of changes) {
            if (change.type === 'attributes') {
                if (change.target.matches('[data-commitment] [data-field="percent"]')) {
                    count(change.target, change.oldValue);
                }
            } else {
                for (const node of change.addedNodes) {
                    if (node.nodeType === 1) {
                        const box = isPercentBox(node) ? node : node.querySelector('[data-field="percent-input"]');
                        if (box) {
                            editorCame(box);
                        } else if (node.matches('[data-section] form')) {
                            node.querySelector('input:checked, input:not([type="hidden"]), textarea, select')?.focus();
                        } else if (node.matches('[data-section] .line-list li')) {
                            node.querySelector('textarea')?.focus();
                        }
                    }
                }
            }
        }
        drawerMoved();
        follow();
        openFirst();
        openWanted();
    }).observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-value', 'data-called', 'data-follows'], attributeOldValue: true });
})();
