### What editors show.

assist-required = Required.
assist-range = Number.
    .both = Number from { $least } to { $most }.
    .least = Number from { $least } on.
    .most = Number up to { $most }.
assist-units = Units: { $units }
assist-missed = Asked for from level `{ $level }` on ({ $rules })
assist-likely = likely, not sure
assist-fix-all = Make all edits of `ailca fix` that are sure
assist-no-id = there is no id here that could be renamed
assist-not-an-id = an id is one to 64 letters, digits, dots, hyphens and underscores, a letter or digit first
assist-id-taken = another entry has this id already
assist-not-written = the text is written in a way in which the id cannot be changed alone; change it by hand
lsp-not-initialized = the first request must be `initialize`
lsp-initialized = this server is initialized already
lsp-shut-down = this server was shut down; only `exit` may follow
lsp-no-method = this server does not know { $method }
lsp-no-parameters = the parameters of { $method } cannot be read: { $detail }
lsp-no-message = a message that cannot be read: { $detail }
lsp-no-document = { $uri } is not open
lsp-ended = the server has ended by a fault of its own
