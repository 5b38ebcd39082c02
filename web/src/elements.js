// Elements of the page. Words of others only ever become text: nothing here reads markup but that of the core.

/** An element with attributes (a function is a handler) and children: elements and texts. */
export function el(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (typeof value === "function") element.addEventListener(key, value);
        else if (value === true) element.setAttribute(key, "");
        else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
    return element;
}

/** The drawing of a proof, which the core wrote and escaped. */
export function drawn(markup) {
    const parsed = new DOMParser().parseFromString(markup, "text/html");
    return document.importNode(parsed.body.firstElementChild, true);
}

/** What is told in the small part of Markdown that hovers use: paragraphs, lists, code and bold. */
export function told(markdown) {
    const blocks = markdown.split(/\n\n(?![^`]*```(?:\n\n|$))/);
    return blocks.map((block) => {
        const code = /^```text\n([^]*?)\n?```$/.exec(block);
        if (code) return el("pre", {}, code[1]);
        const lines = block.split("\n");
        if (lines.every((line) => line.startsWith("- "))) {
            return el("ul", {}, ...lines.map((line) => el("li", {}, ...spans(line.slice(2)))));
        }
        return el("p", {}, ...lines.flatMap((line, at) => [...(at > 0 ? [el("br")] : []), ...spans(line.trim())]));
    });
}

/** A line of such text. */
export function spans(line) {
    return line.split(/(`[^`]+`|\*\*[^*]+\*\*)/).filter(Boolean).map((part) => {
        if (part.startsWith("`")) return el("code", {}, part.slice(1, -1));
        if (part.startsWith("**")) return el("b", {}, part.slice(2, -2));
        return part;
    });
}
