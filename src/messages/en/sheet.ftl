### The fact sheet, the label, the badge and the summary: what people look at.

sheet-kind = Life cycle fact sheet of an AI system
sheet-title = { $name } · Life cycle fact sheet of an AI system
sheet-skip = Skip to the headline result
sheet-issued = issued { $day }
sheet-revision = revision { $number }
sheet-version = version { $number }
sheet-status = { $status ->
    [draft] draft
    [final] final
    [corrective] corrective
   *[withdrawn] withdrawn
}
sheet-status-band = { $status ->
    [draft] Draft: being written, not for others to rely on
    [corrective] Corrective: published to correct an earlier one
   *[withdrawn] Withdrawn: no longer to be relied on
}
sheet-not-stated = not stated
sheet-withheld = withheld
sheet-withheld-bounds = withheld ({ $low }–{ $high })
sheet-withheld-why = held by { $holder }: { $reason }
sheet-read-as = read as { $range }
sheet-narrower = interval narrower than the digits shown
sheet-computed-by = computed: { $total } ÷ { $delivered } delivered
sheet-computed-sum = computed: sum of { $count } figures
sheet-computed-sum-by = computed: sum of { $count } figures ÷ { $delivered } delivered
sheet-in-total = in total, not per unit
sheet-category-climateChange = Climate change
    .locationBased = Climate change, location-based
    .marketBased = Climate change, market-based
    .marginal = Climate change, marginal
    .unspecified = Climate change, accounting method not stated
sheet-category-water = Water
    .consumption = Water consumption
    .withdrawal = Water withdrawal
    .unspecified = Water, consumed or withdrawn not stated
sheet-category-waterScarcity = Water scarcity
sheet-category-mineralsAndMetals = Minerals and metals
sheet-category-fossilResources = Fossil resources
sheet-category-primaryEnergy = Primary energy
sheet-category-landUse = Land use
sheet-category-biodiversity = Biodiversity
sheet-category-waste = Electronic waste
sheet-category-acidification = Acidification
sheet-category-ozoneDepletion = Ozone depletion
sheet-category-humanToxicityCancer = Human toxicity, cancer
sheet-category-humanToxicityNonCancer = Human toxicity, other than cancer
sheet-category-freshwaterEcotoxicity = Ecotoxicity of fresh water
sheet-category-particulateMatter = Particulate matter
sheet-category-ionisingRadiation = Ionising radiation
sheet-category-photochemicalOzoneFormation = Ozone formation near the ground
sheet-category-terrestrialEutrophication = Eutrophication on land
sheet-category-freshwaterEutrophication = Eutrophication of fresh water
sheet-category-marineEutrophication = Eutrophication of the sea
sheet-energy-facility = Energy, facility
sheet-functional-unit = Functional unit
sheet-no-functional-unit = No functional unit is stated. The total stands for one whole undertaking and cannot be set against another system.
sheet-total-of-unit = The headline is the total; no result per functional unit is stated.
sheet-covers = Covers { $stages }.
sheet-rounding-only = Interval of rounding only; no uncertainty is stated.
sheet-uncertainty-stated = The interval holds the stated uncertainty.
sheet-statistic = { $statistic ->
    [mean] Mean of all units.
    [median] Median of all units.
    [percentile] A percentile of all units.
    [maximum] The largest of all units.
   *[referenceRequest] For one request of the stated size.
}
sheet-no-climate = No location-based result is stated.
sheet-contradictions = { $count ->
    [one] One contradiction:
   *[other] { $count } contradictions, the first:
}
sheet-see-proof = See the proof
sheet-see-proofs = { $count ->
    [one] See the proof
   *[other] See all { $count }
}
sheet-level-reached = Level reached
sheet-level = { $level ->
    [wellFormed] Well-formed
    [disclosure] Disclosure
    [comparable] Comparable
   *[assured] Assured
}
sheet-level-about = { $level ->
    [wellFormed] the schema holds
    [disclosure] the minimum is there, nothing contradicts itself
    [comparable] may be held against another report
   *[assured] reviewed by others, with uncertainty and sensitivity
}
sheet-level-next = next: { $level ->
    [wellFormed] Well-formed
    [disclosure] Disclosure
    [comparable] Comparable
   *[assured] Assured
}, lacks { $count }
sheet-rung = { $state ->
    [reached] reached
    [next] next
   *[later] later
}
sheet-lacks = lacks { $count }
sheet-not-a-rating = Not a rating. No colour or position on this sheet ranks a system.
sheet-stages-stated = Stages stated
sheet-of-fourteen = { $count } / 14
sheet-figures = Figures
sheet-standing = { $standing ->
    [contradicted] contradicted
    [questioned] in question
    [agrees] { $count ->
        [one] agrees
       *[other] agree
    }
    [bounded] within a bound
    [alone] { $count ->
        [one] stands alone
       *[other] stand alone
    }
   *[withheld] withheld
}
sheet-standing-about = { $standing ->
    [contradicted] cannot be true together with those it is held against
    [questioned] a relation does not hold; a different method, the season or rounding may explain it
    [agrees] a relation that holds would notice if it were half as much, or twice
    [bounded] relations that hold bound it, more widely or on one side
    [alone] no other figure of the report checks it
   *[withheld] exists, and is not given
}
sheet-boundary = What was assessed, and what was left out
sheet-group = { $group ->
    [hardware] Hardware
    [model] Model
    [use] Use
   *[end] End
}
sheet-stage = { $stage ->
    [rawMaterialAcquisition] Raw materials
    [hardwareManufacturing] Hardware manufacturing
    [dataCentreConstruction] Data centre construction
    [transport] Transport
    [dataPreparation] Data preparation
    [experimentation] Experimentation
    [training] Training
    [fineTuning] Fine-tuning
    [evaluation] Evaluation
    [deployment] Deployment
    [inference] Inference
    [network] Network
    [endUserDevices] User devices
   *[endOfLife] End of life
}
sheet-coverage = { $state ->
    [included] included
    [partial] in part
    [excluded] excluded
    [notApplicable] not applicable
   *[unspoken] not stated
}
sheet-figures-given = figures given
sheet-findings = Findings
sheet-findings-contradictions = Proved contradictions
sheet-findings-next = What { $level ->
    [wellFormed] Well-formed
    [disclosure] Disclosure
    [comparable] Comparable
   *[assured] Assured
} also needs
sheet-findings-advice = Warnings and advice
sheet-findings-later = What the levels above need
sheet-findings-none = The rules of this version find nothing to say.
sheet-findings-more = … and { $count } more, which `ailca check` lists
sheet-severity = { $severity ->
    [error] Error
    [warning] Warning
   *[advice] Advice
}
sheet-line = line { $lines }
sheet-lines-more = { $lines }, … (+{ $count })
sheet-identity = Identity of this sheet
sheet-identity-report = Report
sheet-identity-digest = SHA-256 of its text
sheet-identity-canonical = SHA-256 of its canonical form (RFC 8785)
sheet-schema = schema { $version }
sheet-identity-schema = Schema
sheet-identity-program = Checked with
sheet-identity-rules = { $version }, { $rules } rules
sheet-identity-about = The whole report lies in this page; `ailca check` reads it from here and finds the same, and `ailca render` draws this page from it again. Figures with more than six digits are shown with five; the report inside has all of them.
sheet-impacts = Impacts by stage
sheet-stage-heading = Stage
sheet-kind-heading = Kind
sheet-amount = amount
sheet-location-based = location-based
sheet-market-based = market-based
sheet-marginal = marginal
sheet-method-unspecified = method not stated
sheet-total = total
sheet-per-unit = per functional unit
sheet-per-thousand = per 1000
sheet-all = all delivered
sheet-delivered = units delivered
sheet-rest = rest, no stage stated
sheet-rows-more = … and { $count } more; the report inside has all of them
sheet-no-contributions = No contributions of stages are stated.
sheet-no-result = No { $method } result is stated.
sheet-in-no-total = Stated in the inventory, in no total
sheet-compensations = Said to make up for emissions
sheet-not-netted = apart, not netted against any result
sheet-compensation = { $kind ->
    [offset] credits bought from others
    [removal] carbon dioxide taken from the air
   *[avoided] emissions that others are said not to have had
}
sheet-energy = From chip to emissions
sheet-category-energy = Energy
sheet-taken-at = Energy taken at
sheet-taken = { $boundary ->
    [accelerator] Accelerators
    [server] Servers
    [it] All IT
   *[facility] Facility
}
sheet-to-before = to the one before
sheet-not-placed = Where it was taken: not stated
sheet-factor = × { $factor }
sheet-emissions = Emissions
sheet-data = What the data rest on
sheet-no-activity-figures = The inventory states no figure of an activity.
sheet-activity-figures = { $count ->
    [one] One figure of an activity, by how it was obtained
   *[other] { $count } figures of activities, by how they were obtained
}
sheet-basis = { $basis ->
    [metered] metered
    [measured] measured
    [calculated] calculated
    [estimated] estimated
    [default] default value
    [proxy] proxy
   *[none] basis not stated
}
sheet-quality = Quality of the data as its author rates it, from 1 (very good) to 5 (very poor)
sheet-quality-of = { $kind ->
    [technology] Technology
    [geography] Geography
    [time] Time
    [completeness] Completeness
   *[reliability] Reliability
}
sheet-no-rating = No rating of the data is stated.
sheet-primary-share = Primary data carry { $share } of the climate result, as stated.
sheet-uncertainty = Uncertainty, as stated:
sheet-sensitivity = Sensitivity, as stated:
sheet-scales = At other scales
sheet-italics = Values in italics are computed from stated figures.
sheet-proof = What the figures prove of each other
sheet-arithmetic = Arithmetic shows that figures fit together. It does not show that they are true, and where they do not fit, not which of them is to be changed.
sheet-cut = The report is so large that not every relation was followed to its end.
sheet-computed-range = computed { $range }
sheet-computed-most = computed at most { $range }
sheet-computed-least = computed at least { $range }
sheet-stated-range = stated { $range }
sheet-apart = { $gap } apart: no choice of true values fits
sheet-map = { $count ->
    [one] One figure: { $states }
   *[other] { $count } figures: { $states }
}
sheet-relation = Relation
sheet-holds = holds
sheet-broken = does not
sheet-not-computed = not computed
sheet-no-relations = No relation between the figures could be tested.
sheet-carries = What carries the headline
sheet-as-above = as above
sheet-source = source { $count }
sheet-no-source = no source stated
sheet-links-more = … and { $count } more
sheet-sources = Sources
sheet-no-sources = No source is stated.
sheet-rest-on = { $count ->
    [one] one figure
   *[other] { $count } figures
}
sheet-limitations = Limitations, as stated
sheet-no-limitations = No limitation is stated.
sheet-review = Review
sheet-no-review = No review is stated.
sheet-review-kind = { $kind ->
    [internalExpert] Expert of the publisher
    [externalExpert] External expert
   *[panel] Panel of interested parties
}
sheet-apart-explained = { $gap } apart, which a different method, the season or rounding may explain
sheet-share = share
sheet-label = Life cycle facts
sheet-label-kind = AI system
sheet-label-of = Life cycle of { $name }
sheet-whole-undertaking = Per whole undertaking, no functional unit stated
sheet-covers-unknown = Which stages it covers: not stated
sheet-stages-heading = Stages of the life cycle
sheet-stages-of = { $count }/14 stages stated
sheet-not-a-rating-short = Not a rating
sheet-badge = life cycle
sheet-badge-none = 0 contradicted
sheet-badge-contradictions = { $count ->
    [one] 1 contradiction
   *[other] { $count } contradictions
}
sheet-badge-no-climate = climate not stated
sheet-badge-total = in total
sheet-only = { $stage } only
sheet-result = result
sheet-interval = interval
sheet-stages = stages
sheet-figures-state = held by others
sheet-pair = { $name }: { $value }
sheet-covers-boundary = Covers what the boundary includes.
