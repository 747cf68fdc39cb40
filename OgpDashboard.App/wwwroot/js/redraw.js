// What a page shows becomes what was drawn anew, node by node: focus, scrolling, selection and what is open stay, and a screen reader hears only what is new.
(() => {
    // By what a node is known again when its neighbours come and go.
    const key = (node) => (node.nodeType === 1 ? node.dataset?.part ?? node.dataset?.commitment ?? node.dataset?.entry : undefined);

    // One node, with all that is in it. A row with another version glows.
    function become(node, like) {
        if (node.nodeType === 3) {
            if (node.data !== like.data) {
                node.data = like.data;
            }
            return;
        }
        if (node.nodeType !== 1) {
            return;
        }
        const version = node.dataset?.version;
        const glow = ['glow-a', 'glow-b'].find((g) => node.classList.contains(g));
        for (const { name } of [...node.attributes]) {
            if (!like.hasAttribute(name) && name !== 'open') {
                node.removeAttribute(name);
            }
        }
        for (const { name, value } of like.attributes) {
            if (node.getAttribute(name) !== value) {
                node.setAttribute(name, value);
            }
        }
        children(node, like);
        if (version !== node.dataset?.version) {
            node.classList.add(Number(node.dataset.version) % 2 ? 'glow-a' : 'glow-b');
        } else if (glow) {
            node.classList.add(glow);
        }
    }

    // What is in a node becomes what is in another.
    function children(node, like) {
        const known = new Map([...node.children].map((c) => [key(c), c]));
        known.delete(undefined);
        const wanted = new Set([...like.children].map(key));
        let at = node.firstChild;

        // What leaves, leaves first, and nameless nodes before one that stays: a node that is moved loses focus and selection.
        const drop = () => {
            const next = at.nextSibling;
            at.remove();
            at = next;
        };
        for (const [name, child] of known) {
            if (!wanted.has(name)) {
                at = child === at ? at.nextSibling : at;
                child.remove();
                known.delete(name);
            }
        }
        for (const want of [...like.childNodes]) {
            const name = key(want);
            const mine = known.get(name);
            while (mine && at && at !== mine && key(at) === undefined) {
                drop();
            }
            const same = name !== undefined ? mine : at && key(at) === undefined && at.nodeName === want.nodeName ? at : undefined;
            if (!same) {
                node.insertBefore(want, at);
            } else {
                if (same === at) {
                    at = at.nextSibling;
                } else {
                    node.insertBefore(same, at);
                }
                become(same, want);
            }
        }
        while (at) {
            drop();
        }
    }

    Object.assign(ogp, { redraw: children, become });
})();
