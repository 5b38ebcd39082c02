### The impact assessment.

IMP-001 = climate change is assessed
    .about = It is the one category that every guideline asks for (ITU-T L.1801, 8.1).
    .missing = there is no result for climate change under impacts
    .to-make = there is no result for climate change under impacts; the inventory has figures to make it from
    .help = add impacts.climateChange.locationBased, with a total or a result per functional unit

IMP-002 = water and minerals and metals are assessed too
    .about = Carbon alone hides what is shifted to water and materials (ISO 14044, 4.4.2).
    .missing = there is no result under impacts for: { $categories }
    .to-make = there is no result under impacts for: { $categories }; the inventory has figures for: { $held }
    .wide = the bounds of { $category } lie more than a factor of ten apart: that tells no result
    .bound = of { $category } one bound alone is given: that tells no result
    .help = add the categories under impacts
    .help-wide = give the figure, or bounds of which the upper is at most ten times the lower

IMP-003 = the contributions make the total
    .about = A reader who adds up the parts must reach the total within its rounding.
    .differs = the stated total is not the sum of its contributions
    .exceeded = the contributions add up to more than the stated total
    .help = look for a contribution that is missing, counted twice or of another period

IMP-004 = the shares make the whole
    .about = Rounded shares may add up to 99 or 101 %, but not to what no rounding explains.
    .above = the shares add up to { $sum }, more than the whole
    .below = the shares add up to { $sum }, less than the whole, although every stage has one
    .differs = the stated share is not the part of the total that its amount is
    .part = and this share
    .help = look for a share that is missing, counted twice or of another whole
    .help-differs = check whether share and amount are of the same contribution and of this total, and whether the share is in per cent

IMP-005 = the characterisation model belongs to its category
    .about = Results by different models, or by versions that are not named, cannot be held against each other (ISO 14044, 4.4.2).
    .model = this model does not characterise { $category }
    .version = this version names no assessment report of the IPCC, nor a known edition of a method that holds one
    .silent = this model has several versions, and none is named
    .unit = { $family } states this category in { $unit }, which is not the unit of this category of the report
    .help = name the model that was used; if it is not in the list, other with a reference
    .help-version = add the version, such as IPCC AR6 for warming or EF 3.1 for the other categories
    .help-unit = name the method that gave the figure, or characterise the category anew with one in this unit

IMP-006 = a negative result is a credit and says so
    .about = An impact below zero is something taken off. A reader must see what, and that it is not a slip of sign.
    .silent = this result of { $category } lies below zero and does not say what it credits
    .help = say what it credits in its note, or in the name of the contribution; keep credits of recycling under inventory.endOfLife.credits

IMP-007 = all categories cover the same stages, or say how they differ
    .about = Side by side, a category that counts fewer stages looks smaller than it is (ISO 14044, 4.4.2).
    .narrower = the contributions make the whole total of { $category } without stages that other results count: { $stages }
    .help = list under covers the stages that this total holds, or add the contributions of the others

IMP-008 = a weighted score never stands alone, nor supports a public comparison
    .about = Weights are choices of value. The categories behind them must stay visible, and ISO 14044 (4.4.5) rules out weighting in comparisons disclosed to the public.
    .alone = the score stands beside { $count } of the categories that it weighs
    .compared = this score stands in a report that supports a comparison disclosed to the public
    .comparison = the comparison
    .help = add the categories that it weighs under impacts, each with method and result
    .help-compared = leave the score out, and compare category by category

IMP-009 = training and inference are told apart
    .about = Training happens once, inference with every request. A reader who cannot tell them apart cannot say what more use would cost.
    .together = both are covered, but no activity or contribution is of these alone: { $stages }
    .mixed = this contribution holds both
    .help = give each an activity in the inventory or a contribution of its own

IMP-010 = a result of zero says why it is zero
    .about = Zero is a strong statement: not missing, not negligible, not unknown. A reader needs its reason.
    .silent = this result of { $category } is zero, was not measured, and does not say why
    .help = say why in its note; if it is not known, leave it out or withhold it

IMP-011 = each total says what contributes to it
    .about = Reviewers look for the stages that make most of an impact (ISO 14044, 4.5.2).
    .missing = this total of { $category } has no contributions
    .help = add contributions by stage, with amount or share

IMP-012 = each category says how it was characterised
    .about = The same flows give other results by other models (ISO 14044, 4.4.2.2).
    .missing = the category { $category } does not name its characterisation model
    .help = add method with model and version, such as { $model } and { $version }
    .help-model = add method with model, such as { $model }
    .help-other = add method with model: other, and the reference where it is described

IMP-013 = every category that is asked of AI systems is assessed
    .about = Electricity and materials draw on fossil resources whatever their carbon. An assured report leaves no recommended category out.
    .missing = there is no result for { $categories }
    .help = add the categories under impacts; primary energy is another category, renewable energy included

IMP-014 = a result holds the making of the devices that the activities occupied
    .about = An activity is allocated a share of the impact of making its devices. A result that covers the making of hardware holds these shares, in a contribution of their own or with the activities.
    .end-of-life = the result counts less for the end of life than treating the devices takes
    .less = the result counts less than the making of devices that is allocated to the activities
    .far = the total is far more than the making of devices that is allocated to the activities
    .help = check whether embodied impacts were left out, and the units of both
    .help-apart = check the contribution of making hardware against the embodied impacts of the activities, and the units of both

IMP-015 = no contribution of a stage with activities is missing
    .about = Readers look for the hot spots among the contributions. Where those leave much of the total, the stage that makes the rest may be the largest.
    .missing = the contributions leave more of the total than the cut-off, and these stages, which have activities, have none: { $stages }
    .help = add a contribution for each of these stages

IMP-016 = sub-totals, scopes and compensations add up
    .about = A figure that is a sum of others must be it within rounding, whatever it is called.
    .subtotal = the sub-total is not the sum of the contributions of its stages
    .above = the sub-total is more than the total that it is a part of
    .within = this sub-total is less than another all stages of which it has
    .scopes = scopes 1, 2 and 3 do not make the stated total
    .compensations = the total of the compensations is not their sum
    .help = look for a part that is missing, counted twice or of another unit; scope 2 goes with the total of its own method
