### What the outputs say around the findings.

range = { $low } to { $high }
range-most = at most { $high }
range-open = at least { $low }
figure-read = { $written } (read as { $range })
operand = { $written }, read as { $range }
operand-plain = { $written }
operand-exact = { $written }, taken as exact
at = at { $place }, { $pointer }
accepted = accepted until { $day }: { $reason } (it still counts)
summary-acceptances = { $name }: { $counts }
summary-profile = conforms to the profile { $profile }
summary-profile-not = does not conform to the profile { $profile }
migrate-done = { $name } was brought along { $way }
migrate-no-report = { $name } has no schemaVersion: it is no report, and stays as it is
migrate-nothing = { $name } is of version { $way } already
migrate-decide = for you to decide: { $count }
migrate-left = left as written, which the new version does not accept: { $count }
migrate-first = { $name } is written in version { $version } of the schema, and would be changed in its text as a report of { $newest }; run `ailca migrate { $name }` first
read-as-newest = { $name } is written in version { $version } and was read as { $newest }: paths are those of { $newest }
argument-unknown = there is no option { $argument }
argument-command = there is no command { $argument }
argument-value = “{ $value }” is no value of { $argument }
argument-missing = { $argument } is missing
argument-other = { $detail }
argument-conflict = { $argument } does not go with { $other }; give one of the two
argument-no-command = a command is missing
argument-not-text = an argument is not UTF-8; rename the file, or name its folder
next-command = next:  { $command }
schema-state-released = released
schema-state-as-released = as released
schema-state-not-released = not yet released
schema-frozen = { $path } is frozen, and its digest stands in { $lock }.
    Next: add "{ $version }" to the list in src/schema/released.rs.
failure-no-lock = { $path }: there is none, so this is no folder of released schemas; run it in the root of the project, or give --folder
migrate-would = { $name }, brought along { $way }, is what is printed; no file was written
argument-known = known here: { $words }
value-no-language = there are no messages in “{ $tag }”; known: { $known }
value-no-day = a day has the form YYYY-MM-DD, such as 2026-03-31
value-no-urn = a URN begins with urn:, such as urn:uuid:7d9f4b52-1c1e-4c58-9f0e-2b6a4f1d8c33
value-no-percent = a number from 0 to 100 is asked for
value-no-hours = a number of hours above zero is asked for, such as 43800
value-no-stage = a stage of the life cycle is asked for, or PROJECT=STAGE; there are: { $known }
argument-near = near: { $words }
stated = stated { $figure }
axis-computed = computed
axis-possible = possible
axis-stated = stated
axis-scale =
    .linear = linear scale
    .logarithmic = logarithmic scale
proof-equal = { $formula } = { $result } ({ $derived }), which does not meet { $stated }: no choice of true values fits
proof-open = { $formula } gives { $derived }, which does not meet { $stated }: no choice of true values fits
proof-at-most = { $formula } = { $result } ({ $derived }) is the most that is possible, and { $stated } lies above it
proof-at-least = { $formula } = { $result } ({ $derived }) is the least that is possible, and { $stated } lies below it
proof-margin = { $formula } = { $result } ({ $derived }); with all that may lie between them { $possible } is possible, and { $stated } lies outside
proof-slip = { $formula } = { $result } ({ $derived }) is a limit that { $stated } keeps, but so exactly that a slip is likelier
proof-equal-alone = { $figure } does not meet { $stated }: no choice of true values fits
proof-at-most-alone = { $figure } is the most that is possible, and { $stated } lies above it
proof-at-least-alone = { $figure } is the least that is possible, and { $stated } lies below it
slip-none = no common slip explains the ratio of { $ratio }
cause-slip = { $figure }: { $slip }
cause-factor = { $figure }: this fits if it were { $factor } times that, which no common slip explains
cause-shared = { $count } relations do not hold, and each would if { $figure } were otherwise
consequences = { $count ->
    [one] also: one further relation that rests on this figure ({ $rules })
   *[other] also: { $count } further relations that rest on this figure ({ $rules })
}
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

labels-more = and { $count } further places
more-alike = and { $count } more findings of { $rule } here, which are counted and not shown
    .at = and { $count } more findings of { $rule } here, which are counted and not shown: the first at { $places }
print-not-exact = the canonical form has signs that a terminal or a log would be steered by, and without them it is another: write it to a file with -o, or let the shell do so (> FILE)
print-steers = some signs of it cannot be printed as they are and stand as their numbers, such as <U+202E>; write it to a file to keep them
failure-no-schema = { $name }: neither a file nor a version of the schema; `ailca schema list` shows the versions, and `working` stands for the types of this build
failure-schema-text = { $name }: not UTF-8, or too large to be a schema
failure-schema-line = { $place }: { $detail }; mend this line first
failure-schema-unsound = { $name }:{ $line }: no sound schema: { $subject }; mend this first
failure-schema-pair = { $old } and { $new }: give two folders, or two schemas
failure-schema-folder = { $name }: the folder holds no schema (.json, .yaml, .yml)
failure-schema-object = { $name }:1: a schema is an object; give a file that holds one
failure-other-version = the types of this build are of version { $current }, not { $version }; raise `SchemaVersion` first, or freeze { $current }
failure-lock-line = { $path }:{ $line }: no line of a digest (SHA-256) and a version; bring it back from the history of the project
failure-not-as-frozen = { $path }: not as it was frozen ({ $lock }:{ $line }); a released schema never changes: bring it back from the history of the project
failure-frozen = { $path }: version { $version } is frozen already and never changes; release the types under a new version
failure-other-schema = { $path }: holds another schema and is not overwritten; regenerate it with `ailca schema generate`, or take it away, if it was never released
failure-number-too-low = the schema has changed since { $last } so that the next version is { $least } at least, and not { $version }: `ailca schema diff { $last } working` shows the changes
failure-number-undecided = from { $last } to { $version } the difference could not be decided at { $count } places, which may break reports: the number has to be { $least } at least, or higher; `ailca schema diff { $last } working` lists the places
failure-no-step = no step brings reports of { $last } to { $version }: write it in src/migrate first
failure-no-fixture = { $path } is missing: a report of { $last } that shows that such reports stay readable; put it there first
failure-other-fixture = { $path } is no report of { $last } that reaches `disclosure`: put one there as its authors wrote it, whole, so that it shows that such reports stay readable
failure-no-version = there is no version { $version } of the schema; `ailca schema list` shows those there are
failure-no-report = { $name }: no report in it (files ending in { $endings })
failure-no-pattern = { $name }: no pattern: { $detail }
failure-dangling = { $name }: a link that leads nowhere; mend the link, or take it away
failure-empty-corpus = { $name }: no report in it: the file is empty; give one report a line
failure-acceptances-twice = { $first } and { $second } both hold acceptances; put them into one of the two
failure-no-source = { $name }: no file in it that a tool could have written (files ending in { $endings })
failure-no-match = { $name }: nothing matches; put the pattern in quotes, or look at the folder
failure-no-profile = { $name }: no such file, and no profile of this name; there are: { $known }
failure-no-file = { $name }: { $kind ->
    [pipe] a named pipe
    [socket] a socket
    [device] a device
   *[other] something else
 }, where a file is wanted; what a program writes is read as -, from standard input
failure-link-leaves = { $name }: a link out of the folder that was named, which is not followed; name what it leads to as well, or take the link away
failure-changed = { $name }: somebody else changed it in the meantime, so nothing was written; run the command again
failure-held = { $name }: another run of ailca has been changing files of this folder for a minute, so nothing was written; see what it waits for
failure-protected = { $name }: protected against writing, so nothing was written; allow writing first (chmod u+w), or write to another file
original-other-names = { $count ->
    [one] { $name } has another name (a hard link), which keeps the text as it was
   *[other] { $name } has { $count } other names (hard links), which keep the text as it was
}
failure-into-itself = { $name }: both the file to read and the report to change; name the report behind --into
failure-clock = the clock of this machine shows a day after 9999-12-30 or none at all; set it first
render-not-well-formed = { $name } is not well-formed, so there is no sheet of it; mend this first
render-several = several reports make several files: name a folder with -o
render-alike = two of the reports would both be written to { $path }; draw them into two folders
failure-exists = { $path }: exists already; give another name
failure-not-found = { $name }: there is no such file or folder; check the path, which counts from the folder that you are in
failure-not-permitted = { $name }: no permission to read or write it; check who owns it
failure-is-a-folder = { $name }: a folder, where a file is wanted; name a file in it
failure-not-a-folder = { $name }: a part of the path is a file, not a folder
failure-read-only = { $name }: lies on a device that cannot be written; choose another place
failure-output-written = the change itself is written into { $name }
failure-not-a-file = { $name }: standard input is no file that could be changed; save it as a file first, and name that
failure-output = standard output cannot be written: { $detail }
failure-full = { $name }: there is no room left to write it; nothing was changed
failure-bad-name = { $name }: no name that a file can have here
failure-system = { $name }: { $detail }
advice-follows = help:
concise-error = { $place }: error { $rule }: { $words }
concise-warning = { $place }: warning { $rule }: { $words }
concise-advice = { $place }: advice { $rule }: { $words }
concise-others = (and { $count } like it)
    .at = (and { $count } like it: { $count ->
        [one] line
       *[other] lines
    } { $lines })
    .first = (and { $count } like it: lines { $lines } and { $further } further)
tally =
    .error = errors: { $rules }
    .warning = warnings: { $rules }
    .advice = advice: { $rules }
tally-more =
    .error = errors: { $rules } and { $further } further rules
    .warning = warnings: { $rules } and { $further } further rules
    .advice = advice: { $rules } and { $further } further rules
tally-title = { $name }: { $count } findings
heading-count = count
heading-asks = what it asks
labels-not-shown = { $count ->
    [one] and one further place, which --all shows
   *[other] and { $count } further places, which --all shows
}
left-out = { $told ->
    [0] { "" }
    [one] One finding is told in short.{ " " }
   *[other] { $told } findings are told in short.{ " " }
}{ $count ->
    [one] One more is left out here.
   *[other] { $count } more are left out here.
} `--all` shows each with its lines, `--format concise` in a line each, `--statistics` counts them by rule.
left-out-short = { $told ->
    [one] One finding is told in short
   *[other] { $told } findings are told in short
}; `--all` shows each with its lines.
left-out-whole = { $count ->
    [one] One more finding is left out here
   *[other] { $count } more findings are left out here
}; `--format json` has all that are told, `--statistics` counts them by rule.
summary-short-of = { $name } reaches `{ $level }`, not `{ $asked }`: { $counts }
summary-next-more = `{ $level }` also needs: { $needs }; and { $further } further rules, which `--statistics --level { $level }` lists
summary-all = { $reports ->
    [one] one report
   *[other] { $reports } reports
}, of which { $conform ->
    [0] none conforms
    [one] one conforms
   *[other] { $conform } conform
} to `{ $level }`: { $counts }
text-alone = --all, --quiet and --statistics are of the text for people; leave out --format and --guideline
man-name = NAME
man-written = { $count } manual pages are in { $folder }
unknown-command = there is no command “{ $name }”; `{ $list }` lists them
    .near = there is no command “{ $name }”; near: { $near }; `{ $list }` lists all
passed-over = { $count ->
    [one] one file without a report was passed over
   *[other] { $count } files without a report were passed over
} (a report has schemaVersion, or a name such as x.ailca.yaml); check --statistics lists them, and a file that is named is always checked
passed-over-these = passed over, as files without a report:
failure-none-recognised = no report was found: a report has schemaVersion, or a name such as x.ailca.yaml; a file that is named is always checked
failure-no-files = nothing to check: name files, folders or patterns, or list them under files in ailca.yaml
settings-elsewhere = { $name }: its level, profile, language and files count only for a run that is started in its folder; its acceptances count
acceptances-written = { $name }: { $count ->
    [one] one finding stands
   *[other] { $count } findings stand
} in it as acceptances; give a reason in the place of each TODO: until then they accept nothing. `ailca.yaml` beside the reports is read
acceptances-none = { $name } was not written: nothing was found that it could accept
acceptances-elsewhere = { $count ->
    [one] one finding is of a report
   *[other] { $count } findings are of reports
} in another folder than { $name }, which accepts only what is found beside it; run it again for that folder
