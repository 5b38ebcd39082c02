### Two revisions of one report: what changed, what follows from what, and whether it is explained.

diff-naming = { $naming ->
    [revision] { $new } is a later revision of { $old }
    [supersedes] { $new } supersedes { $old }
    [notRaised] { $new } has the id of { $old } and no higher revision; raise report.revision
    [other] { $new } supersedes another report than { $old }; name it in report.supersedes
   *[none] { $new } has another id than { $old } and names none that it supersedes; name it in report.supersedes
}
diff-counts = { $changes ->
    [0] nothing changed
   *[other] changes: { $changes }, of figures: { $figures }, not explained by their inputs, and no reason given: { $beyond }
}
diff-figures = Figures that changed, each with those that follow from it
diff-others = All else
diff-change = { $path }: { $old } → { $new }
diff-nothing = nothing
diff-entries = { $count ->
    [one] one entry
   *[other] { $count } entries
}
diff-followers = { $count ->
    [one] one figure follows from it
   *[other] { $count } figures follow from it
}
diff-less = fell by a factor of { $factor }
diff-more = rose by a factor of { $factor }
diff-given = stated now; it was withheld
diff-within = changed within its uncertainty
diff-otherwise = written otherwise; it may be the same amount
diff-beside = the amount is as it was; { $keys } changed
diff-beyond = what it is computed from did not change ({ $unchanged }), and no reason is stated: say why in a note beside it, or in report.statusReason
diff-elsewhere = what it is computed from changed ({ $changed }), and does not lead to this; no reason is stated: correct it, or say why in a note beside it, or in report.statusReason
diff-alone = figures of entries that only one of the two has, held against nothing: { $count }
diff-more-followers = { $count ->
    [one] one more
   *[other] { $count } more
}
diff-reasons = reason: { $reasons }
diff-reason = { $reason ->
    [statusReason] the report says why it was corrected
    [note] a new note
    [basis] another basis
    [source] another source, or another edition of it
   *[method] another method or measurement
}
