// How grave a finding is, by a shape beside the word: red is for figures that cannot all be true, and for nothing else.

/** The kinds, the gravest first. */
export const KINDS = ["contradiction", "error", "warning", "advice"];

export const MARKS = { contradiction: "✕", error: "■", warning: "▲", advice: "●" };

/** The kind of a finding. */
export const kind = ({ severity, derivation }) => (severity === "error" && derivation ? "contradiction" : severity);
