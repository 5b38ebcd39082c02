### Acceptances of findings.

ACC-001 = an acceptance matches a finding
    .about = An acceptance that matches nothing hides from readers what it was for: the finding was mended, has moved, or was never there.
    .matches-nothing = { $rule } has no finding at “{ $path }”: this acceptance matches nothing
    .help = take it away when the finding was mended; else give the path that `ailca check --format json` shows as `path`
    .unknown = “{ $rule }” is no rule, so this acceptance matches nothing
    .unknown-help = rule ids stand above each finding

ACC-002 = an acceptance has not expired
    .about = An acceptance is for a while. Past its last day the finding counts as if it had never been accepted, and someone should decide again.
    .expired = the acceptance of { $rule } expired on { $day }
    .help = mend the finding, or accept it again with a new reason and day

ACC-003 = an acceptance says why
    .about = A reader who sees a finding accepted wants to know why. An entry that `ailca check --write-acceptances` wrote waits for its reason, and accepts nothing until it has one.
    .to-be-said = the reason is still to be given: this acceptance accepts nothing yet
    .help = say in the place of TODO why the finding stays, or mend it and take the entry away
