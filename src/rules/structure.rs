//! What reading the text and holding it against the schema can find.

use super::report_rule::declared;

declared!(
    /// The text can be read as YAML or JSON.
    UNREADABLE, "DOC-001", Error, WellFormed, Text
);
declared!(
    /// No key stands twice in one map.
    DUPLICATE_KEY, "DOC-002", Error, WellFormed, Text
);
declared!(
    /// The document stays within the limits of size, depth and number of values.
    TOO_LARGE, "DOC-003", Error, WellFormed, Text
);
declared!(
    /// Every number is a finite number.
    NOT_FINITE, "DOC-004", Error, WellFormed, Text
);
declared!(
    /// The notation is plain: no tags, merge keys, keys that are no text, or second documents.
    NOT_PLAIN, "DOC-005", Error, WellFormed, Text
);
declared!(
    /// A value is read as its author meant it.
    DOUBTFUL_SCALAR, "DOC-006", Warning, WellFormed, Text
);
declared!(
    /// Every key is one that the schema knows.
    UNKNOWN_KEY, "SCH-001", Error, WellFormed, Structure
);
declared!(
    /// Every key that the schema requires is there.
    MISSING_KEY, "SCH-002", Error, WellFormed, Structure
);
declared!(
    /// Every value is of the type that its place asks for.
    WRONG_TYPE, "SCH-003", Error, WellFormed, Structure
);
declared!(
    /// A word from a list is one of that list.
    UNKNOWN_WORD, "SCH-004", Error, WellFormed, Structure
);
declared!(
    /// The unit is one of the dimension.
    WRONG_UNIT, "SCH-005", Error, WellFormed, Structure
);
declared!(
    /// A number lies in the range of its place.
    OUT_OF_RANGE, "SCH-006", Error, WellFormed, Structure
);
declared!(
    /// A text has the form that its place asks for.
    MALFORMED_TEXT, "SCH-007", Error, WellFormed, Structure
);
declared!(
    /// A figure is either stated, with value and unit, or withheld.
    NEITHER_STATED_NOR_WITHHELD, "SCH-008", Error, WellFormed, Structure
);
declared!(
    /// The structure is the schema's in every other way.
    OTHERWISE_INVALID, "SCH-009", Error, WellFormed, Structure
);
declared!(
    /// The report is written in a version of the schema that this build knows.
    UNKNOWN_VERSION, "META-001", Error, WellFormed, Structure
);

pub(super) static RULES: &[&crate::finding::Rule] = &[
    &UNREADABLE,
    &DUPLICATE_KEY,
    &TOO_LARGE,
    &NOT_FINITE,
    &NOT_PLAIN,
    &DOUBTFUL_SCALAR,
    &UNKNOWN_KEY,
    &MISSING_KEY,
    &WRONG_TYPE,
    &UNKNOWN_WORD,
    &WRONG_UNIT,
    &OUT_OF_RANGE,
    &MALFORMED_TEXT,
    &NEITHER_STATED_NOR_WITHHELD,
    &OTHERWISE_INVALID,
    &UNKNOWN_VERSION,
];
