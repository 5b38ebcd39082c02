// The fact sheet, which the core draws: in a frame of its own where nothing runs.
import { el } from "./elements.js";
import { save } from "./exports.js";

export class Sheet {
    #parts;
    #say;
    #on;
    #drawn = "";

    constructor(parts, say, on) {
        [this.#parts, this.#say, this.#on] = [parts, say, on];
        parts.save.addEventListener("click", () => save(`${on.name()}.html`, this.#drawn));
    }

    /** Draws the sheet of what is open. */
    async show() {
        const { host, none, save: button } = this.#parts;
        try {
            this.#drawn = await this.#on.draw("html");
            // A source is looked up beside the page, not in the frame.
            const srcdoc = this.#drawn.replaceAll(' rel="noreferrer">', ' rel="noreferrer noopener" target="_blank">');
            if (host.firstElementChild?.srcdoc !== srcdoc) {
                const sandbox = "allow-popups allow-popups-to-escape-sandbox";
                host.replaceChildren(el("iframe", { sandbox, referrerpolicy: "no-referrer", title: this.#say("page-sheet-title"), srcdoc }));
            }
            [host.hidden, none.hidden, button.disabled] = [false, true, false];
        } catch (error) {
            if (error.kind !== "refused") return;
            none.textContent = this.#say("page-no-sheet", { why: error.message });
            host.replaceChildren();
            [host.hidden, none.hidden, button.disabled] = [true, false, true];
        }
    }
}
