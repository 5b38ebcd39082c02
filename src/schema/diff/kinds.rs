//! The kinds of change, as a table.

/// Who must act on a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Direction {
    /// Nobody: what was valid stays valid, and means the same.
    Nobody,
    /// Who writes documents: one that was valid may no longer be.
    Writers,
    /// Who reads documents: one may hold, or lack, what a reader of the old schema does not expect.
    Readers,
    /// Both.
    Both,
}

/// The part of a semantic version that a change raises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Step {
    /// Words and order alone.
    Patch,
    /// Something new, or something given notice, that breaks nobody.
    Minor,
    /// Somebody breaks.
    Major,
}

/// A kind of change.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its name; the words for it are under `schema-diff-` and this.
    pub key: &'static str,
    /// How grave it is.
    pub step: Step,
    /// Whom it touches.
    pub direction: Direction,
}

impl Kind {
    /// Whether it touches what a value means, or what validators do not agree on, so that no proof about the documents
    /// that are valid takes it back.
    pub(super) fn is_meaning(&self) -> bool {
        [
            &UNIT_CHANGED,
            &FORMAT_ADDED,
            &FORMAT_REMOVED,
            &FORMAT_CHANGED,
            &CONTENT_CHANGED,
            &DEFAULT_ADDED,
            &DEFAULT_REMOVED,
            &DEFAULT_CHANGED,
            &FOREIGN_REFERENCE_CHANGED,
        ]
        .contains(&self)
    }

    /// Whether it tells of documents although no proof takes it back: words of a unit, and what is not followed.
    pub(super) fn explains(&self, subject: &str) -> bool {
        *self == FOREIGN_REFERENCE_CHANGED || *self == UNIT_CHANGED && subject.is_empty()
    }

    /// Whether a key comes or goes, which is told also where it breaks nobody.
    pub(super) fn is_of_keys(&self) -> bool {
        [&FIELD_RENAMED, &FIELD_DESCRIBED, &FIELD_NO_LONGER_DESCRIBED, &FIELD_REMOVED, &VALUE_FORBIDDEN]
            .contains(&self)
    }
}

impl Direction {
    /// Whether writers, or readers, are among those whom it touches.
    pub fn includes(self, whom: Self) -> bool {
        self == whom || self == Self::Both && whom != Self::Nobody
    }

    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Writers => "writers",
            Self::Readers => "readers",
            Self::Both => "both",
        }
    }
}

impl Step {
    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

macro_rules! kinds {
    ($($name:ident $key:literal $step:ident $direction:ident,)+) => {
        $(pub(super) static $name: Kind =
            Kind { key: $key, step: Step::$step, direction: Direction::$direction };)+
        /// Every kind.
        pub static KINDS: &[&Kind] = &[$(&$name),+];
    };
}

kinds! {
    // Keys of an object.
    FIELD_REMOVED "field-removed" Major Both,
    FIELD_NO_LONGER_DESCRIBED "field-no-longer-described" Major Readers,
    FIELD_RENAMED "field-renamed" Major Both,
    OPTIONAL_FIELD_ADDED "optional-field-added" Minor Nobody,
    FIELD_DESCRIBED "field-described" Major Writers,
    REQUIRED_FIELD_ADDED "required-field-added" Major Writers,
    REQUIRED_ADDED "required-added" Major Writers,
    REQUIRED_REMOVED "required-removed" Major Readers,
    OBJECT_CLOSED "object-closed" Major Writers,
    OBJECT_OPENED "object-opened" Major Readers,
    OTHER_KEYS_CONSTRAINED "other-keys-constrained" Major Writers,
    OTHER_KEYS_FREED "other-keys-freed" Major Readers,
    PATTERN_PROPERTY_ADDED "pattern-property-added" Major Writers,
    PATTERN_PROPERTY_REMOVED "pattern-property-removed" Major Both,
    KEY_NAMES_CONSTRAINED "key-names-constrained" Major Writers,
    KEY_NAMES_FREED "key-names-freed" Major Readers,
    MIN_PROPERTIES_RAISED "min-properties-raised" Major Writers,
    MIN_PROPERTIES_LOWERED "min-properties-lowered" Major Readers,
    MAX_PROPERTIES_LOWERED "max-properties-lowered" Major Writers,
    MAX_PROPERTIES_RAISED "max-properties-raised" Major Readers,
    DEPENDENCY_ADDED "dependency-added" Major Writers,
    DEPENDENCY_REMOVED "dependency-removed" Major Readers,
    // Types and values.
    TYPE_NARROWED "type-narrowed" Major Writers,
    TYPE_WIDENED "type-widened" Major Readers,
    TYPE_CHANGED "type-changed" Major Both,
    VALUE_FORBIDDEN "value-forbidden" Major Writers,
    VALUE_ALLOWED "value-allowed" Major Readers,
    ENUM_VALUE_REMOVED "enum-value-removed" Major Writers,
    // 0002: a reader that tells words apart has no branch for a new one.
    ENUM_VALUE_ADDED "enum-value-added" Major Readers,
    ENUM_ADDED "enum-added" Major Writers,
    ENUM_REMOVED "enum-removed" Major Readers,
    ENUM_REORDERED "enum-reordered" Patch Nobody,
    CONST_ADDED "const-added" Major Writers,
    CONST_REMOVED "const-removed" Major Readers,
    CONST_CHANGED "const-changed" Major Both,
    UNIT_CHANGED "unit-changed" Major Both,
    UNIT_ADDED "unit-added" Major Readers,
    UNIT_REMOVED "unit-removed" Major Writers,
    // Numbers.
    MINIMUM_RAISED "minimum-raised" Major Writers,
    MINIMUM_LOWERED "minimum-lowered" Major Readers,
    MAXIMUM_LOWERED "maximum-lowered" Major Writers,
    MAXIMUM_RAISED "maximum-raised" Major Readers,
    STEP_TIGHTENED "step-tightened" Major Writers,
    STEP_LOOSENED "step-loosened" Major Readers,
    STEP_CHANGED "step-changed" Major Both,
    // Texts.
    MIN_LENGTH_RAISED "min-length-raised" Major Writers,
    MIN_LENGTH_LOWERED "min-length-lowered" Major Readers,
    MAX_LENGTH_LOWERED "max-length-lowered" Major Writers,
    MAX_LENGTH_RAISED "max-length-raised" Major Readers,
    PATTERN_ADDED "pattern-added" Major Writers,
    PATTERN_REMOVED "pattern-removed" Major Readers,
    PATTERN_TIGHTENED "pattern-tightened" Major Writers,
    PATTERN_LOOSENED "pattern-loosened" Major Readers,
    PATTERN_CHANGED "pattern-changed" Major Both,
    FORMAT_ADDED "format-added" Major Writers,
    FORMAT_REMOVED "format-removed" Major Readers,
    FORMAT_CHANGED "format-changed" Major Both,
    CONTENT_CHANGED "content-changed" Major Both,
    // Lists.
    MIN_ITEMS_RAISED "min-items-raised" Major Writers,
    MIN_ITEMS_LOWERED "min-items-lowered" Major Readers,
    MAX_ITEMS_LOWERED "max-items-lowered" Major Writers,
    MAX_ITEMS_RAISED "max-items-raised" Major Readers,
    UNIQUE_ITEMS_ADDED "unique-items-added" Major Writers,
    UNIQUE_ITEMS_REMOVED "unique-items-removed" Major Readers,
    ITEMS_CONSTRAINED "items-constrained" Major Writers,
    ITEMS_FREED "items-freed" Major Readers,
    POSITION_ADDED "position-added" Major Writers,
    POSITION_REMOVED "position-removed" Major Both,
    CONTAINS_ADDED "contains-added" Major Writers,
    CONTAINS_REMOVED "contains-removed" Major Readers,
    CONTAINS_CHANGED "contains-changed" Major Both,
    // Choices and conditions.
    BRANCH_ADDED "branch-added" Major Readers,
    BRANCH_REMOVED "branch-removed" Major Writers,
    CHOICE_ADDED "choice-added" Major Writers,
    CHOICE_REMOVED "choice-removed" Major Readers,
    DEMAND_ADDED "demand-added" Major Writers,
    DEMAND_REMOVED "demand-removed" Major Readers,
    NOT_ADDED "not-added" Major Writers,
    NOT_REMOVED "not-removed" Major Readers,
    NOT_CHANGED "not-changed" Major Both,
    CONDITION_ADDED "condition-added" Major Writers,
    CONDITION_REMOVED "condition-removed" Major Readers,
    CONDITION_CHANGED "condition-changed" Major Both,
    // What no other kind explains.
    DOCUMENT_REFUSED "document-refused" Major Writers,
    DOCUMENT_ACCEPTED "document-accepted" Major Readers,
    REWRITTEN "rewritten" Patch Nobody,
    // What explains.
    TITLE_CHANGED "title-changed" Patch Nobody,
    DESCRIPTION_CHANGED "description-changed" Patch Nobody,
    EXAMPLES_CHANGED "examples-changed" Patch Nobody,
    COMMENT_CHANGED "comment-changed" Patch Nobody,
    ANNOTATION_CHANGED "annotation-changed" Patch Nobody,
    DEFAULT_ADDED "default-added" Minor Readers,
    DEFAULT_REMOVED "default-removed" Major Readers,
    DEFAULT_CHANGED "default-changed" Major Both,
    DEPRECATED "deprecated" Minor Writers,
    DEPRECATION_WITHDRAWN "deprecation-withdrawn" Patch Nobody,
    // 0011: a hint, which breaks nobody.
    READ_ONLY_CHANGED "read-only-changed" Minor Both,
    // The schema as a document.
    ID_CHANGED "id-changed" Patch Nobody,
    DIALECT_CHANGED "dialect-changed" Minor Nobody,
    ANCHOR_CHANGED "anchor-changed" Minor Nobody,
    DEFINITION_ADDED "definition-added" Patch Nobody,
    DEFINITION_REMOVED "definition-removed" Minor Nobody,
    DEFINITION_RENAMED "definition-renamed" Minor Nobody,
    FOREIGN_REFERENCE_CHANGED "foreign-reference-changed" Major Both,
}
