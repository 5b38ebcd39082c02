### How numbers and lists are written.

decimal-mark = .
list-separator = { "; " }
bounds-separator = { ", " }
