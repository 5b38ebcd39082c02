### What the outputs say around the findings.

range = { $low } to { $high }
range-open = at least { $low }
figure-read = { $written }, read as { $range }
figure-exact = { $written }, taken as exact
operand = { $figure }
operand-exact = { $figure }
at = at { $place }, { $pointer }
more-findings = … and { $count } more findings, which `--format json` shows
accepted = accepted until { $day }: { $reason } (it still counts)
summary-acceptances = { $name }: { $counts }
summary-profile = conforms to the profile { $profile }
summary-profile-not = does not conform to the profile { $profile }
migrate-done = { $name } was brought along { $way }
migrate-nothing = { $name } is of version { $way } already
migrate-left = left for you, since the new version does not take it as it stands: { $count }
argument-unknown = there is no option { $argument }
argument-command = there is no command { $argument }
argument-value = “{ $value }” is no value of { $argument }
argument-missing = { $argument } is missing
argument-other = { $detail }
argument-known = known here: { $words }
argument-near = near: { $words }
stated = stated { $figure }
proof-equal = { $formula } = { $result } ({ $derived }), which does not meet { $stated }: no choice of true values fits
proof-open = { $formula } gives { $derived }, which does not meet { $stated }: no choice of true values fits
proof-at-most = { $formula } = { $result } ({ $derived }) is the most that is possible, and { $stated } lies above it
proof-at-least = { $formula } = { $result } ({ $derived }) is the least that is possible, and { $stated } lies below it
slip-none = no common slip explains the ratio of { $ratio }
likely = likely cause: { $cause }
error = error
warning = warning
advice = advice
level-wellFormed = wellFormed
level-disclosure = disclosure
level-comparable = comparable
level-assured = assured
summary-reached = { $name } reaches `{ $level }`: { $counts }
summary-none = { $name } is not well-formed: { $counts }
summary-counts = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}, { $advice } advice
summary-next = `{ $level }` also needs: { $needs }
summary-no-rules = the rules did not run: mend the structure first, then check again
summary-some-rules = values that could not be read were left out: contradictions among the others are shown; what is missing shows once the structure is mended
summary-scope = judged by the { $rules } rules of this build; not every clause of every guideline has one yet
