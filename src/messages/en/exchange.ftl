### Reading other formats into a report, and writing reports in other formats.

exchange-lines = { $count ->
    [one] line { $lines }
   *[other] lines { $lines }
}
exchange-and-at-least-more = and at least { $count } more
exchange-and-more = { $count ->
    [one] and one more like it
   *[other] and { $count } more like it
}
exchange-note = { $kind }: { $words }
exchange-joined = { $words }; { $help }
exchange-repair = repaired
exchange-assumption = assumed
exchange-omission = left out
exchange-draft-head = A draft: what the source says is filled in, and nothing else. Comments name the rule that will ask for what is missing.
    Check it with:  ailca check
exchange-wanted-title = Required: the title of the report.
exchange-wanted-publisher = Required: who answers for the report.
exchange-wanted-system = Required: the name of the AI system.
exchange-imported = { $count ->
    [one] one file
   *[other] { $count } files
} read as { $format }: { $activities ->
    [one] one activity
   *[other] { $activities } activities
}
exchange-left-out = { $path } is not in the report: it is not read from this format
exchange-left-out-value = { $path } (“{ $value }”) is not in the report: it is not read from this format
exchange-left-out-several = { $path }: { $names } are not in the report: they are not read from this format
exchange-left-out-others = not read from this format, and no figures of the environment by their names: { $paths }
exchange-cannot-read = { $path } (“{ $value }”) cannot be read and is not in the report: write it like { $form }
exchange-refused = what the file gives for { $path } (“{ $value }”) is nothing that a report can hold: it is not in the report
exchange-same-file = the file has the content of { $first }, which was read already: it is skipped
exchange-read-before = the file was read into the report before, as provenance says by its digest: it adds nothing; to read it again, take away that entry and what it brought
exchange-same-measurement = the report has { $run } of the same time, duration and energy: it is the same measurement, and is not added again
exchange-title-of-file = the title “{ $title }” is the name of the file: say another with --title
exchange-same-run = run { $run } stands in { $there ->
    [yes] the report
   *[other] { $first }
} too: both are in the report; where one is a copy of the other, take one of the two away
exchange-one-run = run { $run } stands in { $there ->
    [yes] the report
   *[other] { $first }
} too, with the same energy: it is one activity, and this file adds what the first does not say
exchange-run-of-tasks = run { $run } is the sum of its { $count } tasks, { $sum } kWh: the tasks are in the report, and the run is not added to them
exchange-run-beyond-tasks = run { $run } states { $total } kWh, its { $count } tasks { $sum } kWh: the run is in the report, and the tasks are not added to it
exchange-tasks-beyond-run = the { $count } tasks of run { $run } add up to { $sum } kWh, and the run states { $total } kWh: the tasks are in the report, and the run is not added to them
exchange-one-machine = run { $run } ({ $energy } kWh) measured the same devices at the same time as run { $first } ({ $other } kWh), and in mode machine each sees all of its machine: one measurement, counted once; where they ran on two machines, say --apart
exchange-like-machines = run { $run } ({ $energy } kWh) and run { $first } ({ $other } kWh) measured like devices at the same time, and in mode machine each sees all of its machine: both are in the report; where it was one machine, take one of the two away
exchange-run-and-tasks-there = run { $run } ({ $total } kWh) and its { $count } tasks ({ $sum } kWh) are one measurement: what the report has of it stays, and the rest is not added to it
exchange-card-of-run = the figures of the card are those of { $run }, which is there: one measurement, counted once
exchange-card-of-runs = the figures of the card are the sums of { $count } activities that are there: they are counted once
exchange-run-in-sum = run { $run } is one of those that { $activity } sums up: it is not added again
exchange-cloud-region = region { $region } of the cloud lies in { $country }
exchange-merge-style = the report is written in a way that nothing can be added to without changing something else; nothing was changed
exchange-merge-style-help = write a new draft with --output, and take over by hand what you need
exchange-no-report = no report: a report is a map with chapters such as report, system and inventory; nothing was changed
exchange-older-report = written in version { $version } of the schema, while what is imported is of { $newest }; nothing was changed
exchange-older-report-help = run `ailca migrate` on it first
exchange-no-report-help = name a report behind --into, or write a new one with --output
exchange-too-large = the report would be larger than what can be read: { $size } MiB, or { $nodes } keys and values; nothing was written
exchange-too-large-help = split what is to be read, by month or project, into reports of their own; or add up runs of one kind before, and say in a note what was added up
exchange-empty-file = the file is empty
exchange-empty-file-help = give the file as the tool wrote it
exchange-no-such-format = there is no such format
exchange-no-such-format-help = { $list } shows those there are: { $known }
exchange-still-required = still required: { $keys }
exchange-unreadable = the text cannot be read
exchange-unreadable-help = mend it, then import again
exchange-no-stage = { $format } does not record which stage of the life cycle a run belongs to
exchange-no-stage-help = say it with --stage training, or dataPreparation, experimentation, fineTuning, evaluation, deployment, inference
exchange-nothing-found = { $count ->
    [one] the one file in it is of no format that is known
   *[other] none of the { $count } files in it is of a format that is known
}
exchange-nothing-found-help = name a file with its format before it, or read tables of any other tool by a map: --map
exchange-aside = { $count ->
    [one] one file in the folder is of no format that is known, or empty: { $first }
   *[other] { $count } files in the folder are of no format that is known, or empty, the first of them { $first }
}
exchange-unknown-format = the format is not recognised
exchange-unknown-format-help = name it before the file; there are: { $known }; a table or JSON of any other tool is read by a map: --map

exchange-codecarbon-broken = not a table of comma-separated values: { $detail }
exchange-codecarbon-broken-help = give the file as CodeCarbon wrote it; a spreadsheet may have changed it
exchange-codecarbon-empty = the file is empty
exchange-codecarbon-empty-help = look for emissions.csv, or emissions.csv.bak beside it
exchange-codecarbon-open-quote = a quote is opened here and never closed, so that all behind it is one value
exchange-codecarbon-open-quote-help = close the quote, or give the file as CodeCarbon wrote it; the end of the file may be missing
exchange-codecarbon-no-rows = no row below the header could be read
exchange-codecarbon-no-rows-help = look for emissions.csv.bak beside the file; some versions move rows there
exchange-codecarbon-dashboard = this is an export of the CodeCarbon dashboard (emissions_sum), not an emissions.csv
exchange-codecarbon-dashboard-help = take emissions.csv of the tracker; the dashboard sums runs whose energy it does not show apart
exchange-codecarbon-column = the column { $column } is missing
exchange-codecarbon-column-help = give emissions.csv as CodeCarbon wrote it, header included
exchange-codecarbon-twice = the column { $column } stands twice
exchange-codecarbon-twice-help = take one of the two away: which of them holds cannot be told
exchange-codecarbon-no-number = { $column }: “{ $value }” is no number
exchange-codecarbon-no-number-help = write digits with a decimal point, as CodeCarbon does; a spreadsheet may have put a comma
exchange-codecarbon-negative = { $column }: { $value } lies below zero
exchange-codecarbon-negative-help = take the row away, or the value if it is not known
exchange-codecarbon-local-time = times are local and without a zone, and tell when a run ended; days were computed from them and the duration
exchange-codecarbon-no-version = no version of CodeCarbon is recorded: it is older than 2.2.0
exchange-codecarbon-no-run = the row has no run_id: it is taken for a run of its own
exchange-codecarbon-default-pue = PUE 1 is what CodeCarbon writes when none was set: energy is taken as that of the server
exchange-codecarbon-no-energy = the row has no energy: blank is absent, not zero
exchange-codecarbon-cumulative = { $count } rows of run { $run } grow from one to the next: the one of the longest duration was kept, nothing was added up
exchange-codecarbon-falls = { $count } rows of run { $run } are no states of one run, since { $column } falls from one to the next: each is an activity of its own
exchange-codecarbon-anew = { $count } rows of run { $run } are no states of one run, since one begins when the one before had ended: each is an activity of its own
exchange-codecarbon-process = tracking_mode is process: the figures are the share of one process in its server, so no boundary is stated, and goalAndScope.allocation says by what it was divided; they do not compare with those of a machine
exchange-codecarbon-pue-unknown = there is no column pue, and this version multiplies energy by the PUE that was set: where energy was taken is not stated
exchange-codecarbon-last-task = in this duration { $model } would have drawn { $watts } W, more than it can: where a run has tasks, CodeCarbon writes the duration of the last one (ADV-CC-08), so neither it nor the days that follow from it are in the report
exchange-codecarbon-anywhere = 475 g/kWh is the average of the world, which CodeCarbon takes where it does not know the place{ $place ->
    [none] {""}
   *[other] {" "}({ $place })
}: put the intensity of the grid in its place, and compute the emissions from it (ADV-CC-09)
exchange-codecarbon-shifted = { $fields } values stand under { $columns } columns: empty columns were left out by the version that wrote the row; { $blank } put back as blank (ADV-CC-02)
exchange-codecarbon-row-refused = { $fields } values stand under { $columns } columns, and { $ways ->
    [0] no known defect explains it
   *[other] they could be put in place in { $ways } ways
}: the row is left out, nothing was guessed
exchange-codecarbon-vanished = version { $version } takes empty columns out of the file ({ $columns }) and moves earlier rows to emissions.csv.bak: look for that file (ADV-CC-07)
exchange-codecarbon-columns = not in the report, since they follow from others, are of the moment, or are nobody's business: { $columns }
exchange-codecarbon-water-without-wue = { $value } L of water are given although WUE is zero: taken as they stand
exchange-codecarbon-water-pue = water of { $written } L was multiplied by PUE { $pue }, although WUE goes with the energy of IT equipment: { $written } / { $pue } = { $corrected } L (ADV-CC-04)
exchange-codecarbon-gpu-count = gpu_count is { $count }, gpu_model says “{ $model }”: the numbers beside the models were taken
exchange-codecarbon-rate = emissions_rate is a thousand times emissions / duration (ADV-CC-01): it follows from the two and is not in the report

exchange-cyclonedx-none = no BOM of CycloneDX: it states no specVersion
exchange-cyclonedx-none-help = give a BOM in JSON, of 1.6 or 1.7; leave the name of the format out and it is told by the content
exchange-cyclonedx-version = version { $version } of CycloneDX is not read
exchange-cyclonedx-version-help = give a BOM of 1.6 or 1.7: earlier versions have no field for energy
exchange-cyclonedx-no-model = the BOM has no component of type machine-learning-model
exchange-cyclonedx-no-model-help = give the BOM of the model itself
exchange-cyclonedx-no-energy = the model card has no environmentalConsiderations with energyConsumptions
exchange-cyclonedx-no-energy-help = there is nothing in it for a report; start with  ailca new
exchange-cyclonedx-activity = the activity “{ $activity }” is no stage of the life cycle, so it is not in the report
exchange-cyclonedx-providers = energyProviders is missing, which the schema of CycloneDX asks for: read as an empty list
exchange-cyclonedx-suppliers = energy by { $suppliers }: who supplies it says nothing of the place, and stands in a note of the activity

exchange-not-well-formed = { $name } is not well-formed, so it cannot be exported; mend this first
exchange-losses = { $format }: { $figures ->
    [0] no figure is lost
    [one] one figure is lost
   *[other] { $figures } figures are lost
}
exchange-loss = line { $line }: { $path }{ $count ->
    [one] {""}
   *[other] {" "}({ $count } of them)
}{ $figures ->
    [0] {""}
    [one] {" "}with one figure
   *[other] {" "}with { $figures } figures
}: { $reason }
exchange-loss-noField = the format has no field of its own for it
exchange-loss-unitForced = converted without loss to the one unit of the format
exchange-loss-aggregated = in a sum, no longer apart
exchange-loss-enumNarrowed = the format has no word for it
exchange-loss-precision = the conversion does not end: digits were rounded
exchange-loss-boundaryDropped = the format does not say where energy was taken
exchange-loss-qualifierDropped = a bound or an approximation became a plain value
exchange-loss-fieldUnused = the format has a field for it, which this export does not fill
exchange-loss-notADay = the format asks for a day, and only month or year is stated
exchange-loss-notAllowed = the format does not allow this value

exchange-hugging-face-none = this is no model card with co2_eq_emissions in its front matter
exchange-hugging-face-none-help = give the README.md of a model that states them; else start with  ailca new
exchange-hugging-face-no-figure = co2_eq_emissions gives no number of grams
exchange-hugging-face-no-figure-help = write grams of CO2 equivalent as digits, without separators: emissions: 24700000
exchange-hugging-face-method = a model card does not say by which method electricity is accounted for: the emissions are taken as of an unspecified one
exchange-hugging-face-stage = training_type does not say whether this is training or fine-tuning: taken as training; --stage says otherwise

exchange-no-room = this format has no room for a whole report
exchange-no-room-help = export without --whole, or in one of: { $known }
exchange-whole-among-others = the file carries a whole report, which is not put together with other files
exchange-whole-among-others-help = import it alone, first

exchange-spdx-no-package = the document has no ai_AIPackage
exchange-spdx-no-package-help = give the whole SPDX document of the model, with its @graph; a part of one does not say what it belongs to
exchange-spdx-no-energy = the ai_AIPackage has no ai_energyConsumption with a quantity
exchange-spdx-no-energy-help = there is nothing in it for a report; start with  ailca new
exchange-spdx-context = the context { $context } is not that of SPDX 3.0.1: read as if it were { $known }
exchange-spdx-unit = the energy is not in the report: its quantity or its unit (“{ $unit }”) is not one that can be known; SPDX has kilowattHour and megajoule
exchange-spdx-denominator = SPDX does not say whether energy of inference is that of one request or of all: it is taken as that of the whole activity; move it to serving.perUnit if it is of one

exchange-boamps-no-energy = there is no measure with a powerConsumption
exchange-boamps-no-energy-help = there is nothing in it for a report, or to be written from one; an activity needs energy
exchange-boamps-negative = powerConsumption is { $value }, below zero
exchange-boamps-negative-help = give the energy of the task in kWh, or take the file out
exchange-boamps-unit = the unit “{ $unit }” of an older shape of the format is not known
exchange-boamps-unit-help = give powerConsumption in kWh, without a unit
exchange-boamps-measures = there are several measures of one task, which are alternatives and not parts: the first was taken
exchange-boamps-mode = { $field } says “{ $mode }”, which is a scope and no method: it says nothing of how power was found
exchange-boamps-stages = the task is of several stages ({ $stages }): its energy was taken as that of { $stage }; measure each alone where you can
exchange-boamps-parameters = parametersNumber is asked for in billions; { $value } is taken as a plain number
exchange-boamps-end = this version of CodeCarbon writes the end of the measurement where its start belongs; the start was computed from the duration (ADV-CC-06)
exchange-boamps-position = latitude and longitude are not taken over: they can tell where a person was
exchange-boamps-intensity = the format does not say by which method the intensity of the electricity was found: it is taken as that of the grid (location-based)
exchange-boamps-type = the type of the component stands in its name, as older shapes of the format have it
exchange-boamps-processors = the number of processors is not taken over: tools write threads, or half of them, there

exchange-hugging-face-no-energy = there are no emissions of training that a model card could hold
exchange-hugging-face-no-energy-help = state emissions of each activity under inventory.training, or their total
exchange-hugging-face-zero = the emissions are zero, which readers of model cards take for nothing said
exchange-hugging-face-zero-help = a card cannot hold this figure; link the report instead

exchange-sci-needs = an SCI report needs what this report lacks: { $missing }
exchange-sci-needs-help = add it; an SCI without functional unit, location-based result or embodied impacts would be none

exchange-carbon-txt-link = the line points at the report, whose address is not known
exchange-carbon-txt-link-help = say it with --link https://…

exchange-pact-draft = a draft is not exchanged as a product footprint
exchange-pact-draft-help = set report.status to final when it is
exchange-pact-validity = the footprint cannot hold until { $date }: the format allows at most three years from the end of the period
exchange-pact-validity-help = say a day between the end of goalAndScope.period and three years later
exchange-pact-needs = a PACT footprint needs what is not there: { $missing }
exchange-pact-needs-help = add it to the report, or beside the command; nothing is assumed, since a footprint is a claim
exchange-pact-method = the result is characterised with “{ $version }”, not with AR6, which PACT asks for
exchange-pact-method-help = characterise it anew with the potentials of IPCC AR6

exchange-hugging-face-hours = the card does not say whether its hours are of the wall clock or of devices: they are taken as device-hours
exchange-hugging-face-twice = the text of the card says { $value }, the front matter { $known } g: the front matter was taken
exchange-hugging-face-of-none = the emissions are zero, which cards hold where nothing was measured: they are not in the report
exchange-hugging-face-seen = seen in the text and not taken, since only its words say what they are of: { $figures }
exchange-hugging-face-unclear = { $name }: “{ $value }” is no number with a known unit, so it is not in the report

exchange-ecologits-error = the library reports an error and no impacts: { $message }
exchange-ecologits-error-help = mend what it names, and ask again; there is nothing to import
exchange-ecologits-none = there are no impacts of use
exchange-ecologits-none-help = give the JSON of response.impacts
exchange-ecologits-no-number = the value is neither a number nor a range with min and max
exchange-ecologits-no-number-help = give the JSON as the library writes it
exchange-ecologits-unit = the unit “{ $unit }” is not one that the library is known to write
exchange-ecologits-unit-help = it writes kWh, kgCO2eq, kgSbeq, MJ and L; give the JSON unchanged
exchange-ecologits-warning = the library warns: { $message }
exchange-ecologits-version = the file does not say which version of EcoLogits wrote it; say it with --tool-version, since impacts of making (0.10.0) and water (0.10.2) are computed otherwise since
exchange-ecologits-range = the figure is a range by the library's parameters, not a confidence interval: the middle was taken, with the range as its interval
exchange-ecologits-water = water was multiplied by PUE { $pue } of the provider, which it already contains: divided by it (ADV-EL-01)
exchange-ecologits-water-unknown = water is too high by the factor PUE in this version (ADV-EL-01), and the PUE that was used is not known; say the provider with --provider (anthropic, cohere, google_genai, huggingface_hub, mistralai, openai)

exchange-frugal-ai-none = the file has neither energy_consumed_wh nor emissions_gco2eq
exchange-frugal-ai-none-help = give the JSON of a submission
exchange-frugal-ai-disagree = { $field } is { $above }, which is not a thousand times { $below } in emissions_data
exchange-frugal-ai-disagree-help = one of the two is wrong, and the file does not say which; run the evaluation again

exchange-boaviztapi-none = there are no embedded impacts
exchange-boaviztapi-none-help = give the answer of the service for a server or an instance, with gwp, adp or pe
exchange-boaviztapi-unit = the unit “{ $unit }” is not { $wanted }
exchange-boaviztapi-unit-help = give the answer of the service unchanged
exchange-boaviztapi-no-number = the embedded impact has no value
exchange-boaviztapi-no-number-help = give the answer of the service unchanged
exchange-boaviztapi-version = the file does not say which version of BoaviztAPI wrote it; say it with --tool-version, since impacts of accelerators are computed otherwise since 2.3.0 and 2.5.0
exchange-boaviztapi-use = impacts of use are not taken: they leave accelerators out (ADV-BO-02)
exchange-boaviztapi-not = { $criterion } is “{ $words }”: absent, not zero
exchange-boaviztapi-warning = the service warns: { $message }
exchange-boaviztapi-boundary = the service counts from raw materials to the gate of the factory
exchange-boaviztapi-archetype = some attributes of the device were not given, so the service took defaults or an archetype
exchange-boaviztapi-duration = the file does not say of how many hours its embedded impacts are: BoaviztAPI gives the part of the duration that it was asked for
exchange-boaviztapi-duration-help = ask the service again with verbose=true, or say both: --duration HOURS as it was asked for and --lifetime HOURS of the device, the same where no duration was asked for
exchange-boaviztapi-lifetime = the embedded impacts are of { $hours } hours, and the file does not say how long the device is used
exchange-boaviztapi-lifetime-help = say it with --lifetime HOURS, or ask the service again without a duration
exchange-boaviztapi-whole-life = the duration of { $hours } hours is taken for the whole life of the device, of which the file says nothing else; say another with --lifetime
exchange-boaviztapi-scaled = the embedded impacts are of { $duration } of { $lifetime } hours: times { $lifetime } / { $duration } they are those of making { $name }, in the interval that the digits of the part leave
exchange-boaviztapi-scaled-units = the embedded impacts are of { $units } units: divided by { $units } and taken from { $duration } to { $lifetime } hours they are those of making one { $name }, in the interval that their digits leave
exchange-boaviztapi-name = the file names no device: { $name } is the name of the file
exchange-boaviztapi-accelerators = the impacts of { $devices } are in those of the server: do not add them again
exchange-boaviztapi-instance = { $name } is an instance, and its impacts are a share of those of its server: goalAndScope.allocation says by what it was divided
exchange-boaviztapi-use-assumed = impacts of use are not taken: they rest on an assumed load, where the energy of activities is known

exchange-impact-framework-input = the manifest was not run: it has no execution block, so there are no outputs
exchange-impact-framework-input-help = run it with  if-run -m FILE -o FILE  and give the output
exchange-impact-framework-failed = the run of the manifest failed: { $message }
exchange-impact-framework-failed-help = mend the manifest and run it again
exchange-impact-framework-none = no leaf of the tree has energy or carbon that is known by name
exchange-impact-framework-none-help = there is nothing in it for a report; known are energy, carbon, carbon-operational and carbon-embodied
exchange-impact-framework-disagree = { $node }: the aggregated { $name } is not the sum of its series, { $sum }
exchange-impact-framework-disagree-help = run the manifest again, with sum as the aggregation of { $name }
exchange-impact-framework-carbon = { $node }: carbon is given without its parts; it was taken as of making where the node is named embodied, else as of use
exchange-impact-framework-part = { $node }: there is no energy of the whole; { $name } was taken alone
exchange-impact-framework-sum = { $node }: figures of { $count } moments were added
exchange-impact-framework-unit = { $node }: { $name } is declared in “{ $unit }”, which is no one unit that is known, so it is not in the report
exchange-impact-framework-name = { $node }: { $name } is none of the standard names, and the manifest declares no unit for it in parameter-metadata, so it is not in the report
exchange-impact-framework-not-all = { $node }: { $name } is a part of the energy, and the parts that are there do not make up all of it, so it is not in the report
exchange-impact-framework-service = the functional unit “{ $name }” is not in the report: it is for serving (--stage inference), and counts requests, tokens, images, inferences or users
exchange-impact-framework-sci = the carbon intensity is that of the whole series, { $grams } g over { $count }: { $amount } g each; those of single moments are not in the report

exchange-kept = { $path } stays as it is: the report says { $own }, the file { $other }; --replace takes that of the file
exchange-replaced = { $path } is replaced: the report said { $own }, the file says { $other }
exchange-unchanged = { $name } has all of it already: nothing is changed
exchange-merge-broken = what would come of the report cannot be read, so nothing was written
exchange-merge-broken-help = import without --into, and put the parts in by hand
exchange-no-activity = no activity “{ $activity }” in the report
exchange-no-activity-help = name one of those that there are: { $known }
exchange-attached = these devices are those of { $activity }: { $devices }; how many of them, or for how long, is for you to say
exchange-summed = { $activity } is the sum of { $count } runs, whose ids stand under measurement.runs; times of runs are not added, since they may have run side by side
exchange-no-stage-of = no stage is said of “{ $name }”
exchange-no-stage-of-help = say it with --stage { $name }=STAGE, or --stage STAGE for all that have none
exchange-dia-none = the front matter has no dia_report with keys
exchange-dia-none-help = give the model card as it is published, with dia_report between its first two lines of three hyphens
exchange-dia-scope = the scope “{ $scope }” is not incremental: what the report counts would be counted again with the reports of its bases
exchange-dia-scope-help = write scope: incremental where it is the model's own part; else start with  ailca new
exchange-dia-no-footprint = the report has no footprint with energy_kwh, carbon_kgco2eq or water_liters
exchange-dia-no-footprint-help = there is nothing in it for a report; start with  ailca new
exchange-dia-no-number = { $key } is no number and no range of two that are not negative and in their order
exchange-dia-no-number-help = write value: 9.6, or value: [1.0, 1.2]
exchange-dia-name = the model is named { $name } after its file, since the card does not say its own name in the register
exchange-dia-no-base = “{ $name }” is no model that another was made from
exchange-dia-boundary = the format does not say where energy was taken, nor whether it holds a PUE
exchange-responses-none = no line has an energy or emissions that agree with themselves
exchange-responses-none-help = give a log with a response a line, as JSON, each with energy_joules, energy_kwh or impacts
exchange-responses-digits = with this line the sum has more digits than can be held
exchange-responses-digits-help = round the figures to the digits that were measured
exchange-responses-wrong = { $wrong } of { $count } lines are not counted, since { $why ->
    [energies] their energies in J and in kWh lie apart
   *[figure] a figure is negative, no number, or in a unit that is not known
}: { $lines }{ $wrong ->
    [1] {""}
    [2] {""}
    [3] {""}
   *[other] , …
}
exchange-responses-silent = { $lines } of { $count } lines have no figure: sums and means are of the others
exchange-responses-again = { $lines } of { $count } lines are responses that were there before, by their id: they count once
exchange-mapped = read by the map { $name } (SHA-256 { $digest })
exchange-mapped-left-out = not read, as the map says: { $names } (but for what it reads in them)
exchange-mapped-row = not read, as the map says: rows in which “{ $name }” is { $blank ->
    [yes] not blank
   *[no] not “{ $wanted }”
}
exchange-mapped-unread = “{ $value }” under “{ $name }” is left out: { $what ->
    [country] no country is known by that name
    [day] it is no date
    [alone] a period has a first and a last day, and the other is missing
   *[whole] it is no whole number
}
exchange-mapped-broken = the map is none: { $detail }
exchange-mapped-broken-help = `ailca import --map-from FILE` writes one to be filled in
exchange-mapped-no-unit = the map names the unit “{ $unit }”, which is none of that field
exchange-mapped-no-unit-help = write a unit as reports do, such as kWh, J, kg CO2e, s or L
exchange-mapped-no-column = a field or condition of the map names neither column nor pointer, or both
exchange-mapped-no-column-help = write it as { "{" } column: NAME, unit: UNIT { "}" }, or pointer: /path in JSON
exchange-mapped-unmapped = the map says nothing of: { $names }
exchange-mapped-unmapped-help = name each as a field, or under leaveOut where it is not to be read
exchange-mapped-missing = there is no “{ $name }”, which the map names
exchange-mapped-missing-help = write its name as it stands in the file, or optional: true where it may be missing
exchange-mapped-twice = the map takes “{ $name }” for two fields
exchange-mapped-twice-help = one column is one figure: take one of the two out
exchange-mapped-unit = the name “{ $name }” ends in { $own }, and the map says { $unit }
exchange-mapped-unit-help = write the unit that the figures are in; rename the column where its name is wrong
exchange-mapped-total = a row is named as the sum of the others: its figures would count twice
exchange-mapped-total-help = take the row out of the file
exchange-mapped-beside = the map names { $name } without { $other }
exchange-mapped-beside-help = add { $other } to the map: { $name } says nothing without it
exchange-mapped-other = “{ $name }” is “{ $value }”, and the map is for files in which it is “{ $wanted }”
exchange-mapped-other-help = the file is of another unit, kind or version of the tool: take a map for that one; `ailca import --map-from FILE` writes one to be filled in
exchange-mapped-none = none of the rows is one that the map takes, by: { $names }
exchange-mapped-none-help = look under only: in the map for what has to stand there
exchange-mapped-overlap = this row is of the same time as that of line { $line }: what they have in common would count twice
exchange-mapped-overlap-help = take out the rows that lie within others, or those others
exchange-mapped-number = “{ $value }” under “{ $name }” is no number that is not negative
exchange-mapped-number-help = say decimalComma: true or thousands: "," in the map where the numbers are written so
exchange-mapped-empty = there are no rows
exchange-mapped-empty-help = give the file as the tool wrote it; in JSON, rows: /path says where the list of rows stands
exchange-mapped-table = the table cannot be read: { $detail }
exchange-mapped-table-help = give a table with a line of names and as many cells in each row
