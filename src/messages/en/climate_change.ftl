### Climate change.

GHG-001 = emissions follow from energy and grid intensity
    .about = Emissions of electricity are facility energy times the intensity of the grid. Readers can redo this, so the three figures have to agree.
    .differs = the stated emissions do not follow from energy and grid intensity
    .help = check whether energy and emissions cover the same days, and whether the energy is that of the facility
    .far = the stated emissions are many times energy times grid intensity, more than a facility around it explains
    .help-far = check the units of both, or state the energy of the facility or its PUE
    .help-better = factors hour by hour and generation of one's own, such as panels and generators, give other figures than the factor of a year: state the intensity that follows from them as `locationBased` of the supply, or a supply of its own for what was generated on site

GHG-002 = electricity has a location-based figure
    .about = The location-based figure tells what the grid emitted; the market-based one tells what contracts say. The second stands beside the first, never instead (GHG Protocol scope 2).
    .market-only = { $count ->
        [one] a market-based figure stands alone, without a location-based one
       *[other] { $count } market-based figures stand alone, without a location-based one; this is the first
    }
    .unstated = { $count ->
        [one] the figure does not say by which method electricity was accounted for
       *[other] { $count } figures do not say by which method electricity was accounted for; this is the first
    }
    .help = add `locationBased`: facility energy times the intensity of the grid
    .help-unstated = say which method it is: move it under `locationBased`, or under `marketBased` with a location-based figure beside it

GHG-004 = the intensity of a grid lies where published ones do
    .about = Emissions are proportional to the intensity. A wrong unit, country or year in it shifts every figure that rests on it.
    .any-grid = the intensity of { $intensity } is above that of any published grid
    .country = the intensity of { $intensity } lies outside of what is published of { $country }
    .zone = the intensity of { $intensity } lies outside of what is published of { $zone }, { $country }
    .area = the intensity of { $intensity } lies outside of what is published of { $area }
    .any-country = the intensity of { $intensity } over the life cycle lies outside of what is published of any country
    .any-generation = the intensity of { $intensity } over the life cycle is below that of any published way of generating
    .implied = { $emissions } from { $energy } would be { $intensity }, far above any published grid
    .implied-emissions = these emissions
    .implied-rated = { $watts } W is the rated power of a device such as { $device }, and { $watts } W for one hour is this energy: it seems to be power, not energy; multiply it by the hours of all devices. With published intensities of the grid, { $fitting } would fit
    .implied-help = check the units and prefixes of both; with published intensities of the grid, { $fitting } would fit
    .help = check unit, place and year; where the figure is of a zone, another year or another scope, say so with `zone`, `year` and `factorScope`; published: { $published } ({ $years }; { $sources })
    .exchanged = the location-based intensity of { $intensity } lies below all that is published of { $country } and its parts, and the market-based one of { $market } is what is published of it: { $published }
    .any-plant = the intensity of { $intensity } is above that of any published way of generating
    .implied-high = { $emissions } from { $energy } would be { $intensity }, above what is published of such grids
    .implied-rating-low = { $emissions } from devices that drew { $share } of their rating, the least that was measured, would be { $intensity } at most, below what is published of such grids
    .implied-low = { $emissions } from { $energy } would be { $intensity }, below what is published of such grids
    .implied-low-help = check the units and prefixes of both; where the supply is one plant or one zone, state its intensity, or say so in a note; published: { $published } ({ $years }; { $sources })
    .implied-rating = { $emissions } from device-hours at rated power would be { $intensity }, above any published grid
    .implied-rating-help = check the unit of emissions and device-hours, and state the energy

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

GHG-003 = a market-based figure names its instruments
    .about = The market-based method rests on contracts (GHG Protocol scope 2). Without their names nobody can tell what was claimed, and a figure of zero needs contracts for every kilowatt-hour.
    .unnamed = this market-based figure names no contract behind it
    .uncovered = this intensity is zero, but the contracts named cover less than all of the electricity
    .unshared = this intensity is zero, but the contracts named do not say how much they cover
    .share = covers this much
    .vintage = the electricity of this contract was generated in another year than any of its uses: { $years } calendar years apart
    .use = the nearest of its uses
    .help-vintage = name a contract whose electricity was generated in the year of use or next to it (GHG Protocol scope 2, quality criterion 4); for a contract over many years give the year of the generation that was counted
    .help = list the contracts under inventory.electricity, as instruments: kind (power purchase agreement, guarantee of origin, certificate, residual mix) and share
    .help-cover = name the contracts for the rest, or count the rest with the residual mix

GHG-006 = climate change names horizon and assessment report
    .about = The factors of the IPCC differ from one assessment report to the next, and by time horizon; without both, results cannot be compared.
    .horizon = the time horizon is missing
    .version = the assessment report of the IPCC is missing
    .help = write for example method: (model: gwp, version: IPCC AR6, horizonYears: 100)
    .temperature = this is the potential of a change in temperature, not of warming
    .other-horizon = the horizon is { $years } years, not 100
    .help-beside = give the warming over a hundred years (gwp, horizonYears: 100); another horizon or model may stand beside it in a note

GHG-007 = an intensity says what it counts
    .about = A factor of the life cycle is larger than one of combustion alone, and losses of the grid add some per cent; readers need to know which it is.
    .missing = this supply does not state what its intensity counts: { $missing }
    .help = add factorScope: direct or lifeCycle, and includesGridLosses: true or false; the source of the factor says which

GHG-008 = emissions are the sum of their parts
    .about = The parts of a breakdown are disjoint and complete, and what the inventory emits at a stage is part of the result of that stage. Where they do not add up, a part is missing or counted twice.
    .holds-another = this contribution is what the inventory has for its stages and for { $stages } together, which has a contribution of its own
    .help-another = count each activity in one contribution
    .holds-unnamed = this contribution is what the inventory has for its stages and for { $stages } together, which no contribution names
    .help-unnamed = name that stage in `stages` too, or take its activities out of the amount
    .less = the result counts less for these stages than their activities emit: { $stages }
    .total = the total is less than what the activities of the stages that it covers emit
    .far-part = this contribution is a thousand or a million times all that the inventory states for its stages
    .far = the total is far more than all that the inventory states for the stages that it covers
    .differs = the stated emissions are not the sum of the parts of their breakdown
    .help = check whether a part was left out or counted twice, and whether all are by the same accounting method
    .help-share = if only a share is allocated to this system, state it under goalAndScope.allocation, with training as subject and share or units; otherwise check whether a run was left out
    .help-far = check the units of the total, and list in the inventory what else is in it
