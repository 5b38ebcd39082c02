### Data quality and uncertainty.

DQ-001 = figures of activities say how they were come by
    .about = A metered figure and a guess look alike on paper. The basis tells how much weight each can bear.
    .missing = figures of activities without a basis: { $count }; this is the first
    .help = add basis to each: metered, measured, calculated, estimated, default or proxy

DQ-002 = data quality is rated
    .about = The rating tells how far a result can be trusted (ISO 14044, 4.2.3.6).
    .missing = data quality is not rated on all of technology, geography, time, completeness and reliability
    .help = add interpretation.dataQuality with all five, from 1 (very good) to 5 (very poor)

DQ-004 = totals carry an uncertainty, and main choices a sensitivity analysis
    .about = Others can only assure a result whose spread is known (ISO 14044, 4.5.3).
    .uncertainty = this total does not say how uncertain it is
    .sensitivity = there is no sensitivity analysis
    .help = add uncertainty to the total: relative, or interval
    .help-sensitivity = add interpretation.sensitivity: the main choices, each with what changes
