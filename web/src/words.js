// The words of the page, which the core has in every language.

/** Says sentences in the language that is chosen. */
export class Words {
    #all;
    #tag;

    constructor(all) {
        this.#all = all;
        this.choose(asked(Object.keys(all)));
    }

    get tag() {
        return this.#tag;
    }

    get tags() {
        return Object.keys(this.#all);
    }

    /** What the page offers beside words: levels, profiles, formats, versions. */
    get offers() {
        return this.#all[this.#tag];
    }

    choose(tag) {
        this.#tag = tag;
        document.documentElement.lang = tag;
    }

    /** A sentence, its gaps filled. */
    say = (key, gaps = {}) => {
        const sentence = this.#all[this.#tag].words[key];
        if (sentence === undefined) throw new Error(`no words for ${key}`);
        return sentence.replace(/\{(\w+)\}/g, (gap, name) => gaps[name] ?? gap);
    };
}

/** The language that the address asks for, else the first of the reader's that there is. */
function asked(known) {
    const said = new URLSearchParams(location.hash.slice(1)).get("lang");
    const wanted = [said, ...navigator.languages].filter(Boolean).map((tag) => tag.split("-")[0]);
    return wanted.find((tag) => known.includes(tag)) ?? known[0];
}
