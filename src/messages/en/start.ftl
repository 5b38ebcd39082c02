### From a draft to a first report: what was written that no file says, and what is still to be answered.

start-head = A first report: what the files say, the boundary as far as it is known, and the sums that follow. Comments name the rule that will ask for what is missing.
    Check it with:  ailca check
start-partial = What the files count; whether there was more is not known yet
start-not-known = Not known yet
start-not-all = Not known yet whether all of it is counted
start-partial-stages = { $count ->
    [one] the files count this stage, and do not say whether that is all of it
   *[other] the files count these stages, and do not say whether that is all of them
}: { $stages }; written as partial under goalAndScope.boundary: say included where it is all
start-unknown-stages = { $count ->
    [one] no file counts this stage
   *[other] no file counts these { $count } stages
}: { $stages }; written as excluded, “Not known yet”, under goalAndScope.boundary, which is no reason to `disclosure`: say why, say notApplicable where there is none, or count it
start-sum = { $count ->
    [one] the climate result is what the one activity states
   *[other] the climate result is the sum of what { $count } activities state
}: { $total }
start-no-activity = no climate result is made: no file states an activity
start-silent = no climate result is made, since { $count ->
    [one] { $first } states
   *[other] { $first } and others ({ $count } in all) state
} no location-based emissions, and none follow: give its energy with its supply of electricity, or its emissions
start-no-sum = no climate result is made: what the activities state is zero, or has no upper bound
start-not-read = no climate result is made: not all that the files say has the form that a report asks for, as `ailca check` shows
start-open = { $disclosure ->
    [0] nothing is open up to `disclosure`
    [one] one question is open up to `disclosure`
   *[other] { $disclosure } questions are open up to `disclosure`
}, { $comparable ->
    [0] none
    [one] one more
   *[other] { $comparable } more
} up to `comparable`
start-question = { $place } (line { $line }, for `{ $level }`): { $words }{ $more ->
    [0] {""}
   *[other] {" "}({ $more } more like it)
}
start-stands = for now: “{ $text }”
start-option = answered by { $option }
start-why = why: { $clause } ({ $rule })
start-why-rule = why: `ailca explain { $rule }`
new-options = no terminal, so nothing was asked; answers: --from FILE… (what tools wrote), --publisher, --system, --title, --functional-unit
new-asking = A first report: an empty answer takes what stands in brackets.
new-ask-from = From which file of a tool (CodeCarbon, a model card, ...)? Figures that were measured once need not be typed again.
new-ask-publisher = Who publishes the report? Somebody has to answer for it (ISO 14044, 5.2).
new-ask-system = What is the AI system called? A report is of one system.
new-ask-stage = To which stage of the life cycle do the runs belong? The file does not say it, and stages are told apart (ISO 14044, 4.2.3.3).
new-ask-functional-unit = What do the results refer to, as in “request: Answer of 400 tokens to a text prompt”? Without it, nothing can be compared (ISO 14044, 4.2.3.2).
new-not-text = these bytes are no text (UTF-8)
new-service = say what is counted, a colon and a sentence, such as “request: Answer of 400 tokens to a text prompt”; counted are { $units }
new-unknown = not known yet
new-broken-off = the questions were broken off, and nothing was written; --no-questions asks none
