### Critical review.

REV-001 = an independent critical review was held
    .about = Others than the publisher have looked (ISO 14044, 6).
    .missing = there is no critical review
    .incomplete = the review is not independent, or does not say all that is asked for: { $keys }
    .help = add review with kind (externalExpert or panel), standard, reviewers, statement and date

REV-002 = reviewers are not the publisher, and a comparison has three
    .about = A review lends trust only from outside; a comparison touches others, so a panel reviews it (ISO 14044, 6.3).
    .publisher = this reviewer is of the organisation that publishes the report
    .own = the publisher
    .dependent = this reviewer is not independent
    .silent = nothing says whether this reviewer is independent
    .few = the report supports a comparison disclosed to the public, and the panel numbers { $count }, not three
    .small = the panel numbers { $count }, not three
    .twice = this reviewer is named already
    .twice-small = this reviewer is named already: the panel numbers { $count }, not three
    .help = have reviewers from outside, or say internalExpert
    .help-silent = add independent: true or false
    .help-twice = name each reviewer once, or tell two of one name apart
    .help-few = have a panel of at least three

REV-003 = the review is of this revision
    .about = A report that changed after its review was not reviewed.
    .other = revision { $reviewed } was reviewed, this is revision { $revision }
    .unstated = the review does not say which revision it is of; this is revision { $revision }
    .help = have this revision reviewed, or state the revision that was
    .before = the review is dated before the last day that the report covers, { $last }
    .help-before = correct the date, or have the figures reviewed that came after it

REV-004 = a panel has a chair
    .about = The chair answers for the panel (ISO 14044, 6.3).
    .missing = no reviewer is named as chair of the panel
    .help = add chair: true to one reviewer
