### Critical review.

REV-001 = an independent critical review was held
    .about = Others than the publisher have looked (ISO 14044, 6).
    .missing = there is no critical review
    .incomplete = the review is not independent, or does not say all that is asked for: { $keys }
    .help = add review with kind (externalExpert or panel), standard, reviewers, statement and date
