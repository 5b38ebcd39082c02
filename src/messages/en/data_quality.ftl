### Data quality and uncertainty.

DQ-001 = figures of activities say how they were come by
    .about = A metered figure and a guess look alike on paper. The basis tells how much weight each can bear.
    .missing = figures of activities without a basis: { $count }; this is the first
    .help = add basis to each: metered, measured, calculated, estimated, default or proxy

DQ-002 = data quality is rated
    .about = The rating tells how far a result can be trusted (ISO 14044, 4.2.3.6).
    .missing = data quality is not rated on all of technology, geography, time, completeness and reliability
    .help = add interpretation.dataQuality with all five, from 1 (very good) to 5 (very poor)

DQ-004 = results carry an uncertainty, and main choices a sensitivity analysis
    .about = Others can only assure a result whose spread is known (ISO 14044, 4.5.3).
    .uncertainty = this total does not say how uncertain it is
    .sensitivity = there is no sensitivity analysis
    .unit = this result per functional unit does not say how uncertain it is
    .figure = this result has neither a total nor a figure per functional unit whose uncertainty could be told
    .help = add uncertainty to the total: relative, or interval
    .help-sensitivity = add interpretation.sensitivity: the main choices, each with what changes
    .help-unit = add uncertainty to perFunctionalUnit.amount: relative, or interval
    .help-figure = add total or perFunctionalUnit, with its uncertainty

DQ-003 = the share of primary data is stated, and the inventory supports it
    .about = It tells how much of the climate result was measured, and how much was assumed (ITU-T L.1410, 7.3).
    .missing = the share of the climate result that rests on measured data is not stated
    .unsupported = part of the result is said to rest on measured data, but every figure of the activities says that it is estimated, a default or a proxy, or is computed from such
    .beyond = { $share } of the result is said to rest on measured data, but emissions of energy that was assumed leave { $most } at most
    .assumed = the first energy that was assumed
    .help = add interpretation.primaryDataShare, in %; 0 is an answer
    .help-unsupported = correct the share, or the basis of the figures that were measured

DQ-005 = a product has no more digits than its factors support
    .about = Digits that no factor supports look like knowledge (ISO 14044, 4.2.3.6).
    .sharper = these emissions have { $digits } significant digits, but the least precise of energy and intensity has { $least }
    .factor = the least precise factor
    .help = round the result, or give the factor with the digits that were computed with

DQ-006 = year and place of an intensity fit the activity
    .about = A grid may change by a factor of four in five years, and differs by tens from country to country (ISO 14044, 4.2.3.6).
    .place = this location-based intensity is of another country than the data centre that it serves
    .site = the data centre is here
    .area = this intensity is of another part of the world than the country that it serves
    .country = this country lies elsewhere
    .year = this intensity lies { $years } years off the time of the activity
    .period = the time of the activity
    .help-place = take the intensity of the grid that the data centre draws from; a contract abroad belongs to marketBased
    .help-area = leave area out where the country is known; else take the intensity of the part of the world that the country lies in
    .help-year = take the intensity of the year of the activity, or of the nearest year for which there is one

DQ-007 = a figure taken from elsewhere says from where
    .about = Without its source nobody can look a factor up, nor tell whether it still holds (ISO 14044, 4.2.3.6).
    .missing = factors, defaults and proxies without a source: { $count }; this is the first
    .help = add source, the id of an entry of sources; if the publisher measured it, add basis: measured

DQ-008 = most of the climate result rests on measured data
    .about = Others can hardly assure a result that is mostly assumed.
    .minor = half or less of the climate result rests on measured data
    .unknown = it is not known how much of the climate result rests on measured data
    .help = measure what weighs most, and state the share under interpretation.primaryDataShare

DQ-009 = a figure lies within the bounds that it states
    .about = Bounds that leave the figure out belong to another figure or another unit.
    .crossed = the lower bound lies above the upper one
    .outside = this figure lies outside the bounds that it states
    .wide = these bounds lie more than a factor of ten apart: they tell nothing of the figure
    .help-wide = give bounds within one order of magnitude, or withhold the figure without any
    .lower = the lower bound
    .upper = the upper bound
    .exact = this figure is said to be exact, and an uncertainty is stated beside it
    .help-exact = leave out the qualifier where the true value may differ, or the uncertainty where it cannot
    .help = write both bounds in the unit of the figure: low, then high
    .percent = an uncertainty of { $relative } is { $relative } times the figure itself
    .below-zero = an uncertainty of { $relative } reaches below zero
    .none = an uncertainty of nothing says that the figure is exact
    .help-relative = write the half-width as a fraction (0.05 for ± 5 %), or bounds with interval; say qualifier: exact of what nobody measured

DQ-010 = an activity that occupied devices used energy
    .about = Zero where something ran is a sensor that was not read, or a figure that is missing.
    .zero = this energy is zero, although the activity took time, occupied devices or delivered something
    .help = look at the meter or tool; if it is only small, give it in a smaller unit; if the energy is not known, leave the figure out or withhold it

DQ-011 = the best reliability goes with measured data
    .about = In the pedigree matrix the best reliability means verified data from measurements. Where no figure was measured, the rating promises what the inventory does not hold.
    .unmeasured = reliability is rated 1, but no figure of an activity was measured or metered
    .first = the first figure with a basis
    .help = rate what the data are, or name the figures that were measured with `basis: measured`

DQ-012 = a share is no more than the whole
    .about = A part cannot exceed what it is a part of: a share above one is a slip of unit, or a part counted twice.
    .above = { $share } is more than the whole
    .help = 80 %, for instance, is value: 80 with unit: "%", or value: 0.8 with unit: "1"

DQ-013 = a figure is the same wherever it is stated
    .about = One of two numbers that are printed for the same figure is wrong, and a reader cannot tell which.
    .differs = this figure is also stated, in “{ $place }”, with a number that it does not meet
    .also = what is printed there
    .help = correct the one that is wrong; or, where the two are not the same figure, say in a note what each is of

DQ-014 = what follows from factors is not called metered
    .about = Meters count energy, and water on site. Greenhouse gases of electricity, water at power plants and shares of making devices follow from factors: a reader who takes them for readings trusts them too much.
    .computed = no meter reads this figure, which follows from a factor; such figures that are said to be metered or measured: { $count }
    .same = another one
    .help = set basis to calculated where it follows from a measured figure, else to estimated, default or proxy; where an instrument read it, say in a note which

DQ-015 = a reading is not the product of other figures to the last digit
    .about = Two readings and their quotient agree to the digits that were printed of the quotient. Where they agree to many more, one of them was computed.
    .product = { $figure } is said to be { $basis }, and follows from other figures to more digits than these have
    .figure = this figure
    .help = if it was computed, set basis to calculated; if it was read, say in a note why it agrees so well

DQ-016 = one measurement is entered once
    .about = Two runs never take the same energy or water to the last digit. A reading that stands with two activities is counted twice.
    .twice = the measured energy of this activity, { $figure }, is that of “{ $other }” to each digit, and nothing says that the two are not one
    .run = this activity states run { $run } with the energy that “{ $other }” states of it: one measurement counts twice
    .same = the same run here
    .energy = this energy
    .other = the same energy here
    .twice-water = the metered water on site of this activity, { $figure }, is that of “{ $other }” to each digit, and nothing says that the two are not one
    .water = this water
    .other-water = the same water here
    .help = leave one of the two out; where one reading was shared between them, state the share of each with basis: calculated, or say so in a note
