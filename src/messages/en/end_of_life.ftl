### End of life.

EOL-001 = treatment routes add up to the whole
    .about = All hardware ends somewhere; what is not known where is of the route unknown.
    .above = the shares of the routes add up to { $sum }, more than the whole
    .below = the shares of the routes add up to { $sum }, less than the whole
    .share = takes part
    .help = give the rest to the route unknown, or correct the shares

EOL-002 = credits for recycling stand apart
    .about = What recycling spares others is no lower burden of this system (ISO 14044, 4.3.4.3; ITU-T L.1410): netted, it hides the impact of treatment.
    .netted = this contribution is the impact of treatment less the credit
    .credit = the credit
    .help = count the impact of treatment, and leave the credit under inventory.endOfLife.credits
    .negative = this impact of treatment is negative: it is a credit, or holds one
    .help-negative = state the impact of treatment alone, and the credit under inventory.endOfLife.credits
