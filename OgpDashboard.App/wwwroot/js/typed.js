// What is typed in an editor is kept in this browser too, in the form in which the server keeps it (Components/Kept): for the seconds in which no server hears it.
(() => {
    const prefix = 'ogp-typed ';
    const daysKept = 7;
    const minutesToReturn = 10;

    // A browser may forbid to keep anything by failing at the mere mention: then it is the server alone that keeps.
    const nowhere = { getItem: () => null, setItem() {}, removeItem() {} };
    const stored = (open) => {
        try {
            return open() ?? nowhere;
        } catch {
            return nowhere;
        }
    };
    const browser = stored(() => localStorage);
    const tab = stored(() => sessionStorage);

    // Who types here, as the page came.
    let me = document.currentScript.dataset.me ?? null;

    // How far the server's clock is ahead of this machine's: its word and ours are compared by when they were typed.
    let ahead = 0;
    const now = () => Date.now() + ahead;

    const formOf = (el) => el.closest?.('form');
    const markOf = (form) => form?.querySelector('[data-typed]') ?? null;
    const boxesOf = (form) => [...form.querySelectorAll('input[data-field], textarea[data-field], select[data-field]')].filter((box) => !('notKept' in box.dataset));
    // Half a character (two keys of an emoji come one by one) is nothing that could be read again.
    const whole = (text) => text.toWellFormed?.() ?? text;
    const valueOf = (box) => box.type === 'checkbox' ? (box.checked ? 'true' : '') : whole(box.value);
    const fieldsOf = (form) => boxesOf(form).filter((box) => box.type !== 'radio' || box.checked).map((box) => [box.dataset.field, valueOf(box)]);

    function read(store, key) {
        try {
            return JSON.parse(store.getItem(key) ?? 'null');
        } catch {
            return null;
        }
    }

    function write(store, key, value) {
        try {
            store.setItem(key, JSON.stringify(value));
        } catch {
            // No room, or not allowed: the server keeps it, and what was kept here before is older than that.
            store.removeItem(key);
        }
    }

    // Where to come back to after a reload of this tab.
    function here(form, mark) {
        const box = document.activeElement;
        const index = boxesOf(form).indexOf(box);
        write(tab, 'ogp-typing', { key: mark.dataset.typed, at: Date.now(), index, from: box?.selectionStart ?? null, to: box?.selectionEnd ?? null });
    }

    const touched = new WeakSet();

    // Boxes, and editors, of which no server heard: what was typed while the connection was lost.
    const unheard = new Set();
    const isHeard = () => document.body.dataset.live === 'connected';

    // The editors in which this page typed, with what it kept of them.
    const mine = new Map();

    function keep(form, mark) {
        const fields = fieldsOf(form);
        mine.set(mark.dataset.typed, JSON.stringify(fields));
        write(browser, prefix + mark.dataset.typed, { at: now(), seen: Number(mark.dataset.seen), fields });
    }

    function forget(key) {
        mine.delete(key);
        browser.removeItem(prefix + key);
    }

    function typed(e) {
        const form = formOf(e.target);
        const mark = markOf(form);
        const isKept = mark && boxesOf(form).includes(e.target);
        if (!isHeard()) {
            unheard.add(isKept ? mark.dataset.typed : e.target);
        }
        if (isKept) {
            touched.add(e.target);
            keep(form, mark);
            here(form, mark);
        }
        typedLoose(e.target);
    }

    document.addEventListener('input', typed);
    document.addEventListener('change', typed);
    document.addEventListener('focusin', (e) => {
        const mark = markOf(formOf(e.target));
        if (mark && mark.dataset.typed === read(tab, 'ogp-typing')?.key) {
            here(formOf(e.target), mark);
        }
    });

    function typeAgain(box) {
        if (box.isConnected && box.type !== 'file' && (box.type !== 'radio' || box.checked)) {
            box.dispatchEvent(new Event('input', { bubbles: true }));
            box.dispatchEvent(new Event('change', { bubbles: true }));
        }
    }

    // The same circuit is back: what was typed meanwhile stands in its boxes and nowhere else. It is typed once more; in an editor, all that was touched, since the
    // network may have swallowed keys before anybody noticed. Of a form that keeps nothing only what no server can have heard.
    document.addEventListener('ogp-up', () => {
        for (const box of [...unheard].filter((b) => b instanceof Element)) {
            unheard.delete(box);
            typeAgain(box);
        }
        for (const mark of document.querySelectorAll('[data-typed]')) {
            boxesOf(formOf(mark)).filter((b) => touched.has(b)).forEach(typeAgain);
        }
        askForOrphans();
    });

    // Forms whose texts are of no commitment keep them in this tab alone: whoever opens one again after a restart finds in it what they had typed.
    const loosePrefix = 'ogp-loose ';
    const looseKey = (form) => `${loosePrefix}${me}/${form.dataset.keptHere}`;
    const looseOpen = new Set();

    function typedLoose(box) {
        const form = box.closest?.('[data-kept-here]');
        if (form && boxesOf(form).includes(box)) {
            touched.add(box);

            // Without the others: what somebody else saved in them meanwhile is not to be undone.
            const fields = boxesOf(form).filter((b) => touched.has(b)).map((b) => [b.dataset.field, valueOf(b)]);
            write(tab, looseKey(form), { at: Date.now(), fields });
        }
    }

    function looseMoved() {
        if (!isHeard()) {
            return;
        }
        for (const form of [...looseOpen].filter((f) => !f.isConnected)) {
            looseOpen.delete(form);
            tab.removeItem(looseKey(form));
        }
        for (const form of [...document.querySelectorAll('[data-kept-here]')].filter((f) => !looseOpen.has(f))) {
            looseOpen.add(form);
            fill(form, read(tab, looseKey(form)));
        }
    }

    function fill(form, kept) {
        const isFresh = kept && Date.now() - kept.at < minutesToReturn * 60_000;
        for (const [name, value] of isFresh ? kept.fields : []) {
            const box = boxesOf(form).find((b) => b.dataset.field === name);
            if (box && valueOf(box) !== value) {
                box[box.type === 'checkbox' ? 'checked' : 'value'] = box.type === 'checkbox' ? value === 'true' : value;
                typeAgain(box);
            }
        }
    }

    document.addEventListener('ogp-live', looseMoved);
    document.addEventListener('submit', (e) => {
        if (isHeard() && e.target.matches('[data-kept-here]')) {
            tab.removeItem(looseKey(e.target));
        }
    });

    // An editor went while the server had not heard all that was typed in it (somebody took its place away meanwhile): it is told now, to offer it or to show the words.
    const orphans = new Set();

    function askForOrphans() {
        if (orphans.size > 0 && isHeard()) {
            orphans.clear();
            document.querySelector('[data-action="take-kept"]')?.click();
        }
    }

    const last = read(tab, 'ogp-typing');
    let returning = null;
    if (last && Date.now() - last.at > minutesToReturn * 60_000) {
        tab.removeItem('ogp-typing');
    }

    // An editor that the server closed was saved or left, and its text is no longer ours to keep. One that it opened again has the focus as it had before.
    let open = new Set();

    function editorsMoved() {
        const marks = [...document.querySelectorAll('[data-typed]')];
        const is = new Set(marks.map((mark) => mark.dataset.typed));
        for (const key of open) {
            if (!is.has(key)) {
                if (unheard.delete(key)) {
                    orphans.add(key);
                } else {
                    forget(key);
                }
                if (read(tab, 'ogp-typing')?.key === key) {
                    tab.removeItem('ogp-typing');
                }
            }
        }
        open = is;
        askForOrphans();
        looseMoved();

        // A line was added, moved or removed, or a box was filled: nobody typed, and yet it is another text.
        for (const mark of marks) {
            const was = mine.get(mark.dataset.typed);
            if (was !== undefined && was !== JSON.stringify(fieldsOf(formOf(mark)))) {
                keep(formOf(mark), mark);
            }
        }

        const mark = returning && marks.find((m) => m.dataset.typed === returning.key);
        if (mark) {
            const boxes = boxesOf(formOf(mark));
            const box = boxes[returning.index] ?? boxes.find((b) => b.type !== 'hidden' && (b.type !== 'radio' || b.checked));
            const { from, to } = returning;
            returning = null;
            box?.focus({ preventScroll: true });
            box?.scrollIntoView({ block: 'nearest' });
            if (Number.isInteger(from) && Number.isInteger(box?.selectionStart)) {
                box.setSelectionRange(from, to);
            }
        }
    }

    new MutationObserver((changes) => {
        // The server answers to what was typed once more.
        changes.filter((c) => c.type === 'attributes' && isHeard()).forEach((c) => unheard.delete(c.target.dataset.typed));
        editorsMoved();
    }).observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-heard'] });

    // Given up for what stands.
    document.addEventListener('click', (e) => {
        const mark = e.target.closest?.('[data-action="start-over"]') && markOf(formOf(e.target));
        if (mark) {
            forget(mark.dataset.typed);
        }
    });

    // Whoever takes up a text goes on in its first box.
    document.addEventListener('click', (e) => {
        const offer = e.target.closest?.('[data-action="restore-kept"]')?.closest('[data-kept-text]');
        if (offer) {
            returning ??= { key: offer.dataset.keptText };
        }
    }, true);

    // What the server asks when the page is live (KeptStrip).
    window.ogpTyped = {
        // The texts that are kept here. Those of anybody else go: who uses this browser now is not to find them.
        kept(person, serverNow) {
            ahead = serverNow - Date.now();
            me = person;
            Object.keys(tab).filter((k) => k.startsWith(loosePrefix) && !k.startsWith(`${loosePrefix}${me}/`)).forEach((k) => tab.removeItem(k));
            const copies = [];
            for (const key of Object.keys(browser).filter((k) => k.startsWith(prefix))) {
                const copy = read(browser, key);
                if (!person || !key.startsWith(`${prefix}${person}/`) || !copy || now() - copy.at > daysKept * 86_400_000) {
                    browser.removeItem(key);
                } else if (!open.has(key.slice(prefix.length))) {
                    const page = copy.fields?.find((f) => f[0] === 'page')?.[1] ?? null;
                    copies.push({ place: key.slice(prefix.length + person.length + 1), seen: copy.seen || 0, at: Math.round(copy.at), page });
                }
            }
            return copies;
        },
        // As a file: so long a text is sent in pieces.
        text: (place) => new Blob([JSON.stringify(read(browser, `${prefix}${me}/${place}`)?.fields ?? [])]),
        taken(place) {
            browser.removeItem(`${prefix}${me}/${place}`);
        },
        // This tab was typing when the page went: the editor opens again where it was.
        back() {
            const was = read(tab, 'ogp-typing');
            const button = was && document.querySelector(`[data-kept-text="${CSS.escape(was.key)}"] [data-action="restore-kept"]`);
            if (button) {
                returning = was;
                button.click();
            } else if (!open.has(was?.key)) {
                tab.removeItem('ogp-typing');
            }
        },
        isTyping: () => read(tab, 'ogp-typing') !== null,
    };
})();
