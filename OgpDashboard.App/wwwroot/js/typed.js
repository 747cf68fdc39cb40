// What is typed in an editor is kept in this browser too, in the form in which the server keeps it (Components/Kept): for the seconds in which no server hears it.
(() => {
    const prefix = 'ogp-typed ';
    const daysKept = 7;
    const minutesToReturn = 10;

    // How far the server's clock is ahead of this machine's: its word and ours are compared by when they were typed.
    let ahead = 0;
    const now = () => Date.now() + ahead;

    const formOf = (el) => el.closest?.('form');
    const markOf = (form) => form?.querySelector('[data-typed]') ?? null;
    const boxesOf = (form) => [...form.querySelectorAll('input[data-field], textarea[data-field], select[data-field]')].filter((box) => !('notKept' in box.dataset));
    const valueOf = (box) => box.type === 'checkbox' ? (box.checked ? 'true' : '') : box.value;
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
            // No room, or not allowed: the server keeps it.
        }
    }

    // Where to come back to after a reload of this tab.
    function here(form, mark) {
        const box = document.activeElement;
        const index = boxesOf(form).indexOf(box);
        write(sessionStorage, 'ogp-typing', { key: mark.dataset.typed, at: Date.now(), index, from: box?.selectionStart ?? null, to: box?.selectionEnd ?? null });
    }

    const touched = new WeakSet();

    // The editors in which this page typed, with what it kept of them.
    const mine = new Map();

    function keep(form, mark) {
        const fields = fieldsOf(form);
        mine.set(mark.dataset.typed, JSON.stringify(fields));
        write(localStorage, prefix + mark.dataset.typed, { at: now(), seen: Number(mark.dataset.seen), fields });
    }

    function forget(key) {
        mine.delete(key);
        localStorage.removeItem(prefix + key);
    }

    function typed(e) {
        const form = formOf(e.target);
        const mark = markOf(form);
        if (mark && boxesOf(form).includes(e.target)) {
            touched.add(e.target);
            keep(form, mark);
            here(form, mark);
        }
    }

    document.addEventListener('input', typed);
    document.addEventListener('change', typed);
    document.addEventListener('focusin', (e) => {
        const mark = markOf(formOf(e.target));
        if (mark && mark.dataset.typed === read(sessionStorage, 'ogp-typing')?.key) {
            here(formOf(e.target), mark);
        }
    });

    // The same circuit is back: what was typed meanwhile stands in its boxes and nowhere else. It is typed once more.
    document.addEventListener('ogp-up', () => {
        for (const mark of document.querySelectorAll('[data-typed]')) {
            for (const box of boxesOf(formOf(mark)).filter((b) => touched.has(b) && (b.type !== 'radio' || b.checked))) {
                box.dispatchEvent(new Event('input', { bubbles: true }));
                box.dispatchEvent(new Event('change', { bubbles: true }));
            }
        }
    });

    const last = read(sessionStorage, 'ogp-typing');
    let returning = null;
    if (last && Date.now() - last.at > minutesToReturn * 60_000) {
        sessionStorage.removeItem('ogp-typing');
    }

    // An editor that the server closed was saved or left, and its text is no longer ours to keep. One that it opened again has the focus as it had before.
    let open = new Set();

    function editorsMoved() {
        const marks = [...document.querySelectorAll('[data-typed]')];
        const is = new Set(marks.map((mark) => mark.dataset.typed));
        for (const key of open) {
            if (!is.has(key)) {
                forget(key);
                if (read(sessionStorage, 'ogp-typing')?.key === key) {
                    sessionStorage.removeItem('ogp-typing');
                }
            }
        }
        open = is;

        // A line was added, moved or removed: nobody typed, and yet it is another text.
        for (const mark of marks) {
            const was = mine.get(mark.dataset.typed);
            if (was !== undefined && was !== JSON.stringify(fieldsOf(formOf(mark)))) {
                keep(formOf(mark), mark);
            }
        }

        const mark = returning && marks.find((m) => m.dataset.typed === returning.key);
        if (mark) {
            const boxes = boxesOf(formOf(mark));
            const box = boxes[returning.index] ?? boxes.find((b) => b.type !== 'radio' || b.checked);
            const { from, to } = returning;
            returning = null;
            box?.focus({ preventScroll: true });
            box?.scrollIntoView({ block: 'nearest' });
            if (Number.isInteger(from) && Number.isInteger(box?.selectionStart)) {
                box.setSelectionRange(from, to);
            }
        }
    }

    new MutationObserver(editorsMoved).observe(document.documentElement, { subtree: true, childList: true });

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
    let me = null;

    window.ogpTyped = {
        // The texts that are kept here. Those of anybody else go: who uses this browser now is not to find them.
        kept(person, serverNow) {
            ahead = serverNow - Date.now();
            me = person;
            const copies = [];
            for (const key of Object.keys(localStorage).filter((k) => k.startsWith(prefix))) {
                const copy = read(localStorage, key);
                if (!person || !key.startsWith(`${prefix}${person}/`) || !copy || now() - copy.at > daysKept * 86_400_000) {
                    localStorage.removeItem(key);
                } else {
                    copies.push({ place: key.slice(prefix.length + person.length + 1), seen: copy.seen || 0, at: Math.round(copy.at) });
                }
            }
            return copies;
        },
        // As a file: so long a text is sent in pieces.
        text: (place) => new Blob([JSON.stringify(read(localStorage, `${prefix}${me}/${place}`)?.fields ?? [])]),
        taken(place) {
            localStorage.removeItem(`${prefix}${me}/${place}`);
        },
        // This tab was typing when the page went: the editor opens again where it was.
        back() {
            const was = read(sessionStorage, 'ogp-typing');
            const button = was && document.querySelector(`[data-kept-text="${CSS.escape(was.key)}"] [data-action="restore-kept"]`);
            if (button) {
                returning = was;
                button.click();
            } else if (!open.has(was?.key)) {
                sessionStorage.removeItem('ogp-typing');
            }
        },
    };
})();
