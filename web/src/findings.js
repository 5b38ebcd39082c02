// The findings beside the text: each a button that opens its proof, its places and what mends it.
import { drawn, el, spans } from "./elements.js";
import { KINDS, MARKS, kind } from "./marks.js";

export class Findings {
    #list;
    #above;
    #say;
    #on;
    #all = [];
    #items = [];
    #active = -1;

    /** In two elements; `on.chosen(finding, number, place)` when a finding, or a place of it, is chosen, `on.line(line)`, `on.explain(rule)`
     *  and `on.mend(fix)`. */
    constructor({ list, above }, say, on) {
        [this.#list, this.#above, this.#say, this.#on] = [list, above, say, on];
    }

    get count() {
        return this.#all.length;
    }

    /** Shows what was found: the report of the program, and what stands beside it. */
    show(report, beside) {
        const kept = this.#all[this.#active]?.fingerprint;
        this.#all = report.findings.map((finding, index) => ({ ...finding, ...beside[index], index, kind: kind(finding) }));
        this.#all.sort((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || one.index - other.index);
        this.#items = this.#all.map((finding, at) => this.#item(finding, at));
        this.#list.replaceChildren(...this.#items);
        this.#showAbove(report.above);
        // What was looked at stays open while the text changes.
        this.#active = -1;
        const again = this.#all.findIndex((finding) => finding.fingerprint === kept);
        if (kept && again >= 0) this.#open(again);
    }

    /** What the editor marks: the least that it needs of each finding. */
    get marks() {
        return this.#all.map(({ places, kind }, index) => ({ places, kind, index }));
    }

    /** Goes to the next finding, or with -1 to the one before. */
    step(by) {
        if (this.#all.length === 0) return;
        const from = this.#active < 0 ? (by > 0 ? -1 : 0) : this.#active;
        this.choose((from + by + this.#all.length) % this.#all.length);
    }

    /** Opens a finding and tells of it. */
    choose(at, place) {
        this.#open(at);
        this.#items[at].scrollIntoView({ block: "nearest" });
        this.#on.chosen(this.#all[at], at, place);
    }

    /** Opens a finding that the cursor came to. */
    follow(at) {
        if (at === this.#active) return;
        this.#open(at);
        this.#items[at].scrollIntoView({ block: "nearest" });
        this.#on.followed(this.#all[at]);
    }

    /** Offers the edits that mend findings. */
    offer(fixes) {
        for (const fix of fixes) {
            const at = this.#all.findIndex(({ index }) => index === fix.finding);
            const place = this.#items[at]?.querySelector(".mend");
            place?.append(el("p", {},
                el("button", { type: "button", click: () => this.#on.mend(fix) }, this.#say(fix.sure ? "page-mend" : "page-mend-likely")),
                " ", el("bdi", {}, fix.title)));
        }
    }

    #open(at) {
        if (at === this.#active) return;
        this.#toggle(this.#active, false);
        this.#toggle(at, true);
        this.#active = at;
    }

    #toggle(at, isOpen) {
        const item = this.#items[at];
        if (!item) return;
        item.classList.toggle("open", isOpen);
        item.querySelector("button.head").setAttribute("aria-expanded", String(isOpen));
        const more = item.querySelector(".more");
        more.hidden = !isOpen;
        if (isOpen && !more.hasChildNodes()) more.append(...this.#more(this.#all[at], at));
        // What mends it was offered before it was opened.
        if (isOpen) more.append(item.querySelector(".mend"));
        else item.append(item.querySelector(".mend"));
        item.querySelector(".mend").hidden = !isOpen;
    }

    #item(finding, at) {
        const say = this.#say;
        const head = el("button", {
            type: "button", class: "head", "aria-expanded": "false",
            click: () => (this.#active === at ? this.#close() : this.choose(at)),
        },
        el("span", { class: `shape ${finding.kind}`, "aria-hidden": "true" }, MARKS[finding.kind]),
        el("span", { class: "kind" }, say(`page-kind-${finding.kind}`)), " ",
        el("span", { class: "rule" }, finding.rule), " ",
        el("span", { class: "line" }, say("page-line", { line: finding.line })),
        el("bdi", { class: "message" }, ...spans(finding.message)));
        return el("li", { class: finding.kind }, el("h3", {}, head), el("div", { class: "more", hidden: true }), el("div", { class: "mend", hidden: true }));
    }

    #close() {
        this.#toggle(this.#active, false);
        this.#active = -1;
        this.#on.closed();
    }

    /** What an opened finding tells: the proof as a picture, the places that take part, what to do. */
    #more(finding, at) {
        const say = this.#say;
        const parts = [];
        if (finding.proof) parts.push(drawn(finding.proof));
        const lines = finding.help.map((line) => el("p", {}, el("bdi", {}, ...spans(line))));
        parts.push(el("div", { class: "help" }, ...lines));
        const own = el("button", { type: "button", class: "place", click: () => this.choose(at, 0) },
            el("code", {}, finding.path || finding.pointer || "/"), " ", this.#where(finding));
        const related = finding.related.map((place, number) => el("li", {},
            el("button", { type: "button", class: "place", click: () => this.choose(at, number + 1) }, el("bdi", {}, place.message), " ", this.#where(place))));
        parts.push(el("h4", {}, say("page-places")), el("ul", { class: "places" }, el("li", {}, own), ...related, ...this.#alike(finding)));
        if (finding.consequences.length > 0) {
            parts.push(el("h4", {}, say("page-follows")),
                el("ul", { class: "places" }, ...finding.consequences.map((each) => el("li", {}, this.#jump(each.line, `${each.rule}: ${each.message}`)))));
        }
        const why = el("details", {
            toggle: async ({ target }) => {
                if (target.open && !target.querySelector("pre")) target.append(el("pre", {}, await this.#on.explain(finding.rule)));
            },
        }, el("summary", {}, say("page-why", { rule: finding.rule })));
        parts.push(why);
        return parts;
    }

    #alike({ more }) {
        return (more?.places ?? []).map(({ line, pointer }) => el("li", {}, this.#jump(line, pointer)));
    }

    #jump(line, words) {
        return el("button", { type: "button", class: "place", click: () => this.#on.line(line - 1) },
            el("bdi", {}, words), " ", el("span", { class: "line" }, this.#say("page-line", { line })));
    }

    #where({ line, column }) {
        return el("span", { class: "line" }, this.#say("page-column", { line, column }));
    }

    #showAbove(above) {
        const all = above.reduce((sum, { count }) => sum + count, 0);
        this.#above.hidden = all === 0;
        if (all === 0) return this.#above.replaceChildren();
        const items = above.map(({ rule, message, line }) => el("li", {}, this.#jump(line, `${rule}: ${message}`)));
        return this.#above.replaceChildren(el("summary", {}, this.#say("page-above", { count: all })), el("ul", { class: "places" }, ...items));
    }
}
