### What can change between two schemas.

schema-diff-field-removed = the key “{ $subject }” is gone, and the object takes no other keys
schema-diff-field-no-longer-described = the key “{ $subject }” is no longer described
schema-diff-field-renamed = the key “{ $old }” is now called “{ $new }”
schema-diff-optional-field-added = new optional key “{ $subject }”
schema-diff-field-described = the key “{ $subject }”, which was taken without a name of its own, is now described
schema-diff-required-field-added = new key “{ $subject }”, and it is required
schema-diff-required-added = the key “{ $subject }” is now required
schema-diff-required-removed = the key “{ $subject }” may now be left out
schema-diff-object-closed = keys that are not described are now refused ({ $subject })
schema-diff-object-opened = keys that are not described are now accepted ({ $subject })
schema-diff-other-keys-constrained = what keys that are not described may hold is now constrained ({ $subject })
schema-diff-other-keys-freed = keys that are not described may now hold anything ({ $subject })
schema-diff-pattern-property-added = keys of the form “{ $subject }” are now described
schema-diff-pattern-property-removed = keys of the form “{ $subject }” are no longer described
schema-diff-key-names-constrained = the names of keys must now have a given form
schema-diff-key-names-freed = the names of keys may now have any form
schema-diff-min-properties-raised = the least number of keys is raised (was { $old ->
        [none] not set
       *[other] { $old }
    }, is { $new ->
        [none] not set
       *[other] { $new }
    })
schema-diff-min-properties-lowered = the least number of keys is lowered (was { $old ->
        [none] not set
       *[other] { $old }
    }, is { $new ->
        [none] not set
       *[other] { $new }
    })
schema-diff-max-properties-lowered = the largest number of keys is lowered (was { $old ->
        [none] not set
       *[other] { $old }
    }, is { $new ->
        [none] not set
       *[other] { $new }
    })
schema-diff-max-properties-raised = the largest number of keys is raised (was { $old ->
        [none] not set
       *[other] { $old }
    }, is { $new ->
        [none] not set
       *[other] { $new }
    })
schema-diff-dependency-added = where “{ $subject }” stands, more is asked for
schema-diff-dependency-removed = where “{ $subject }” stands, less is asked for
schema-diff-type-narrowed = fewer types are accepted: { $old ->
        [none] any
       *[other] { $old }
    } becomes { $new ->
        [none] any
       *[other] { $new }
    }
schema-diff-type-widened = more types are accepted: { $old ->
        [none] any
       *[other] { $old }
    } becomes { $new ->
        [none] any
       *[other] { $new }
    }
schema-diff-type-changed = the type is another one: { $old ->
        [none] any
       *[other] { $old }
    } becomes { $new ->
        [none] any
       *[other] { $new }
    }
schema-diff-value-forbidden = no value is accepted here any more
schema-diff-value-allowed = a value is now accepted here
schema-diff-enum-value-removed = the word “{ $subject }” is no longer accepted
schema-diff-enum-value-added = new word “{ $subject }”
schema-diff-enum-added = only listed words are accepted now: { $new }
schema-diff-enum-removed = other words than the listed ones are accepted now (the list was { $old })
schema-diff-enum-reordered = the words stand in another order
schema-diff-const-added = only { $new } is accepted now
schema-diff-const-removed = other values than { $old } are accepted now
schema-diff-const-changed = the only accepted value was { $old } and is { $new }
schema-diff-unit-changed = the unit is another one: figures mean something else: { $old ->
        [none] none
       *[other] { $old }
    } becomes { $new ->
        [none] none
       *[other] { $new }
    }
schema-diff-unit-added = new unit “{ $subject }”: readers must convert it
schema-diff-unit-removed = the unit “{ $subject }” is no longer accepted
schema-diff-minimum-raised = the lower bound is raised (was { $old ->
        [none] not set
       *[other] { $old }
    }, is { $new ->
        [none] not set
       *[other] { $new }
    })
schema-diff-minimum-lowered = the lower bound is lowered (was { $old ->
        [none] not set
       *[other] { $old }
    }, is { $new ->
        [none] not set
       *[other] { $new }
    })
schema-diff-maximum-lowered = the upper bound is lowered (was { $old ->
        [none] not set
       *[other] { $old }
    }, is { $new ->
        [none] not set
       *[other] { $new }
    })
schema-diff-maximum-raised = the upper bound is raised (was { $old ->
        [none] not set
       *[other] { $old }
    }, is { $new ->
        [none] not set
       *[other] { $new }
    })
schema-diff-step-tightened = fewer multiples are accepted: { $old ->
        [none] any
       *[other] { $old }
    } becomes { $new ->
        [none] any
       *[other] { $new }
    }
schema-diff-step-loosened = more multiples are accepted: { $old ->
        [none] any
       *[other] { $old }
    } becomes { $new ->
        [none] any
       *[other] { $new }
    }
schema-diff-step-changed = multiples of another number are asked for: { $old ->
        [none] any
       *[other] { $old }
    } becomes { $new ->
        [none] any
       *[other] { $new }
    }
schema-diff-min-length-raised = the least length is raised (was { $old ->
        [none] not set
       *[other] { $old }
    }, is { $new ->
        [none] not set
       *[other] { $new }
    })
schema-diff-min-length-lowered = the least length is lowered (was { $old ->
        [none] not set
       *[other] { $old }
    }, is { $new ->
        [none] not set
       *[other] { $new }
    })
schema-diff-max-length-lowered = the largest length is lowered (was { $old ->
        [none] not set
       *[other] { $old }
    }, is { $new ->
        [none] not set
       *[other] { $new }
    })
schema-diff-max-length-raised = the largest length is raised (was { $old ->
        [none] not set
       *[other] { $old }
    }, is { $new ->
        [none] not set
       *[other] { $new }
    })
schema-diff-pattern-added = a text must now have the form { $new }
schema-diff-pattern-removed = a text need no longer have the form { $old }
schema-diff-pattern-tightened = the form of a text is narrower: { $old ->
        [none] any
       *[other] { $old }
    } becomes { $new ->
        [none] any
       *[other] { $new }
    }
schema-diff-pattern-loosened = the form of a text is wider: { $old ->
        [none] any
       *[other] { $old }
    } becomes { $new ->
        [none] any
       *[other] { $new }
    }
schema-diff-pattern-changed = the form of a text is another one; whether narrower or wider cannot be told: { $old ->
        [none] any
       *[other] { $old }
    } becomes { $new ->
        [none] any
       *[other] { $new }
    }
schema-diff-format-added = a text must now have the format { $new }
schema-diff-format-removed = a text need no longer have the format { $old }
schema-diff-format-changed = the format is another one: { $old ->
        [none] any
       *[other] { $old }
    } becomes { $new ->
        [none] any
       *[other] { $new }
    }
schema-diff-content-changed = what the text encodes is another thing ({ $subject }): { $old ->
        [none] any
       *[other] { $old }
    } becomes { $new ->
        [none] any
       *[other] { $new }
    }
schema-diff-min-items-raised = the least number of items is raised (was { $old ->
        [none] not set
       *[other] { $old }
    }, is { $new ->
        [none] not set
       *[other] { $new }
    })
schema-diff-min-items-lowered = the least number of items is lowered (was { $old ->
        [none] not set
       *[other] { $old }
    }, is { $new ->
        [none] not set
       *[other] { $new }
    })
schema-diff-max-items-lowered = the largest number of items is lowered (was { $old ->
        [none] not set
       *[other] { $old }
    }, is { $new ->
        [none] not set
       *[other] { $new }
    })
schema-diff-max-items-raised = the largest number of items is raised (was { $old ->
        [none] not set
       *[other] { $old }
    }, is { $new ->
        [none] not set
       *[other] { $new }
    })
schema-diff-unique-items-added = no item may stand twice any more
schema-diff-unique-items-removed = an item may now stand twice
schema-diff-items-constrained = what items may be is now constrained
schema-diff-items-freed = items may now be anything
schema-diff-position-added = position { $subject } of the list is now described
schema-diff-position-removed = position { $subject } of the list is no longer described
schema-diff-contains-added = the list must now contain a given item
schema-diff-contains-removed = the list need no longer contain a given item
schema-diff-contains-changed = what the list must contain is another thing
schema-diff-branch-added = new branch of { $subject }: { $new }
schema-diff-branch-removed = a branch of { $subject } is gone: { $old }
schema-diff-choice-added = one of several branches must now hold ({ $subject })
schema-diff-choice-removed = no branch need hold any more ({ $subject })
schema-diff-demand-added = one more demand: { $new }
schema-diff-demand-removed = one demand less: { $old }
schema-diff-not-added = something is now excluded
schema-diff-not-removed = nothing is excluded any more
schema-diff-not-changed = what is excluded is another thing
schema-diff-condition-added = under a condition, more is asked for
schema-diff-condition-removed = under a condition, less is asked for
schema-diff-condition-changed = the condition is another one
schema-diff-document-refused = a document that was valid is not any more, and no other change tells of it: { $new }
schema-diff-document-accepted = a document that was not valid is now, and no other change tells of it: { $new }
schema-diff-rewritten = the same is said in other words; every document keeps its verdict
schema-diff-title-changed = another title
schema-diff-description-changed = another description
schema-diff-examples-changed = other examples
schema-diff-comment-changed = another comment
schema-diff-annotation-changed = the annotation “{ $subject }” is another one
schema-diff-default-added = left out, it now means { $new }
schema-diff-default-removed = left out, it no longer means { $old }
schema-diff-default-changed = left out, it meant { $old } and now means { $new }
schema-diff-deprecated = deprecated: write it no longer
schema-diff-deprecation-withdrawn = no longer deprecated
schema-diff-read-only-changed = who may write it is another one ({ $subject })
schema-diff-id-changed = another address: { $old ->
        [none] none
       *[other] { $old }
    } becomes { $new ->
        [none] none
       *[other] { $new }
    }
schema-diff-dialect-changed = another draft of JSON Schema: { $old ->
        [none] none
       *[other] { $old }
    } becomes { $new ->
        [none] none
       *[other] { $new }
    }
schema-diff-anchor-changed = another anchor: schemas that point at it must follow: { $old ->
        [none] none
       *[other] { $old }
    } becomes { $new ->
        [none] none
       *[other] { $new }
    }
schema-diff-definition-added = new definition “{ $subject }”
schema-diff-definition-removed = the definition “{ $subject }” is gone: schemas that point at it must follow
schema-diff-definition-renamed = the definition “{ $old }” is now called “{ $new }”
schema-diff-foreign-reference-changed = another document is pointed at, which is not followed: { $old ->
        [none] none
       *[other] { $old }
    } becomes { $new ->
        [none] none
       *[other] { $new }
    }

schema-diff-direction-writers = breaks writers
schema-diff-direction-readers = breaks readers
schema-diff-direction-both = breaks writers and readers
schema-diff-direction-nobody = breaks nobody
schema-diff-direction-mind-writers = writers should look
schema-diff-direction-mind-readers = readers should look
schema-diff-direction-mind-both = writers and readers should look
schema-diff-elsewhere = { $place } (and at { $count } more)
schema-diff-heading-passed = Not compared
schema-diff-step-passed = not compared
schema-diff-passed-dialect-unknown = `$schema` names a draft that is not known ({ $subject }); read as 2020-12
schema-diff-passed-keyword-unknown = the keyword “{ $subject }” is of no draft and is not the same on both sides; whether it asks for something is not known
schema-diff-passed-pattern-not-read = the pattern “{ $subject }” cannot be read here, so what it asks for is not known
schema-diff-passed-reference-not-followed = what “{ $subject }” points at was not compared; give the folder that holds it
schema-diff-passed-number-rounded = the number { $subject } has more digits than are compared
schema-diff-passed-writers-not-decided = the two say it in different ways, and whether a valid document is no longer valid could not be decided
schema-diff-passed-readers-not-decided = the two say it in different ways, and whether a document is newly valid could not be decided
schema-diff-passed-count = { $count } not compared or not decided
schema-diff-heading-major = Breaking
schema-diff-heading-minor = New
schema-diff-heading-patch = Wording
schema-diff-step-major = major
schema-diff-step-minor = minor
schema-diff-step-patch = patch
schema-diff-nothing = none
schema-diff-whole = whole document
schema-diff-none = No difference.
schema-diff-count = { $major } breaking, { $minor } new, { $patch } of wording
schema-diff-next = next version: { $version }
schema-diff-changelog = Changes from { $from } to { $to }
schema-diff-kinds = Changes between schemas
schema-diff-kinds-about = What `ailca schema diff` tells apart. “Breaking” raises the major version, “new” the minor, “wording” the patch; before 1.0.0 each counts one place further down.

schema-validate-sound = { $name } is sound (JSON Schema 2020-12) and keeps the conventions.
schema-validate-draft = `$schema` is “{ $subject }”; write https://json-schema.org/draft/2020-12/schema
schema-validate-unsound = no sound schema: { $subject }; mend this keyword
schema-validate-no-id = the schema has no `$id`; give the address under which it is released
schema-validate-untitled = the definition “{ $subject }” has no title; add one
schema-validate-undescribed = “{ $subject }” has no description; say what it means
schema-validate-open = the object takes any key; add `additionalProperties: false`
schema-validate-no-unit = the number “{ $subject }” has no unit; add a key `unit`, bounds on both sides, or say in the description what it is in
schema-validate-uncited = { $subject } is named without a number; cite the standard and its clause
