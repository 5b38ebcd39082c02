// Asking the core: it works beside the page, is ended where it takes too long, and begins anew.

/** Seconds after which a question is given up. */
export const PATIENCE = 10;

/** Why there is no answer. */
export class NoAnswer extends Error {
    constructor(kind, words) {
        super(words ?? kind);
        // `refused`, with the reason in words; `long`; `fault`; `unable`, where it never began; `ended`, together with another question.
        this.kind = kind;
    }
}

export class Core {
    #text;
    #packed;
    #worker;
    #waiting = new Map();
    #next = 0;
    #begun;

    /** By the text of the worker and the packed module. */
    constructor(text, packed) {
        this.#text = text;
        this.#packed = packed;
        this.#begin();
    }

    #begin() {
        const address = URL.createObjectURL(new Blob([this.#text], { type: "text/javascript" }));
        this.#worker = new Worker(address);
        this.#worker.onmessage = ({ data }) => this.#answered(data);
        this.#worker.onerror = (event) => this.#end("fault", event.message);
        this.#begun = this.#post("begin", this.#packed);
        this.#begun.catch(() => {}).then(() => URL.revokeObjectURL(address));
    }

    #post(ask, given) {
        this.#next += 1;
        const id = this.#next;
        return new Promise((answer, fail) => {
            this.#waiting.set(id, { ask, answer, fail });
            this.#worker.postMessage({ id, ask, given });
        });
    }

    #answered({ id, answer, refused, fault }) {
        const waiting = this.#waiting.get(id);
        if (!waiting) return;
        this.#waiting.delete(id);
        clearTimeout(waiting.timer);
        if (refused !== undefined) waiting.fail(new NoAnswer("refused", refused));
        else if (fault !== undefined) {
            // What cannot begin would not begin the next time either.
            const cannot = waiting.ask === "begin";
            waiting.fail(new NoAnswer(cannot ? "unable" : "fault", fault));
            if (!cannot) this.#restart();
        } else waiting.answer(answer);
    }

    #end(kind, words) {
        const all = [...this.#waiting.values()];
        this.#waiting.clear();
        for (const { fail, timer } of all) {
            clearTimeout(timer);
            fail(new NoAnswer(kind, words));
        }
    }

    #restart() {
        this.#worker.terminate();
        this.#end("ended");
        this.#begin();
    }

    /** The answer of the core. What takes longer than its patience ends it, and it begins anew. */
    async ask(ask, given = {}) {
        await this.#begun;
        const answer = this.#post(ask, given);
        const waiting = this.#waiting.get(this.#next);
        waiting.timer = setTimeout(() => {
            waiting.fail(new NoAnswer("long"));
            this.#restart();
        }, PATIENCE * 1000);
        return answer;
    }
}
