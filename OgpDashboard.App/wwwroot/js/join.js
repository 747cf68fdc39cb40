// A person who opens the link is in without a further click.
document.getElementById('join').requestSubmit();
