### Climate change.

GHG-001 = emissions follow from energy and grid intensity
    .about = Emissions of electricity are facility energy times the intensity of the grid. Readers can redo this, so the three figures have to agree.
    .differs = the stated emissions do not follow from energy and grid intensity
    .help = check whether energy and emissions cover the same days, and whether the energy is that of the facility

GHG-002 = electricity has a location-based figure
    .about = The location-based figure tells what the grid emitted; the market-based one tells what contracts say. The second stands beside the first, never instead (GHG Protocol scope 2).
    .market-only = a market-based figure stands alone, without a location-based one
    .unstated = the figure does not say by which method electricity was accounted for
    .help = add `locationBased`: facility energy times the intensity of the grid

GHG-004 = the intensity of a grid lies where published ones do
    .about = Emissions are proportional to the intensity. A wrong unit, country or year in it shifts every figure that rests on it.
    .any-grid = the intensity of { $intensity } is above that of any published grid
    .country = the intensity of { $intensity } lies outside of what is published of { $country }
    .help = check unit, country and year; where the figure is of a zone, an hour or another scope, say so with `zone`, `year` and `factorScope`; published: { $published } ({ $years }; { $sources })

GHG-005 = offsets, removals and avoided emissions stay out of the total
    .about = A total says what was emitted. What is said to make up for it stands apart, so that readers see both (ISO 14067).
    .netted = the stated total is what was emitted less what is said to make up for it
    .compensation = taken off the total
    .negative = the contribution of { $amount } is negative: a contribution is what was emitted
    .help = state the total without compensations, and list them under `compensations`

GHG-009 = no more is compensated than was emitted
    .about = Offsets above the emissions are a slip of unit, or make up for something else: readers would take the system for a sink.
    .more = more is said to be made up for than the largest stated total
    .compensation = takes part
    .help = check the unit of the compensation, and what else it is for
