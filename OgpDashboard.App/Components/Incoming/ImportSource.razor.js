// What stands in a box, as a file: so long a text is sent in pieces.
export const textOf = (box) => new Blob([box.value], { type: 'text/plain' });
