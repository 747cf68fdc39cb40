// Passkeys: asks the server what the browser needs, lets the browser do it, and sends the answer with the page's own form.
(() => {
    if (!globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON) {
        return;
    }

    async function options(form) {
        const answer = await fetch(`/passkeys/${form.dataset.passkey}`, {
            method: 'POST',
            headers: { RequestVerificationToken: form.elements.namedItem('__RequestVerificationToken').value },
        });
        if (!answer.ok) {
            throw new Error(String(answer.status));
        }
        return answer.json();
    }

    async function credential(form) {
        const asked = await options(form);
        return form.dataset.passkey === 'new'
            ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
            : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
    }

    for (const form of document.querySelectorAll('form[data-passkey]')) {
        form.hidden = false;
        const box = form.elements.namedItem('Credential');
        form.addEventListener('submit', async (e) => {
            if (box.value) {
                return;
            }
            e.preventDefault();
            const said = form.querySelector('[data-failed]');
            said.textContent = '';
            try {
                box.value = JSON.stringify(await credential(form));
                form.requestSubmit(e.submitter);
            } catch {
                // Nothing happened: the person closed the browser's question, or has no passkey here.
                said.textContent = said.dataset.failed;
            }
        });
    }
})();
