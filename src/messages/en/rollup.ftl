### Models of a family added up.

rollup-heading = { $members ->
    [one] One report
   *[other] { $members } reports
} of a family of { $models ->
    [one] one model
   *[other] { $models } models
}: what each took for its own development, counted once. Shares that a report inherits of a base are told and not added.
rollup-column-model = Model
rollup-column-base = Made from
rollup-aspect = { $aspect ->
    [energy] Energy
    [locationBased] GHG, location-based
    [marketBased] GHG, market-based
    [unspecified] GHG, method not stated
   *[water] Water consumed
}
rollup-nothing = not stated
rollup-no-report-of = no report
rollup-amount = { $amount }
rollup-part = at least { $amount }
rollup-base = { $name }{ $relation ->
    [fineTune] {" "}(fine-tuned)
    [adapter] {" "}(adapter)
    [quantised] {" "}(quantised)
    [distilled] {" "}(distilled)
    [merged] {" "}(merged)
    [pruned] {" "}(pruned)
   *[none] {""}
}
rollup-inherits = { $base }, of which its results bear { $share } %
rollup-total = { $aspect }: { $amount }, stated by { $stated } of { $count }
rollup-basis = { $basis ->
    [metered] metered
    [measured] measured
    [calculated] calculated
    [estimated] estimated
    [default] default values
    [proxy] proxies
   *[none] basis not stated
} { $amount }
rollup-by-basis = { $parts }
rollup-silent = counted as nothing, since they state nothing: { $names }
rollup-in-part = some reports state it for a part of their activities: the sum is a lower bound
rollup-ratio = all that was made from the base, over the base: { $ratio }
rollup-empty = No report states what its training took.
rollup-severity = { $severity ->
    [error] error
    [warning] warning
   *[advice] advice
}
rollup-told = { $kind ->
    [cycle] { $reports }: each was made from the one after it, in a circle; correct derivedFrom
    [countedTwice] { $reports }: “{ $about }” is one measurement that both state; it was counted with the first
    [sharesAboveWhole] { $reports }: their results together bear more than the whole of “{ $about }”; never add these results
    [ambiguous] { $reports }: “{ $about }” is the name of each, so that none was taken for the base; name its report by id under derivedFrom
    [sameReport] { $reports }: one report; the latest revision was counted
    [baseIsYounger] { $reports }: the first was released after what was made from it
    [noReport] { $reports }: no report of “{ $about }” is here, from which it was made; its training is not in the sums
   *[mixedBoundaries] { $reports }: energies of several boundaries were added; the sum says no more than its narrowest
}
rollup-no-report = no report among the files
rollup-unknown-base = not one report is of that base; there are: { $known }
rollup-not-well-formed = { $name } is no well-formed report, and nothing was added up
