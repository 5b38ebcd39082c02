// The core, off the thread of the page: it answers one question after the other.
import { initSync, Opened, blank, explain, first_report, recognise, written } from "ailca-core";

/** The text that is open, as the core holds it. */
let opened;

const answers = {
    open({ name, bytes, today, profile, level, lang }) {
        // What was open goes first: two large reports need not be held at once.
        opened?.free();
        opened = undefined;
        opened = new Opened(name, bytes, today, profile);
        return { ...answers.tell({ level, lang }), name: opened.name };
    },
    text: () => opened.text,
    tell: ({ level, lang }) => ({ report: JSON.parse(opened.report(level, lang)), ...JSON.parse(opened.beside(level, lang)) }),
    json: ({ level, lang }) => opened.report(level, lang),
    hover: ({ line, column, lang }) => JSON.parse(opened.hover(line, column, lang) ?? "null"),
    completions: ({ line, column, lang }) => JSON.parse(opened.completions(line, column, lang)),
    fixes: ({ level, lang }) => JSON.parse(opened.fixes(level, lang)),
    sheet: ({ form, lang }) => opened.sheet(form, lang),
    statement: ({ guideline, level, lang }) => opened.statement(guideline, level, lang),
    export: ({ format, today, lang }) => JSON.parse(written(opened, format, today, lang)),
    recognise: ({ name, bytes }) => recognise(name, bytes),
    import: ({ name, bytes, about, id, lang }) => JSON.parse(first_report(name, bytes, JSON.stringify(about), id, lang)),
    blank: ({ id }) => blank(id),
    explain: ({ rule, lang }) => explain(rule, lang),
};

async function begin(packed) {
    const bytes = Uint8Array.fromBase64?.(packed) ?? Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    const module = new WebAssembly.Module(await new Response(plain).arrayBuffer());
    initSync({ module });
}

let begun;
self.onmessage = async ({ data: { id, ask, given } }) => {
    if (ask === "begin") {
        begun = begin(given);
        begun.then(() => self.postMessage({ id }), (error) => self.postMessage({ id, fault: String(error) }));
        return;
    }
    await begun;
    try {
        self.postMessage({ id, answer: answers[ask](given) });
    } catch (error) {
        // A trap leaves the core in no state to be asked again.
        const isTrap = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
        self.postMessage(isTrap ? { id, fault: String(error) } : { id, refused: error.message ?? String(error) });
    }
};
