### Identity and provenance.

META-004 = every id that is pointed at exists, once
    .about = A figure whose source or place cannot be found cannot be checked by anybody.
    .unknown = there is no entry with the id “{ $id }”
    .twice = the id “{ $id }” is given twice
    .first = it is given here first
    .variant-twice = the variant “{ $id }” has two results that differ, of the same statistic and stages
    .variant = correct the model of one of them, or say what tells them apart: statistic, covers
    .nearest = write { $ids }
    .known = known here: { $ids }; add the entry, or correct the id
    .none = there is no such entry at all yet: add one with this id
    .rename = give one of the two another id, and mend what points at it

META-001 = the version of the schema is one that this build knows
    .about = A report is read by the schema that it was written for; by another one, keys would be missed or misread.
    .outdated = version { $given } of the schema is read, and { $known } is the newest
    .bring = `ailca migrate FILE` brings the report there and keeps its comments
    .no-way = there is no way from the version of this report to { $to }: a report is brought to a newer version only
    .not-written = this report cannot be brought to { $to } in its text: what would be written would not read as it should, as where an alias comes to stand before its anchor; write out what anchors stand for, or make the change by hand
    .both = { $old } and { $new } both stand here, and are one key since { $to }
    .new = the key since then
    .help-both = keep one of the two, then run `ailca migrate` again
    .decide-contract = this tells which contract it is; the year of generation, the market and the period of balancing have keys of their own now
    .help-decide-contract = write vintage, market and matching beside it, as far as they are known, and keep here what else tells the contract
    .older = version { $given } of the schema is older than { $known }, the oldest that this build reads
    .newer = version { $given } of the schema is newer than { $known }, the newest that this build knows
    .no-version = “{ $given }” is no version of the schema
    .migrate = migrate the report: write schemaVersion: "{ $known }", check again, and mend what is found
    .build = check with a build of ailca that knows schema { $given }; `ailca schema list` prints the one that a build knows
    .write = write schemaVersion: "{ $known }"

META-002 = a revision names what it replaces, and a correction its reason
    .about = A reader who holds an earlier report must learn which one no longer counts, and why.
    .unnamed = this is a later revision, but the report does not say which one it replaces
    .unexplained = a corrective or withdrawn report has to say why it is so
    .help = add report.supersedes with the id, title or url of what this revision replaces
    .help-reason = add report.statusReason: what was wrong, and which figures changed

META-003 = a report is issued after the period that it assesses
    .about = Figures of days that are still to come are forecasts, not results.
    .early = the date of issue, { $issued }, lies before the end of the assessed period, { $end }
    .end = the assessed period ends here
    .help = correct the date; or end the period on the last day that was measured and tell forecasts apart
    .future = the date of issue, { $issued }, has not come yet
    .expired = the report is valid until { $until }, which is over when it is issued
    .issued = the report is issued here
    .help-expired = correct validUntil or issueDate
    .help-future = correct issueDate; leave it out while the report is a draft

META-005 = what is declared is used
    .about = An entry that nothing points at is either superfluous, or a figure lacks its source or place.
    .unused = nothing points at “{ $id }”
    .help = point at it where it belongs, or take it out; a misspelt reference may be the cause

META-006 = a source can be found again
    .about = A figure can be checked only by who finds what it was read from.
    .missing = the source “{ $id }” cannot be found again without: { $keys }
    .help = add what is missing; for a tool, tool and version are enough; records of the publisher of this report need no doi or url

META-007 = no placeholder passes as content
    .about = A placeholder looks like an answer to a program and like carelessness to a reader.
    .placeholder = “{ $text }” is a placeholder
    .template = “{ $text }” is of a template, not of this report
    .undrawn = the id of the report is one of a template
    .help = write the content; where the key may be missing, leave it out: what is not known is left out, what is not given is withheld
    .help-required = write who or what it is: a report names it
    .help-stage = say why the stage is not covered in full, say notApplicable where there is none, or count it
    .help-id = make one with `uuidgen`, write it as urn:uuid:…, and keep it through all revisions

META-008 = somebody answers questions on the report
    .about = Figures raise questions; without an address they stay open.
    .missing = the report gives no address where questions are answered
    .help = add report.contact with email or url

META-009 = language and licence are stated
    .about = Readers and programs want to know how to read the text, and whether they may copy the figures.
    .missing = the report does not state: { $keys }
    .help = add report.language (such as en) and report.licence (such as CC-BY-4.0)

META-010 = a period does not end before it starts
    .about = Dates in the wrong order make every figure over the period doubtful.
    .reversed = the end of the period, { $end }, lies before its start, { $start }
    .start = it starts here
    .help = exchange the two dates, or correct the one that is wrong

META-011 = a result that is compared is not secret
    .about = A total that is withheld without bounds can be neither compared nor checked.
    .withheld = the total of { $category } is withheld, and no bounds are given
    .help = give the total, or bounds for it: a range is enough to compare

META-012 = a figure that changes many-fold against the report before says why
    .about = Who read the earlier report has to learn which of the two figures holds. It is held where the report that is superseded is checked in the same run.
    .rose = { $old } in the report before, { $new } in this one: { $factor } times as much, while what it is computed from did not change ({ $unchanged })
    .fell = { $old } in the report before, { $new } in this one: { $factor } times less, while what it is computed from did not change ({ $unchanged })
    .other = { $old } in the report before, { $new } in this one, while what it is computed from did not change ({ $unchanged })
    .rose-elsewhere = { $old } in the report before, { $new } in this one: { $factor } times as much, which is not what the changes of what it is computed from lead to ({ $changed })
    .fell-elsewhere = { $old } in the report before, { $new } in this one: { $factor } times less, which is not what the changes of what it is computed from lead to ({ $changed })
    .other-elsewhere = { $old } in the report before, { $new } in this one, which is not what the changes of what it is computed from lead to ({ $changed })
    .help = correct the figure that is wrong; or say why it changed, in a note beside it or in report.statusReason
