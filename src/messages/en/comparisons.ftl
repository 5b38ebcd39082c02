### Claims and comparisons.

CMP-001 = what is compared is alike in unit, boundary and methods
    .about = Only like results can be held against each other (ISO 14044, 4.2.3.7).
    .unlike = { $key } is false: the two sides of this claim differ
    .claim = the claim
    .silent = this claim does not say whether both sides are alike in: { $keys }
    .help = assess both sides alike, or do not make the comparison
    .help-silent = add each with true or false
    .boundaries = sameBoundary is true, but the own energy is taken at { $own } and the other at { $other }
    .own = the own figure

CMP-002 = a comparison disclosed to the public was reviewed by a panel
    .about = A comparison touches others, so several interested parties review it before it is told (ISO 14044, 6.3).
    .missing = this comparison was not reviewed
    .alone = the review was not by a panel
    .claim = the comparison
    .claim-alone = this claim was not reviewed by a panel, and the report does not call it a comparative assertion
    .help = have a panel of at least three review it: review.kind panel
    .help-claim = where it is against a product of others, set goalAndScope.comparativeAssertion to true and have a panel of at least three review it; against an earlier version of one's own, none is asked for

CMP-003 = a claimed reduction or factor follows from its figures
    .about = A reader who divides the two figures must reach the claim within its rounding.
    .reduction = the claimed reduction does not follow from the two figures
    .factor = the claimed factor does not follow from the two figures
    .each-other = the claimed factor does not follow from the claimed reduction
    .reduction-of-it = the reduction of the same claim
    .help-each-other = factor is 1 ÷ (1 − reduction) where both are on one thing: correct one of them, or make two claims of it, each with its figures
    .unsupported = this claim has a number, but not the two figures behind it
    .help = reduction is 1 − own ÷ other, factor is other ÷ own: correct the claim or the figures
    .help-unsupported = add climateChange, energy or water with own and other
    .words-times = the words of this claim do not follow from the two figures: the other is { $derived } times the own one
    .words-less = the words of this claim do not follow from the two figures: the own one is { $derived } below the other
    .figure = one of the two figures
    .own = the own figure of this claim is { $own }, while the report states { $report } per unit
    .per-unit = stated per unit
    .help-own = compare what the report states, or say in the claim of what the figure is

CMP-004 = words of neutrality rest on results, not on offsets
    .about = What is bought elsewhere does not lower what a system emits (ISO/IEC 21031). Such words need results of zero.
    .offset = “{ $word }” is claimed, while the results are not zero and compensations are listed
    .unsupported = “{ $word }” is claimed, and no result of the report shows it
    .compensation = this does not lower the result
    .help = say what was reduced, in figures of the report, and name compensations apart

CMP-005 = compared figures differ by more than their uncertainty
    .about = Where both may be the same value, neither is known to be better (ISO 14044, 4.5.3).
    .overlap = within their uncertainty the two figures of this claim may be equal
    .other = the other figure
    .help = say that no difference could be shown, or sharpen the figures

CMP-006 = a claim on carbon says what becomes of water
    .about = What saves carbon may cost water, as cooling does (ISO 14044, 4.4.2).
    .alone = the claim compares climate change alone, although the report assesses water
    .help = add water with own and other to the claim

CMP-007 = what a text compares stands among the comparisons
    .about = A sentence that puts a system before another reaches the public as a claim does, and asks for the same: figures of both, alike in unit and boundary, and a panel (ISO 14044, 5.3 and 6.3).
    .unlisted = this text puts the system before “{ $other }”, and the report lists no comparison
    .help = add it under comparisons with the figures of both, and set goalAndScope.comparativeAssertion to true where the other is a product of somebody else; or leave the comparison out
