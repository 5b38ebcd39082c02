### Identity and provenance.

META-004 = every id that is pointed at exists, once
    .about = A figure whose source or place cannot be found cannot be checked by anybody.
    .unknown = there is no entry with the id “{ $id }”
    .twice = the id “{ $id }” is given twice
    .first = it is given here first
    .nearest = write { $ids }
    .known = known here: { $ids }; add the entry, or correct the id
    .rename = give one of the two another id, and mend what points at it
