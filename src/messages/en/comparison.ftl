### Two reports held against each other.

compare-title = { $one } and { $other } · Comparison of two life cycle reports
compare-kind = Comparison of two life cycle reports
compare-heading = Two reports held against each other
compare-skip = Skip to the verdict
compare-question = May they be compared?
compare-yes = They may be compared, as far as the reports tell: results with a ratio rest on points that are alike.
compare-no = They may not be compared: no result of both rests on points that are all alike.
compare-counts = Of { $points } points: differ: { $differ }; cannot be told: { $unknown }; for people to judge: { $judged }; alike for some results: { $mixed }; the same: { $same }. This says nothing of which system burdens the environment more.
compare-says-nothing = This says nothing of which system burdens the environment more. What one report does not state is never taken for the same.
compare-below = { $side } reaches { $level ->
    [wellFormed] the level well-formed
    [disclosure] the level disclosure
    [comparable] the level comparable
   *[assured] the level assured
}; a comparison needs both at { $asked ->
    [wellFormed] well-formed
    [disclosure] disclosure
    [comparable] comparable
   *[assured] assured
}; see `ailca check --level { $asked }`.
compare-one-report = Both have one id: they are revisions of one report.
compare-side = { $side }: { $system }, { $publisher } ({ $name })
compare-points = Point by point
compare-column-point = Point
compare-column-verdict = Verdict
compare-column-result = Result per functional unit
compare-column-ratio = A over B
compare-point = { $point ->
    [functionalUnit] Functional unit
    [referenceFlow] Reference flow and size of one unit
    [performance] Performance of the service
    [systemBoundary] System boundary of the result
    [cutOff] Cut-off
    [allocation] Allocation
    [characterisation] Characterisation and its version
    [electricityAccounting] Accounting of electricity
    [statistic] Statistic of all units
    [facilityOverhead] Cooling and power distribution (PUE)
    [period] Period
    [geography] Geography
   *[dataQuality] Data quality
}
compare-point-line = { $number } { $point }: { $verdict } ({ $clause })
compare-verdict = { $verdict ->
    [same] the same
    [differs] differs
    [differsForSome] differs for some results
    [notStated] cannot be told: one report or both say nothing, or not enough, of it
    [noResult] cannot be told: one report or both state no result per functional unit
    [forPeople] in other words: for people to judge
    [judged] judged alike by people
   *[byResult] the same for some results alone
}
compare-verdicts = { $verdict ->
    [differs] { $count ->
        [one] differs
       *[other] differ
    }
   *[other] { compare-verdict }
}
compare-to-be-named = a difference to be named with the results
compare-service-unit = { $unit ->
    [request] request
    [token] token
    [outputToken] output token
    [image] image
    [secondOfAudio] second of sound
    [secondOfVideo] second of moving image
    [page] page of text
    [character] character of text
    [inference] inference
    [task] task of an agent
    [user] user over the period
    [trainingRun] training run
    [trainingToken] token of training
    [parameter] parameter of the model
    [flop] floating-point operation
   *[device] device
}
compare-amount = amount { $figure }
compare-tokens = { $kind ->
    [input] { $figure } input tokens
    [cachedInput] { $figure } cached input tokens
    [output] { $figure } output tokens
   *[reasoning] { $figure } reasoning tokens
}
compare-pixels = { $kind ->
    [width] { $number } pixels wide
    [height] { $number } pixels high
   *[steps] { $number } steps
}
compare-tool-calls = { $figure } tool calls
compare-threshold = threshold { $figure }
compare-allocation-rule = by { $rule ->
    [deviceHours] time of the devices
    [energy] energy
    [economic] price or revenue
    [requests] requests
    [tokens] tokens
    [users] users
   *[other] something else
}
compare-allocation-share = share { $figure }
compare-allocation-units = spread over { $figure } units
compare-modelling = { $principle ->
    [attributional] attributional model
   *[consequential] consequential model
}
compare-recycling = { $rule ->
    [cutOff] recycling cut off
    [avoidedBurden] avoided burdens of recycling credited
    [circularFootprintFormula] recycling by the circular footprint formula
   *[other] recycling by another rule
}
compare-water-part = { $part ->
    [onSite] water at the data centre
    [offSite] water at power plants
   *[embodied] water of the making of hardware
}
compare-wue-category = WUE of category { $category }
compare-embodied = { $boundary ->
    [cradleToGate] hardware from cradle to gate
    [cradleToSite] hardware from cradle to site
   *[cradleToGrave] hardware from cradle to grave
}
compare-in-part = { $stage } (in part)
compare-period = { $start } to { $end }
compare-rating = { $indicator ->
    [technology] technology
    [geography] geography
    [time] time
    [completeness] completeness
   *[reliability] reliability
} { $rating }
compare-primary-share = primary data { $figure }
compare-model = { $model ->
    [gwp] global warming potential
    [gtp] global temperature potential
    [adpUltimateReserves] abiotic depletion, ultimate reserves
    [adpFossil] abiotic depletion, fossil
    [cumulativeEnergyDemand] cumulative energy demand
    [waterInventory] volumes of water
    [aware] AWARE
    [soilQualityIndex] soil quality index
    [accumulatedExceedance] accumulated exceedance
    [ozoneDepletionPotential] ozone depletion potential
    [usetox] USEtox
    [particulateMatterModel] disease incidence by particulate matter
    [humanHealthIonising] human exposure to ionising radiation
    [lotosEuros] LOTOS-EUROS
    [eutrend] EUTREND
    [massOfWaste] mass of waste
   *[other] another model
}
compare-horizon = over { $years } years
compare-horizon-unstated = no horizon stated: { $years } years (ISO 14067)
compare-accounting = { $method ->
    [locationBased] location-based
    [marketBased] market-based
   *[marginal] marginal
}
compare-factor-scope = { $scope ->
    [direct] intensity of combustion alone
   *[lifeCycle] intensity of the life cycle of the supply
}
compare-grid-losses = grid losses included
compare-no-grid-losses = grid losses not included
compare-statistic = { $statistic ->
    [mean] mean of all units
    [median] median of all units
    [percentile] a percentile of all units
    [maximum] the largest of all units
   *[referenceRequest] one request of the stated size
}
compare-overhead-counted = energy of the facility, or PUE, stated for every activity
compare-overhead-in-part = energy of the facility, or PUE, stated for some activities
compare-pue-category = PUE of category { $category }
compare-results-none = neither report states one: state goalAndScope.functionalUnit with what was delivered, or perFunctionalUnit beside each total
compare-no-result = no result per functional unit
compare-results = Results per functional unit
compare-figure = { $figure }
compare-computed = { $range } (total over the units delivered)
compare-ratio = A is { $ratio } times B
compare-ratio-alike = cannot be told apart: A over B is { $ratio }
compare-no-ratio = no ratio: { $points }
compare-no-ratio-points = No ratio:
compare-no-ratio-silent = no ratio: not stated per functional unit by both
compare-no-ratio-sign = no ratio: one of the two may be zero or negative
compare-no-ratio-level = no ratio: below the level that a comparison asks for
compare-about-ratios = An interval holds every ratio that the stated figures allow, rounding and stated uncertainty included. Where it contains 1, the two cannot be told apart.
compare-about-none = Figures that may not be compared stand side by side without a ratio.
compare-public-heading = Before it is disclosed to the public
compare-public = A comparison disclosed to the public asks for more than alike points; each of these is for people to see to:
compare-asked = { $asked ->
    [panel] a critical review by a panel of interested parties
    [quality] an account of precision, completeness and representativeness of the data
    [completeness] a check that what is needed is there
    [significance] uncertainty and sensitivity, so that a difference is seen to be significant
    [unweighted] no weighting of categories into one score
   *[differences] every difference between the systems, told with the results
}
compare-asked-line = { $asked } ({ $clause })
compare-asked-silent = not found in { $sides ->
    [a] A
    [b] B
   *[both] A or B
}
compare-asked-weighted = { $sides ->
    [a] A has a single score, which may not be compared
    [b] B has a single score, which may not be compared
   *[both] A and B have single scores, which may not be compared
}
compare-of = { $topic }:
compare-line = { $side }: { $said }
compare-not-a-rating = Not a rating. No order or position on this page ranks a system.
compare-two-inputs = standard input is named twice: it can be one of the two, so name a file for the other
compare-two = a comparison takes two reports
compare-not-well-formed = { $name } is not well-formed, so that nothing can be held against it:
