### Copies of a report for an audience, the digest of the full one, and signatures.

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
redact-guessable = the digest lets others try numbers until one fits: add to the full report { $entry }, with { $count } random characters or more, and make the copy again. The copy leaves them out
redact-read = free text and comments stay as they are: read them before you publish the copy; `ailca derive COPY` shows what others can compute
redact-copy = { $name } is a copy with withheld figures already; make the copy of the full report
redact-style = { $name } cannot be rewritten in its place, as where a figure stands for another by an alias; write that figure out
redact-broken = the copy of { $name } would not be well-formed:
redact-not-well-formed = { $name } is not well-formed, so that no copy of it is made:
digest-several = --canonical prints the form of one report; name one
verify-holds = { $name }: signed with the key of { $key }
    said with the signature: { $comment }
    SHA-256 of the canonical form: { $digest }
    It shows who signed, and that no word and no value changed since; not that the figures are true, nor with how many digits they were written.
verify-page = This is of the report inside the page alone; what the page shows was not looked at: `ailca render { $name }` draws it anew from that report
verify-unreadable = { $name }: { $signature } is no whole signature as minisign writes it, so nothing shows who signed; ask for it again
verify-other-key = { $name }: { $signature } was made with another key than that of { $key }; ask who signed for theirs
verify-mismatch = { $name }: { $signature } does not fit: the report, the signature or what was said with it is another than when it was signed
verify-no-key = { $name } is no public key as minisign writes it: a comment, and the key on the line below
verify-standard = a report from standard input has no signature beside it; name one with --signature
