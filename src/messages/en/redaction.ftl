### Copies of a report for an audience, and the digest of the full one.

redact-reason = Not for everyone: meant for { $audience ->
    [regulator] authorities
   *[downstream] providers who build on the system
}
redact-done = { $name }: { $count ->
    [0] no figure is meant for others; the copy is the report
    [one] one figure is withheld in the copy
   *[other] { $count } figures are withheld in the copy
}
redact-written = { $pointer }: its number still stands in line { $line } of the copy
redact-follows = { $pointer }: it can still be computed from what stays: { $range }
redact-read = free text and comments stay as they are: read them before you publish the copy
redact-copy = { $name } is a copy with withheld figures already; make the copy of the full report
redact-style = { $name } cannot be rewritten in its place, as where a figure stands for another by an alias; write that figure out
redact-broken = the copy of { $name } would not be well-formed:
redact-not-well-formed = { $name } is not well-formed, so that no copy of it is made:
