### The impact assessment.

IMP-001 = climate change is assessed
    .about = It is the one category that every guideline asks for (ITU-T L.1801, 8.1).
    .missing = there is no result for climate change
    .help = add impacts.climateChange.locationBased, with a total or a result per functional unit

IMP-002 = water and minerals and metals are assessed too
    .about = Carbon alone hides what is shifted to water and materials (ISO 14044, 4.4.2).
    .missing = there is no result for { $categories }
    .help = add the categories under impacts

IMP-003 = the contributions make the total
    .about = A reader who adds up the parts must reach the total within its rounding.
    .differs = the stated total is not the sum of its contributions
    .exceeded = the contributions add up to more than the stated total
    .help = look for a contribution that is missing, counted twice or of another period

IMP-004 = the shares make the whole
    .about = Rounded shares may add up to 99 or 101 %, but not to what no rounding explains.
    .above = the shares add up to { $sum }, more than the whole
    .below = the shares add up to { $sum }, less than the whole, although every stage has one
    .part = and this share
    .help = look for a share that is missing, counted twice or of another whole

IMP-005 = the characterisation model belongs to its category
    .about = Results by different models, or by versions that are not named, cannot be held against each other (ISO 14044, 4.4.2).
    .model = this model does not characterise { $category }
    .version = this version names no assessment report of the IPCC
    .help = name the model that was used; if it is not in the list, other with a reference
    .help-version = write it like this: IPCC AR6

IMP-009 = training and inference are told apart
    .about = Training happens once, inference with every request. A reader who cannot tell them apart cannot say what more use would cost.
    .together = both are covered, but no activity or contribution is of these alone: { $stages }
    .mixed = this contribution holds both
    .help = give each an activity in the inventory or a contribution of its own
