### L'écriture des nombres et des listes.

decimal-mark = ,
list-separator = { " ; " }
bounds-separator = { " ; " }
