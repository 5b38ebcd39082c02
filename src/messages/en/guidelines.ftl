### What is said of guidelines, of rules as such, and of a report by one guideline.

unverified = unverified
asked-for = asked for by: { $clauses }
asked-for-more = asked for by: { $clauses }; and { $others } more

heading-rules = Rules
heading-rule = rule
heading-severity = severity
heading-level = level
heading-clauses = clauses
heading-title = title
heading-key = guideline
heading-by-rule = rule
heading-whole = in whole
heading-by-field = field
heading-not-built = not built
heading-by-nothing = people
heading-unverified = unverified
heading-clause = clause
heading-requirement = requirement
heading-answer = covered by
heading-shared = shared by
heading-verdict = result
heading-details = details

explain-severity = Severity: { $severity }. Level: `{ $level }`; an error of this rule blocks it and those above.
explain-severity-else = { $gravest }; { $first } where the figures leave room
explain-severity-elses = { $gravest }; { $first } or { $second } where the figures leave room
explain-severity-mild = Severity: { $severity }. Level: `{ $level }`; it blocks nothing.
explain-clauses = Asked for by:
explain-base = Example, as edits of
explain-added = Example, as lines added to
explain-acceptances = Example, as acceptances (`ailca.yaml`) beside
explain-profile = Example, as lines of a profile that is held against
explain-fails = fails:
explain-passes = passes:
explain-fragment = To paste, with figures of your own; what it points at by an id stands elsewhere in the report:
explain-source = Declared in { $source }; its tests are in { $tests }

guideline-status = { $publisher }; { $status }
guideline-twins = The same text, free of charge: { $twins }
guideline-read = What was read: { $read }
guideline-counts = { $clauses ->
    [one] { $clauses } requirement
   *[other] { $clauses } requirements
}; checked by rules: { $rules }, of these in whole: { $whole }; answered by fields alone: { $fields }; by rules that this build does not have: { $notBuilt }; for people to judge: { $human }. Unverified, that is, not held against the guideline's own text: { $unverified }.
guidelines-legend = Each clause counts once: checked by a rule, in whole or in part; answered by a field alone, by rules that this build does not have, or for people to judge. Unverified clauses were not held against the guideline's own text.
matrix-legend = Requirements of different guidelines that one rule or one field answers. They share a subject; it does not follow that they ask for it in the same words or to the same extent. A question mark stands for a clause that was not held against the guideline's own text.
answered-by-rules = checked by: { $rules }
tested-in = tested in: { $tests }
answered-not-built = not checked in this build: { $rules }
answered-by-fields = answered in: { $fields }
answered-by-presence = looked at for being stated alone: { $fields }
untested = not tested: { $words }
extent-all = all of it
extent-part = a part
extent-presence = that something is stated
extent-elsewhere = not in a statement
verb-shall = shall
verb-should = should
verb-may = may
answered-by-nothing = for people to judge: { $reason }

status-inForce = in force
status-voluntary = voluntary specification
status-recommendation = recommendation
status-guidance = guidance
status-technicalReport = technical report
status-method = method
status-roadmap = roadmap
status-initiative = initiative
status-inDevelopment = in development
status-draft = draft
status-finished = finished event
status-notFound = announced, not found
status-own = this validator's own

statement-heading = Statement of checks derived from { $guideline }
statement-report = Report: { $title }
statement-id = Identity: { $words }
statement-revision = Revision: { $words }
statement-file = File: { $file }, SHA-256 { $digest }
statement-tool = Checked by ailca { $version }
statement-counts = Results ({ $clauses ->
    [one] { $clauses } requirement
   *[other] { $clauses } requirements
}): { $counts }.
statement-scope-unverified = Conformity with { $guideline } is not stated: { $unverified } of { $clauses } requirements were not held against its own text. What is stated is which checks derived from it this report meets, and what of each requirement they do not test.
statement-scope = Conformity with { $guideline } is not stated: a check may test a part of its clause{ $human ->
    [0] {""}
    [one] , and { $human } requirement of { $clauses } is for people to judge
   *[other] , and { $human } requirements of { $clauses } are for people to judge
}. What is stated is which checks derived from it this report meets, and what of each requirement they do not test.
statement-clause = { $clause }: { $verdict }
statement-finding = line { $line }, { $rule } ({ $severity }): { $message }
statement-passed = tested, and nothing found: { $rules }
statement-present = looked at for being stated alone: { $rules }
statement-absent = not stated: { $rules }
statement-withheld = withheld: { $rules }
statement-unsound = The structure of the report is not sound, so that most checks did not run: mend what `ailca check` finds, then ask again.
statement-format = a statement on a guideline comes as text, markdown or json
markdown-format = markdown is the form of a statement: name a guideline with --guideline

verdict-checksMet = checks met
verdict-checksMetInPart = checks met in part
verdict-checksMetAsStated = checks met as far as stated
verdict-stated = stated (no check looks further)
verdict-statedInPart = stated in part (no check looks further)
verdict-notStated = nothing stated to check
verdict-inDoubt = in doubt
verdict-checksNotMet = checks not met
verdict-notAssessable = not assessable by this program
verdict-notRun = not checked, since the structure is not sound

unknown-rule = no rule has the id “{ $name }”; `{ $list }` lists them
    .near = no rule has the id “{ $name }”; did you mean { $near }? `{ $list }` lists them
unknown-guideline = no guideline has the id “{ $name }”; `{ $list }` lists them
    .near = no guideline has the id “{ $name }”; did you mean { $near }? `{ $list }` lists them

heading-figures = Published figures
figures-about = Rules of plausibility hold reports against these figures, each with its year and source. A figure outside of them is not thereby wrong: it is worth a second look.
figures-sources = Sources
figures-grid = Intensity of grids
figures-areas = Intensity of parts of the world
figures-water = Water of electricity
figures-devices = Rated power and memory of accelerators
figures-peaks = Fastest rates of accelerators
figures-tpus = Slices of pods: cores of a chip and its power
figures-draws = Power of accelerators at work over their rating
figures-draws-about = Cards in training drew 0.54 to 0.90 of their rating, chips with their share of the system 0.54 to 1.10, cards that decode 0.20 to 0.80, idle ones 0.20 to 0.30. Drafts of `derive --published` use this table, and GHG-004 its least share. It would support bounds of energy of accelerators alone where rating and hours are known, but what a rule holds there is IT energy of any accelerator (`rated-draw`, 0.1 to 2): hosts and network add to it, eight kinds are few, and those that wait were measured in one work only.
figures-ranges = Ranges
figures-facilities = PUE and WUE
figures-embodied = Greenhouse gases of making devices
figures-minerals = Minerals and metals of making devices
figures-requests = Energy of requests
figures-tokens = Energy of tokens
figures-left-out = Left out

heading-margins = Margins
margins-about = Every leniency that the rules grant. Within the first bounds nothing is said, within the next ones what is found is advice or a warning at most, and beyond them it is as grave as the rule. A factor is the first figure over the second. A margin is there since figures that are sound differ so far; it makes none of them right. Sources are listed with the published figures.
margins-key = Key
margins-margin = What is compared, and why it may differ
margins-silent = In silence
margins-advice = As advice
margins-warning = As a warning
margins-unit = Of what
margins-rules = Rules
margins-source = Source
margins-decision = Decision
margins-judgement = judgement
margins-unit-factor = factor
margins-unit-added = added
margins-unit-spread = highest over lowest value
margins-unit-digits = digits
margins-unit-devices = devices
margins-unit-days = days
margins-unit-parameters = parameters
margins-unit-g-co2e-kwh = g CO2e/kWh
margins-unit-h = h
margins-unit-flop = FLOP
margins-unit-share = share
margins-unit-years = years
margins-unit-s = s
margins-unit-windows = windows
margins-unit-last-digit = of its last digit
